import { useTranslations } from 'next-intl'
import { Composition } from '@/components/charts/composition-bar'
import { DueSummary } from '@/components/rhythm/due-line'
import { Card } from '@/components/ui/card'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import { reportedOf, type Status, type StatusCounts, totalOf } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import type { SideSummary } from '@/lib/rhythm/report-duties'

interface ProgressCardProps {
  sides: readonly { partyId: string; name: string; lang: Locale; counts: StatusCounts; due?: SideSummary }[]
  clauseCount: number
  /** Where a legend entry leads: to the clauses that it counts. */
  hrefFor: (partyId: string, status: Status) => string
}

/** How the clauses stand, one bar a party, in the same order as the parties stand above. */
export function ProgressCard({ sides, clauseCount, hrefFor }: ProgressCardProps) {
  const t = useTranslations('agreements')
  if (clauseCount === 0)
    return (
      <Card title={t('progress.title')}>
        <p>{t('noClauses')}</p>
      </Card>
    )
  return (
    <Card id="progress" title={t('progress.title')} meta={t('clauseCount', { count: clauseCount })}>
      <div className="stack">
        {sides.map(({ partyId, name, lang, counts, due }) => {
          const reported = reportedOf(counts)
          return (
            <div key={partyId} className="progress-side">
              <p className="progress-side-name">
                <b>
                  <Foreign lang={lang}>{name}</Foreign>:
                </b>{' '}
                <span className="meta">
                  {reported === 0 ? t('progress.silent') : t('progress.reported', { reported, total: totalOf(counts) })}
                </span>
              </p>
              {due ? <DueSummary due={due} /> : null}
              <Composition
                counts={counts}
                hrefFor={(status) => hrefFor(partyId, status)}
                label={t('progress.legend', { party: name })}
              />
            </div>
          )
        })}
        <p className="meta">
          {t('progress.note')} <TextLink path={paths.statuses()}>{t('progress.what')}</TextLink>
        </p>
      </div>
    </Card>
  )
}
