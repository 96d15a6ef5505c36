import { DateRangeText, DateText } from '@/components/ui/date-text'
import { wholePeriod } from '@/lib/ledger/ledger-page'
import type { PeriodDays } from '@/lib/ledger/obligation-ledger'

/** A period by its year or month, else from its first day to its last. */
export function PeriodText({ period }: { period: PeriodDays }) {
  const whole = wholePeriod(period)
  if (whole) return <DateText value={whole} />
  return <DateRangeText from={{ date: period.from, precision: 'day' }} to={{ date: period.to, precision: 'day' }} />
}
