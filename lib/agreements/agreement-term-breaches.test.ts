import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { party, terms } from '@/tests/support/agreement-terms'
import { termBreaches } from './agreement-term-breaches'

const day = (date: string): PartialDate => ({ date, precision: 'day' })
const years = (count: number) => ({ count, unit: 'years' as const })
const breachesOf = (given: Parameters<typeof terms>[0]) =>
  termBreaches(terms(given)).map(({ field, code }) => `${field} ${code}`)

describe('the facts of an agreement', () => {
  it('are in order where nothing is stated, and where everything that belongs together is', () => {
    expect(breachesOf({})).toEqual([])
    expect(
      breachesOf({
        signed: day('2019-11-05'),
        entry: { rule: 'on_nth_notification', count: 2 },
        duration: 'fixed_term',
        initialTerm: years(5),
        renewal: 'tacit_limited',
        renewalTerm: years(5),
        renewalLimit: 2,
        notice: { count: 6, unit: 'months' },
        survival: 'for_period',
        survivalPeriod: years(1),
        suspension: { from: day('2021-01-01'), to: day('2021-06-01') },
        parties: [party('north', { notified: day('2020-01-20') }), party('south', { notified: day('2020-03-15') })],
      }),
    ).toEqual([])
  })

  it.each([
    ['a count without its rule', { entry: { rule: 'on_signature', count: 2 } }, ['entryCount unneeded']],
    ['the n-th of an unknown n', { entry: { rule: 'on_nth_consent' } }, ['entryCount missing']],
    [
      'a third notification of two parties',
      { entry: { rule: 'on_nth_notification', count: 3 }, parties: [party('a'), party('b')] },
      ['entryCount tooMany'],
    ],
    [
      'a delay after nothing',
      { entry: { rule: 'on_stated_date', stated: day('2020-01-01'), delay: { span: years(1), onMonthStart: false } } },
      ['entryDelay unneeded'],
    ],
    [
      'force before signature',
      { signed: day('2020-01-02'), entry: { rule: 'on_stated_date', stated: day('2020-01-01') } },
      ['entryOn beforeBeginning'],
    ],
    ['a stated date that is not stated', { entry: { rule: 'on_stated_date' } }, ['entryOn missing']],
    [
      'provisional application from a date that is not stated',
      { provisional: { rule: 'on_stated_date', from: { precision: 'unknown' }, to: { precision: 'unknown' } } },
      ['provisionalFromOn missing'],
    ],
    ['a fixed term without a length', { duration: 'fixed_term' }, ['initialTerm missing']],
    ['a length without a fixed term', { duration: 'unlimited', initialTerm: years(3) }, ['initialTerm unneeded']],
    ['a term until a date that is not stated', { duration: 'until_date' }, ['termEndsOn missing']],
    [
      'a renewal of what has no end',
      { duration: 'unlimited', renewal: 'tacit_unlimited', renewalTerm: years(1) },
      ['renewal unneeded'],
    ],
    [
      'tacit renewal for how long, and how many times',
      { duration: 'fixed_term', initialTerm: years(3), renewal: 'tacit_limited' },
      ['renewalTerm missing', 'renewalLimit missing'],
    ],
    [
      'notice against a renewal that is excluded',
      { duration: 'fixed_term', initialTerm: years(3), renewal: 'none', notice: years(1) },
      ['noticePeriod unneeded'],
    ],
    [
      'notice longer than the term',
      {
        duration: 'fixed_term',
        initialTerm: years(3),
        renewal: 'tacit_unlimited',
        renewalTerm: years(1),
        notice: { count: 12, unit: 'months' },
      },
      ['noticePeriod tooLong'],
    ],
    [
      'a suspension that ends before it begins',
      { suspension: { from: day('2021-06-01'), to: day('2021-01-01') } },
      ['suspendedToOn beforeBeginning'],
    ],
    [
      'an end before the beginning',
      { entry: { rule: 'on_stated_date', stated: day('2020-01-01') }, terminated: day('2019-12-31') },
      ['terminatedOn beforeBeginning'],
    ],
    ['survival for a period of no length', { survival: 'for_period' }, ['survivalPeriod missing']],
  ] satisfies [string, Parameters<typeof terms>[0], string[]][])('are not: %s', (_, given, expected) => {
    expect(breachesOf(given)).toEqual(expected)
  })

  it('name the party whose dates contradict each other', () => {
    const given = terms({
      entry: { rule: 'on_stated_date', stated: day('2020-01-01') },
      parties: [
        party('early', { inForce: day('2019-01-01') }),
        party('late', { withdrawalNotified: day('2021-05-01'), withdrawn: day('2021-04-30') }),
        party('fine', { inForce: day('2020-01-01') }),
      ],
    })
    expect(termBreaches(given)).toEqual([
      { field: 'inForceOn', code: 'beforeBeginning', partyId: 'early' },
      { field: 'withdrawalOn', code: 'beforeBeginning', partyId: 'late' },
    ])
  })

  it('are not judged by what is only possible', () => {
    const year: PartialDate = { date: '2020-01-01', precision: 'year' }
    expect(breachesOf({ entry: { rule: 'on_stated_date', stated: day('2020-06-01') }, terminated: year })).toEqual([])
  })
})
