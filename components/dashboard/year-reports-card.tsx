import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface YearReportsCardProps {
  /** The newest first. */
  reports: readonly {
    id: string
    status: ReportableStatus
    day: string
    number: number
    party: { countryName: string; countryLocale: Locale }
    agreement: { key: string; name: string; locale: Locale }
  }[]
}

/** Every report that was recorded in a year, also those that were corrected since: folded, as there may be hundreds. */
export function YearReportsCard({ reports }: YearReportsCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (reports.length === 0) return null
  return (
    <Card id="reports" title={t('year.title.reports')} className="dash-wide">
      <details className="time-table">
        <summary>{t('year.reports', { count: reports.length })}</summary>
        <ul className="year-list">
          {reports.map(({ id, status, day, number, party, agreement }) => (
            <li key={id}>
              <span className="meta">
                <DateText value={{ date: day, precision: 'day' }} />
              </span>{' '}
              <T lang={party.countryLocale}>{party.countryName}</T>: <StatusChip status={status} />{' '}
              <TextLink path={`${paths.clause(agreement.key, number)}#history`}>
                {t('clauses.numberLabel', { number: formatClauseNumber(String(number), locale) })}
              </TextLink>
              {' · '}
              <TextLink path={paths.agreement(agreement.key)} lang={agreement.locale}>
                {agreement.name}
              </TextLink>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
