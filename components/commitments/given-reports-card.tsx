import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { AsOf } from '@/components/clauses/as-of'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { Dots } from '@/components/ui/dots'
import type { GivenReport } from '@/lib/commitments/commitment-types'
import { shownReports } from '@/lib/commitments/commitments'
import { formatDate } from '@/lib/i18n/dates'
import { paths } from '@/lib/paths'

interface GivenReportsCardProps {
  reports: readonly GivenReport[]
  /** The body whose page this is: it need not be named on each line. */
  ownBody?: string
}

/** The reports made last: what was said of which clause, as of when, and by whom. */
export function GivenReportsCard({ reports, ownBody }: GivenReportsCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <RecordCard id="reports" title={t('commitments.given')} note={t('commitments.givenNote', { count: shownReports })}>
      {reports.map(({ id, status, asOf, recordedOn, clause, body }) => (
        <li key={id}>
          <ClauseLink clause={clause} />
          <p className="my-1">
            <StatusChip status={status} />
          </p>
          <Dots>
            <AsOf value={asOf} />
            {t('clauses.report.recorded', { date: formatDate({ date: recordedOn, precision: 'day' }, locale) })}
            {body && body.key !== ownBody ? <RecordLink path={paths.body(body.key)} record={body} /> : null}
          </Dots>
        </li>
      ))}
    </RecordCard>
  )
}
