import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import type { PartialDate } from '@/lib/i18n/dates'

/** As of when a report says how things stand: it may be much older than the report. */
export function AsOf({ value }: { value: PartialDate }) {
  const t = useTranslations('clauses')
  return value.precision === 'unknown' ? t('asOfUnknown') : t.rich('asOf', { date: () => <DateText value={value} /> })
}
