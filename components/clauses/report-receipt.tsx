import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { Notice } from '@/components/forms/notice'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { Status } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface ReportReceiptProps {
  locale: Locale
  report: {
    status: Status
    asOf: PartialDate
    number: number
    heading: string
    headingLocale: Locale
    agreementKey: string
    agreementTitle: string
    agreementLocale: Locale
  }
}

/** What was recorded, with the way to where everybody sees it. */
export function ReportReceipt({ locale, report }: ReportReceiptProps) {
  const t = useTranslations('desk')
  return (
    <Notice title={t('saved.title')}>
      <p>
        {t.rich('saved.which', {
          agreement: () => <T lang={report.agreementLocale}>{report.agreementTitle}</T>,
          number: formatClauseNumber(String(report.number), locale),
          heading: () => <T lang={report.headingLocale}>{report.heading}</T>,
        })}
      </p>
      <p>
        {t.rich('saved.body', {
          date: () => <DateText value={report.asOf} />,
          status: () => <StatusChip status={report.status} />,
        })}
      </p>
      <p>
        {t.rich('saved.soon', {
          page: (words) => <a href={inLocale(locale, paths.clause(report.agreementKey, report.number))}>{words}</a>,
        })}
      </p>
    </Notice>
  )
}
