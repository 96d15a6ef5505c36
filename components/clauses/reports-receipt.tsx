import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { Notice } from '@/components/forms/notice'
import { DateText } from '@/components/ui/date-text'
import type { Status } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface ReportsReceiptProps {
  locale: Locale
  agreementKey: string
  reports: readonly { number: number; status: Status; asOf: PartialDate }[]
}

/** What was recorded of several clauses, each with the way to where everybody sees it. */
export function ReportsReceipt({ locale, agreementKey, reports }: ReportsReceiptProps) {
  const t = useTranslations('desk')
  return (
    <Notice title={t('recorded.title', { count: reports.length })}>
      <ul className="stack-tight">
        {reports.map(({ number, status, asOf }) => (
          <li key={number}>
            {t.rich('recorded.item', {
              clause: () => (
                <a href={inLocale(locale, paths.clause(agreementKey, number))}>
                  {t('clause', { number: formatClauseNumber(String(number), locale) })}
                </a>
              ),
              status: () => <StatusChip status={status} />,
              date: () => <DateText value={asOf} />,
            })}
          </li>
        ))}
      </ul>
      <p>{t('recorded.soon')}</p>
    </Notice>
  )
}
