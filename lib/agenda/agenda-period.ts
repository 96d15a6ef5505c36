import { formatDateRange } from '@/lib/i18n/date-ranges'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { wholePeriod } from '@/lib/ledger/ledger-page'
import type { PeriodDays } from '@/lib/ledger/obligation-ledger'

/** A period in words: by its year or month where it fills one, else from its first day to its last. */
export function formatPeriod(period: PeriodDays, locale: Locale): string {
  const whole = wholePeriod(period)
  if (whole) return formatDate(whole, locale)
  return formatDateRange({ date: period.from, precision: 'day' }, { date: period.to, precision: 'day' }, locale)
}
