import { DateRangeText } from '@/components/ui/date-text'
import type { LedgerPeriod } from '@/lib/ledger/obligation-ledger'

/** From the first day of a period to its last. */
export function PeriodText({ period: { from, to } }: { period: Pick<LedgerPeriod, 'from' | 'to'> }) {
  return <DateRangeText from={{ date: from, precision: 'day' }} to={{ date: to, precision: 'day' }} />
}
