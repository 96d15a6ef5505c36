import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { newestFirst, validReports } from '@/lib/clauses/clause-standing'
import type { ClausePage } from '@/lib/clauses/clause-types'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import { ReportDetails, ReportOrigin } from './report-details'

interface ClauseHistoryCardProps {
  clause: ClausePage
  locale: Locale
  /** The same quarter by quarter, as a picture; left out where the page is not published. */
  children?: ReactNode
}

/** Every report on the clause, also those that were corrected since. */
export function ClauseHistoryCard({ clause, locale, children }: ClauseHistoryCardProps) {
  const t = useTranslations('clauses')
  const { standing } = clauseSides(clause.latest, clause.parties)
  const valid = new Set(validReports(clause.history).map(({ id }) => id))
  const current = new Set(standing.parties.flatMap(({ latest }) => (latest ? [latest.id] : [])))
  const partyOf = (partyId: string) => clause.parties.find(({ id }) => id === partyId)
  return (
    <Card id="history" title={t('history')}>
      {clause.history.length === 0 ? <p>{t('historyEmpty')}</p> : children}
      {clause.historyLength > clause.history.length ? (
        <p className="meta">
          {t('historyShortened', { shown: formatNOfN(clause.history.length, clause.historyLength, locale) })}
        </p>
      ) : null}
      <ol className="timeline">
        {newestFirst(clause.history).map((report) => (
          <li
            key={report.id}
            aria-current={current.has(report.id) ? 'step' : undefined}
            className={valid.has(report.id) ? undefined : 'corrected'}
          >
            <p className="side-report-head">
              <b>
                <T lang={partyOf(report.partyId)?.countryLocale}>{partyOf(report.partyId)?.countryName}</T>
              </b>
              <StatusChip status={report.status} />
              {valid.has(report.id) ? null : <Tag dashed>{t('report.superseded')}</Tag>}
              {current.has(report.id) ? <Tag>{t('report.current')}</Tag> : null}
            </p>
            {/* What a side says now stands whole above. */}
            {current.has(report.id) ? <ReportOrigin report={report} /> : <ReportDetails report={report} />}
          </li>
        ))}
      </ol>
    </Card>
  )
}
