import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { party, terms } from '@/tests/support/agreement-terms'
import { allows, coarseness, daysBetween, knownDate, resolve, someDay } from '@/tests/support/partial-dates'
import { agreementClock } from './agreement-clock'
import { nextChange } from './agreement-next-change'
import { lastDayForNotice } from './agreement-term'
import type { AgreementTerms } from './agreement-terms'
import { addDays, addSpan, type Span } from './day-math'

const unknown: PartialDate = { precision: 'unknown' }
const choice = fc.double({ min: 0, max: 1, noNaN: true })
const exactly = (day: string): PartialDate => ({ date: day, precision: 'day' })
const onDay = someDay.map(exactly)

const term = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 10 }), unit: fc.constant('years' as const) }),
  fc.record({ count: fc.integer({ min: 12, max: 80 }), unit: fc.constant('months' as const) }),
  fc.record({ count: fc.integer({ min: 300, max: 2000 }), unit: fc.constant('days' as const) }),
)
const notice = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 9 }), unit: fc.constant('months' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 200 }), unit: fc.constant('days' as const) }),
)
const delay = fc.record({ span: fc.option(notice), onMonthStart: fc.boolean() })

const perhaps = (date: fc.Arbitrary<PartialDate>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(unknown) }, { weight: 1, arbitrary: date })

/** Agreements of all sorts, also contradictory ones: the clock answers for each. */
const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    scope: fc.constantFrom('bilateral', 'multilateral'),
    stage: fc.constantFrom('negotiation', 'signed', 'in_force', 'suspended'),
    signed: fc.oneof(knownDate, fc.constant(unknown)),
    entry: fc.record({
      rule: fc.constantFrom(
        'not_stated',
        'on_signature',
        'on_nth_notification',
        'on_all_consents',
        'per_party_notification',
      ),
      count: fc.option(fc.integer({ min: 1, max: 3 })),
      delay,
      stated: perhaps(knownDate),
    }),
    provisional: fc.record({
      rule: fc.constantFrom('not_stated', 'on_signature', 'on_stated_date'),
      from: perhaps(knownDate),
      to: perhaps(knownDate),
    }),
    replaced: fc.option(perhaps(knownDate), { freq: 2 }),
    survival: fc.constantFrom('not_stated', 'projects_continue', 'for_period'),
    survivalPeriod: fc.option(term),
    duration: fc.constantFrom('not_stated', 'unlimited', 'fixed_term', 'until_date'),
    initialTerm: fc.option(term),
    termEnds: fc.oneof(knownDate, fc.constant(unknown)),
    renewal: fc.constantFrom('not_stated', 'none', 'express', 'tacit_unlimited', 'tacit_limited', 'indefinite'),
    renewalTerm: fc.option(term),
    renewalLimit: fc.option(fc.integer({ min: 1, max: 3 })),
    notice: fc.option(notice),
    denunciation: delay,
    suspension: fc.record({
      from: fc.oneof(fc.constant(unknown), knownDate),
      to: fc.oneof(fc.constant(unknown), knownDate),
    }),
    terminated: perhaps(knownDate),
    parties: fc.array(
      fc.record({
        consented: fc.oneof(knownDate, fc.constant(unknown)),
        notified: fc.oneof(knownDate, fc.constant(unknown)),
        inForce: perhaps(knownDate),
        withdrawn: perhaps(knownDate),
        withdrawalNotified: fc.oneof(
          { weight: 4, arbitrary: fc.constant(unknown) },
          { weight: 1, arbitrary: knownDate },
        ),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ parties, ...given }) => terms({ ...given, parties: parties.map((dates, index) => party(`${index}`, dates)) }))

/** In force since a day, renewed for ever. */
const renewed = fc.record({ from: onDay, initialTerm: term, renewalTerm: term, notice }).map(({ from, ...spans }) =>
  terms({
    entry: { rule: 'on_stated_date', stated: from },
    duration: 'fixed_term',
    renewal: 'tacit_unlimited',
    ...spans,
  }),
)

function known(date: PartialDate | undefined): string {
  if (date?.precision !== 'day') throw new Error('A day was expected')
  return date.date
}

describe('renewal', () => {
  it('covers time without a gap and without a day in two terms', () => {
    fc.assert(
      fc.property(renewed, fc.integer({ min: 0, max: 25_000 }), (agreement, later) => {
        const today = addDays(known(agreement.entry.stated), later)
        const { period } = agreementClock(agreement, today)
        const [from, until] = [known(period?.from), known(period?.until)]
        expect(from <= today && today < until).toBe(true)
        expect(agreementClock(agreement, until).period).toMatchObject({
          number: (period?.number ?? 0) + 1,
          from: exactly(until),
        })
        expect(agreementClock(agreement, addDays(until, -1)).period).toEqual(period)
      }),
    )
  })

  it('gives a term that ends later to an agreement that began later', () => {
    fc.assert(
      fc.property(renewed, fc.nat(2000), (agreement, days) => {
        const from = known(agreement.entry.stated)
        const later = { ...agreement, entry: { ...agreement.entry, stated: exactly(addDays(from, days)) } }
        const end = (of: AgreementTerms) => known(agreementClock(of, from).initialTermEnds?.date)
        expect(end(later) >= end(agreement)).toBe(true)
        expect(end(agreement) > from).toBe(true)
      }),
    )
  })
})

describe('the last day for notice', () => {
  it('leaves the whole period before the term ends, and is the last that does', () => {
    fc.assert(
      fc.property(someDay, notice, (termEnd, span: Span) => {
        const last = lastDayForNotice(termEnd, span)
        expect(addSpan(last, span) < termEnd).toBe(true)
        expect(addSpan(addDays(last, 1), span) >= termEnd).toBe(true)
      }),
    )
  })

  it('is before the renewal, and a notice of that day ends the agreement with the term', () => {
    fc.assert(
      fc.property(renewed, fc.integer({ min: 0, max: 9000 }), (agreement, later) => {
        const clock = agreementClock(agreement, addDays(known(agreement.entry.stated), later))
        const [last, next] = [known(clock.notice?.date), known(clock.renews?.date)]
        expect(last < next).toBe(true)
        const denounced = (day: string) =>
          known(
            agreementClock({ ...agreement, parties: [party('one', { withdrawalNotified: exactly(day) })] }, day).ends
              ?.date,
          )
        expect(denounced(last)).toBe(next)
        expect(denounced(addDays(last, 1)) > next).toBe(true)
      }),
    )
  })
})

describe('entry into force', () => {
  const notified = fc.array(fc.tuple(knownDate, choice), { minLength: 2, maxLength: 5 })
  const agreementOf = (
    dates: readonly PartialDate[],
    rule: AgreementTerms['entry']['rule'],
    wait: AgreementTerms['entry']['delay'],
  ) =>
    terms({
      scope: 'multilateral',
      entry: { rule, count: 2, delay: wait },
      parties: dates.map((date, index) => party(`${index}`, { notified: date })),
    })
  const rules = fc.constantFrom(
    'on_nth_notification' as const,
    'on_all_notifications' as const,
    'per_party_notification' as const,
  )

  it('is the same in whatever order the notifications stand', () => {
    fc.assert(
      fc.property(notified, rules, delay, (given, rule, wait) => {
        const dates = given.map(([date]) => date)
        const entryOf = (ordered: readonly PartialDate[]) =>
          agreementClock(agreementOf(ordered, rule, wait), '2030-01-01').entry
        expect(entryOf([...dates].reverse())).toEqual(entryOf(dates))
      }),
    )
  })

  it('holds the day that any meaning of the dates gives, and is never known more exactly unless a month’s start makes it so', () => {
    fc.assert(
      fc.property(notified, rules, delay, (given, rule, wait) => {
        const rough = agreementClock(
          agreementOf(
            given.map(([date]) => date),
            rule,
            wait,
          ),
          '2030-01-01',
        )
        const meant = given.map(([date, when]) => exactly(resolve(date, when)))
        const exact = agreementClock(agreementOf(meant, rule, wait), '2030-01-01')
        expect(allows(rough.entry?.date ?? unknown, known(exact.entry?.date))).toBe(true)
        for (const [index, { entry }] of rough.parties.entries())
          expect(allows(entry?.date ?? unknown, known(exact.parties[index]?.entry?.date))).toBe(true)
        const best = wait.onMonthStart ? 0 : Math.min(...given.map(([date]) => coarseness(date)))
        expect(coarseness(rough.entry?.date ?? unknown)).toBeGreaterThanOrEqual(best)
      }),
    )
  })

  it('is never later than that of any party', () => {
    fc.assert(
      fc.property(fc.array(onDay, { minLength: 2, maxLength: 5 }), rules, delay, (dates, rule, wait) => {
        const clock = agreementClock(agreementOf(dates, rule, wait), '2030-01-01')
        for (const { entry } of clock.parties) expect(known(entry?.date) >= known(clock.entry?.date)).toBe(true)
      }),
    )
  })

  it('stays unknown where a note that it needs is unknown, and so does what follows from it', () => {
    fc.assert(
      fc.property(notified, delay, term, someDay, (given, wait, span, today) => {
        const agreement = {
          ...agreementOf([...given.map(([date]) => date), unknown], 'on_all_notifications', wait),
          duration: 'fixed_term' as const,
          initialTerm: span,
          renewal: 'tacit_unlimited' as const,
          renewalTerm: span,
        }
        const clock = agreementClock(agreement, today)
        expect([clock.entry?.date, clock.initialTermEnds?.date]).toEqual([unknown, unknown])
        expect([clock.stage.value, clock.period, clock.ends]).toEqual([null, null, null])
        expect(clock.entry?.reasons).not.toEqual([])
      }),
    )
  })
})

describe('the answer', () => {
  it('gives a reason for everything that it does not know', () => {
    fc.assert(
      fc.property(anyTerms, someDay, (agreement, today) => {
        const clock = agreementClock(agreement, today)
        const dates = [
          clock.entry,
          clock.initialTermEnds,
          clock.renews,
          clock.notice,
          clock.ends,
          clock.survival?.until,
        ]
        const silent = dates.filter(
          (answer) => answer && answer.date.precision === 'unknown' && answer.reasons.length === 0,
        )
        expect(silent).toEqual([])
        expect(clock.stage.value === null && clock.stage.reasons.length === 0).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('stays the same until the next change, and changes then', () => {
    fc.assert(
      fc.property(anyTerms, someDay, choice, (agreement, today, when) => {
        const now = agreementClock(agreement, today)
        const change = nextChange(agreement, today)
        const horizon = change ?? addDays(today, 20_000)
        const between = addDays(today, Math.floor(when * (daysBetween(today, horizon) - 1)))
        expect(agreementClock(agreement, between)).toEqual(now)
        expect(agreementClock(agreement, addDays(horizon, -1))).toEqual(now)
        expect(change === null || JSON.stringify(agreementClock(agreement, change)) !== JSON.stringify(now)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
