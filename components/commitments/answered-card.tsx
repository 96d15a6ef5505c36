import { useLocale, useTranslations } from 'next-intl'
import { Composition } from '@/components/charts/composition-bar'
import { ClauseLinks } from '@/components/records/clause-link'
import { Card } from '@/components/ui/card'
import type { ObligedClause } from '@/lib/commitments/commitment-types'
import { byOwnWord } from '@/lib/commitments/commitments'
import { formatNumber } from '@/lib/i18n/numbers'

interface AnsweredCardProps {
  clauses: readonly ObligedClause[]
  /** Not where the same bar stands on the page already: the body answers for one agreement and for the whole of it. */
  withBar: boolean
}

/** The clauses that a body answers for: a bar by the word of its own side, and the clauses themselves behind each number. */
export function AnsweredCard({ clauses, withBar }: AnsweredCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (clauses.length === 0) return null
  const { counts, groups } = byOwnWord(clauses)
  return (
    <Card id="answered" title={t('commitments.answered')} meta={t('agreements.clauseCount', { count: clauses.length })}>
      <div className="stack">
        {withBar ? (
          <Composition counts={counts} label={t('commitments.answered')} hrefFor={(status) => `#word-${status}`} />
        ) : null}
        {groups.map(({ status, items }) => (
          <details key={status} id={`word-${status}`}>
            <summary>
              {t(`status.label.${status}`)} · {formatNumber(items.length, locale)}
            </summary>
            <ClauseLinks clauses={items.map(({ clause }) => clause)} />
          </details>
        ))}
        <p className="meta measure">{t('commitments.answeredNote')}</p>
      </div>
    </Card>
  )
}
