import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '@/lib/agreements/day-math'
import { someDay } from '@/tests/support/partial-dates'
import { type ReportDuty, reportDue } from './report-due'

const lengths = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 } as const
const byMonths = fc.constantFrom(...(Object.keys(lengths) as (keyof typeof lengths)[]))
const rhythm = fc.oneof(byMonths, fc.constant('before_each_meeting' as const))
const later = (day: string) => fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day, days))

/** A start, a report or none after it, meetings about it, and a day on which one looks. */
const situation = someDay.chain((start) =>
  fc.record({
    start: fc.constant(start),
    today: later(start),
    reportedOn: fc.option(later(start)),
    meetings: fc.array(later(addDays(start, -400)), { maxLength: 6 }),
  }),
)
const heard = ({ reportedOn, today }: { reportedOn: string | null; today: string }) =>
  reportedOn === null || reportedOn <= today

describe('the day on which the next report is due', () => {
  it('is a whole number of periods after the start, never drifting, and at most two periods after the last report', () => {
    fc.assert(
      fc.property(byMonths, situation.filter(heard), (every, { today, ...duty }) => {
        const { dueOn } = reportDue({ ...duty, rhythm: every }, today)
        const months = lengths[every]
        const ends = Array.from({ length: 150 * (12 / months) }, (_, index) =>
          addMonths(duty.start, (index + 1) * months),
        )
        expect(ends).toContain(dueOn)
        const from = duty.reportedOn ?? duty.start
        expect(dueOn && dueOn > from).toBe(true)
        // Three days: the ends of months of different length.
        expect(dueOn && dueOn <= addDays(addMonths(from, 2 * months), 3)).toBe(true)
      }),
    )
  })

  it('says on time, due for thirty days and on the day itself, then overdue', () => {
    fc.assert(
      fc.property(rhythm, situation.filter(heard), (every, { today, ...duty }) => {
        const answer = reportDue({ ...duty, rhythm: every }, today)
        fc.pre(answer.state !== 'none')
        const at = (day: string) => reportDue({ ...duty, rhythm: every }, day).state
        expect(at(addDays(answer.dueOn, 1))).toBe('overdue')
        expect(at(answer.dueOn)).toBe('due')
        const warned = addDays(answer.dueOn, -30)
        expect(at(warned)).toBe(warned < duty.start ? 'none' : 'due')
        const before = addDays(answer.dueOn, -31)
        expect(at(before)).toBe(before < duty.start ? 'none' : 'on_time')
      }),
    )
  })

  it('comes no earlier with a later report, and a report of today ends what is overdue', () => {
    fc.assert(
      fc.property(rhythm, situation.filter(heard), (every, { today, ...duty }) => {
        const asked: ReportDuty = { ...duty, rhythm: every }
        const now = reportDue(asked, today)
        const then = reportDue({ ...asked, reportedOn: today }, today)
        expect(then.state).not.toBe('overdue')
        expect(then.dueOn === null || now.dueOn === null || then.dueOn >= now.dueOn).toBe(true)
        expect(then.silentSince).toBe(today)
      }),
    )
  })

  it('is before a meeting, never on its day', () => {
    fc.assert(
      fc.property(situation.filter(heard), ({ today, ...duty }) => {
        const { dueOn } = reportDue({ ...duty, rhythm: 'before_each_meeting' }, today)
        expect(dueOn === null || duty.meetings.includes(addDays(dueOn, 1))).toBe(true)
      }),
    )
  })
})
