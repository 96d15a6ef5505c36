import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { terms } from '@/tests/support/agreement-terms'
import { knownDate, someDay } from '@/tests/support/partial-dates'
import { agreementClock } from './agreement-clock'
import { comingDates } from './agreement-coming-dates'
import { addDays } from './day-math'
import { rangeOf } from './partial-date-math'

const day = (date: string): PartialDate => ({ date, precision: 'day' })
const agreement = terms({
  entry: { rule: 'on_stated_date', stated: day('2020-03-15') },
  duration: 'fixed_term',
  initialTerm: { count: 5, unit: 'years' },
  renewal: 'tacit_unlimited',
  renewalTerm: { count: 5, unit: 'years' },
  notice: { count: 6, unit: 'months' },
})

describe('the dates to come', () => {
  it('are the deadline and the renewal of the term that runs, also on the day itself', () => {
    const coming = (today: string, until: string) =>
      comingDates(agreementClock(agreement, today), today, until).map(({ kind, from }) => `${kind} ${from}`)
    expect(coming('2024-09-14', '2025-12-31')).toEqual(['notice 2024-09-14', 'renewal 2025-03-15'])
    expect(coming('2024-09-15', '2025-12-31')).toEqual(['renewal 2025-03-15'])
    expect(coming('2024-09-15', '2025-03-14')).toEqual([])
    expect(coming('2019-01-01', '2021-01-01')).toEqual(['entry 2020-03-15'])
  })

  it('are announced from the earliest day that they may mean, and none before today or after the end', () => {
    fc.assert(
      fc.property(knownDate, someDay, fc.nat(2000), (stated, today, days) => {
        const until = addDays(today, days)
        const clock = agreementClock({ ...agreement, entry: { ...agreement.entry, stated } }, today)
        for (const { date, from } of comingDates(clock, today, until)) {
          expect(today <= from && from <= until).toBe(true)
          expect((rangeOf(date).to ?? '') >= from).toBe(true)
        }
      }),
    )
  })
})
