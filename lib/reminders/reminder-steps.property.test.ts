import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type IsoDay } from '@/lib/agreements/day-math'
import { ReminderStep } from '@/lib/generated/prisma/enums'
import { reportDue } from '@/lib/rhythm/report-due'
import { someDay } from '@/tests/support/partial-dates'
import { isSupervisorsTurn, reporterStep } from './reminder-steps'

const order = Object.values(ReminderStep)

interface Told {
  day: IsoDay
  step: ReminderStep
}

/** Looks on each of the days in turn, and keeps what is said. */
function tell(dueOn: IsoDay, days: readonly IsoDay[]): { reporter: Told[]; supervisor: Told[] } {
  const reporter: Told[] = []
  const supervisor: Told[] = []
  const steps = (told: readonly Told[]) => told.map(({ step }) => step)
  for (const day of days) {
    const step = reporterStep(dueOn, day, steps(reporter))
    if (step) reporter.push({ day, step })
    const lastWordOn = reporter.find((told) => told.step === 'after_14')?.day ?? null
    if (isSupervisorsTurn(lastWordOn, day, steps(supervisor))) supervisor.push({ day, step: 'supervisor' })
  }
  return { reporter, supervisor }
}

const everyDay = (from: IsoDay, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index))

/** A due day, and the days on which the server was running: about it, in order, some of them twice. */
const runs = someDay.chain((dueOn) =>
  fc.record({
    dueOn: fc.constant(dueOn),
    days: fc
      .array(fc.integer({ min: -60, max: 400 }), { maxLength: 80 })
      .map((offsets) => offsets.sort((a, b) => a - b).map((offset) => addDays(dueOn, offset))),
  }),
)

describe('the reminders of a due day', () => {
  it('come 30 and 7 days before, 1 and 14 after, then to the supervisor, where the server runs every day', () => {
    fc.assert(
      fc.property(someDay, (dueOn) => {
        const { reporter, supervisor } = tell(dueOn, everyDay(addDays(dueOn, -60), 500))
        expect(reporter).toEqual([
          { day: addDays(dueOn, -30), step: 'before_30' },
          { day: addDays(dueOn, -7), step: 'before_7' },
          { day: addDays(dueOn, 1), step: 'after_1' },
          { day: addDays(dueOn, 14), step: 'after_14' },
        ])
        expect(supervisor).toEqual([{ day: addDays(dueOn, 28), step: 'supervisor' }])
      }),
    )
  })

  it('are never the same twice, in order, at most one a day, and followed by silence, whenever the server runs', () => {
    fc.assert(
      fc.property(runs, ({ dueOn, days }) => {
        const { reporter, supervisor } = tell(dueOn, days)
        const places = reporter.map(({ step }) => order.indexOf(step))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(new Set(reporter.map(({ day }) => day)).size).toBe(reporter.length)
        expect(supervisor.length).toBeLessThanOrEqual(1)
        const last = reporter.find(({ step }) => step === 'after_14')
        const again = tell(dueOn, [...days, ...everyDay(addDays(dueOn, 401), 30)])
        if (last) expect(again.reporter).toEqual(reporter)
        for (const { day } of supervisor) expect(day >= addDays(last?.day ?? '9999-12-31', 14)).toBe(true)
      }),
    )
  })

  it('are the latest alone after days on which the server did not run', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -30, max: 400 }), (dueOn, offset) => {
        const today = addDays(dueOn, offset)
        const told = tell(dueOn, [today, today])
        const last = offset >= 14 ? 'after_14' : offset >= 1 ? 'after_1' : offset >= -7 ? 'before_7' : 'before_30'
        expect(told).toEqual({ reporter: [{ day: today, step: last }], supervisor: [] })
      }),
    )
  })

  it('say nothing earlier than thirty days before', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 31, max: 4000 }), (dueOn, days) => {
        expect(reporterStep(dueOn, addDays(dueOn, -days), [])).toBeNull()
      }),
    )
  })

  it('end with a report: the day they were about is due no more, and nothing late is said of the next', () => {
    const rhythm = fc.constantFrom('monthly', 'quarterly', 'half_yearly', 'yearly')
    fc.assert(
      fc.property(rhythm, someDay, fc.integer({ min: 0, max: 1500 }), (every, start, days) => {
        const today = addDays(start, days)
        const duty = { rhythm: every, start, meetings: [] }
        const before = reportDue({ ...duty, reportedOn: null }, today).dueOn ?? start
        const { dueOn } = reportDue({ ...duty, reportedOn: today }, today)
        if (dueOn === null) throw new Error('Periods of months have no end')
        expect(dueOn >= before).toBe(true)
        expect([null, 'before_30', 'before_7']).toContain(reporterStep(dueOn, today, []))
      }),
    )
  })
})
