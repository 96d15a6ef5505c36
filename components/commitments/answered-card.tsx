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
          // What leads into a folded list unfolds it; a single one has nothing to choose from.
          <details key={status} open={groups.length === 1 || undefined}>
            <summary>
              {t(`status.label.${status}`)} · {formatNumber(items.length, locale)}
            </summary>
            <div id={`word-${status}`} className="said-in-word">
              <ClauseLinks clauses={items.map(({ clause }) => clause)} />
            </div>
          </details>
        ))}
        <p className="meta measure">{t('commitments.answeredNote')}</p>
      </div>
    </Card>
  )
}
