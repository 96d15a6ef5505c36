import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { party, terms } from '@/tests/support/agreement-terms'
import { agreementClock } from './agreement-clock'

const day = (date: string): PartialDate => ({ date, precision: 'day' })
const month = (date: string): PartialDate => ({ date: `${date}-01`, precision: 'month' })
const year = (date: string): PartialDate => ({ date: `${date}-01-01`, precision: 'year' })
const months = (count: number) => ({ count, unit: 'months' as const })
const unknown: PartialDate = { precision: 'unknown' }

const twoNotes = terms({
  entry: { rule: 'on_nth_notification', count: 2 },
  duration: 'unlimited',
  parties: [party('north', { notified: day('2020-01-20') }), party('south', { notified: day('2020-03-15') })],
})

describe('a convention in force on the first day of the month following three months after the fifth ratification', () => {
  const convention = terms({
    scope: 'multilateral',
    signed: day('1992-10-02'),
    entry: { rule: 'on_nth_consent', count: 5, delay: { span: months(3), onMonthStart: true } },
    duration: 'unlimited',
    denunciation: { span: months(3), onMonthStart: true },
    parties: [
      party('a', { consented: day('1992-11-10') }),
      party('b', { consented: day('1993-02-01') }),
      party('c', { consented: day('1993-06-30') }),
      party('d', { consented: day('1993-12-31') }),
      party('e', { consented: day('1993-09-17') }),
      party('f', { consented: day('1999-01-31') }),
    ],
  })
  const entryOf = (clock: ReturnType<typeof agreementClock>, partyId: string) =>
    clock.parties.find((found) => found.partyId === partyId)?.entry?.date

  it('counts to the last day of a shorter month, and then to the next first', () => {
    const clock = agreementClock(convention, '2000-01-01')
    expect(clock.entry).toEqual({
      date: day('1994-04-01'),
      reasons: [
        { code: 'nthConsent', count: 5, date: day('1993-12-31') },
        { code: 'delay', span: months(3) },
        { code: 'monthStart' },
      ],
    })
    expect(clock.stage.value).toBe('in_force')
    expect(entryOf(clock, 'a')).toEqual(day('1994-04-01'))
    expect(entryOf(clock, 'f')).toEqual(day('1999-05-01'))
  })

  it('knows the day even of a ratification known to the month, and says “not later than” where one is not known at all', () => {
    const among = (consented: PartialDate) =>
      agreementClock(
        {
          ...convention,
          parties: convention.parties.map((found) => (found.partyId === 'd' ? { ...found, consented } : found)),
        },
        '2000-01-01',
      ).entry?.date
    expect(among(month('1993-12'))).toEqual(day('1994-04-01'))
    expect(among(unknown)).toEqual({ date: '1999-05-01', precision: 'by' })
  })

  it('goes on when one party leaves, and ends when all but one have', () => {
    const leaving = (who: string[]) => ({
      ...convention,
      parties: convention.parties.map((found) =>
        who.includes(found.partyId) ? { ...found, withdrawalNotified: day('2005-05-20') } : found,
      ),
    })
    const one = agreementClock(leaving(['b']), '2005-09-01')
    expect(one.stage.value).toBe('in_force')
    expect(one.parties.map(({ inForce }) => inForce)).toEqual(['yes', 'no', 'yes', 'yes', 'yes', 'yes'])
    expect(one.parties[1]?.until?.date).toEqual(day('2005-09-01'))
    expect(agreementClock(leaving(['b']), '2005-08-31').parties[1]?.inForce).toBe('yes')
    expect(agreementClock(leaving(['a', 'b', 'c', 'd', 'e']), '2005-09-01').stage.value).toBe('terminated')
  })
})

describe('the rules of entry into force', () => {
  it('begin with the signature, at once or after a period', () => {
    const signed = { signed: day('2024-01-31'), duration: 'unlimited' as const }
    expect(agreementClock(terms({ ...signed, entry: { rule: 'on_signature' } }), '2024-01-31').stage.value).toBe(
      'in_force',
    )
    const later = terms({ ...signed, entry: { rule: 'on_signature', delay: { span: months(1), onMonthStart: false } } })
    expect(agreementClock(later, '2024-02-28').stage.value).toBe('signed')
    expect(agreementClock(later, '2024-02-29').stage.value).toBe('in_force')
  })

  it('count thirty days after the last notification without the day of the notification', () => {
    const notified = terms({
      signed: day('2021-05-01'),
      entry: { rule: 'on_all_notifications', delay: { span: { count: 30, unit: 'days' }, onMonthStart: false } },
      parties: [party('north', { notified: day('2022-03-01') }), party('south', { notified: day('2021-12-24') })],
    })
    expect(agreementClock(notified, '2023-01-01').entry?.date).toEqual(day('2022-03-31'))
  })

  it('give a month for a month, and a year for a month and thirty days', () => {
    const signed = (span: { count: number; unit: 'days' | 'months' } | null) =>
      agreementClock(
        terms({ signed: month('2020-03'), entry: { rule: 'on_signature', delay: { span, onMonthStart: false } } }),
        '2026-01-01',
      ).entry?.date
    expect(signed(null)).toEqual(month('2020-03'))
    expect(signed(months(2))).toEqual(month('2020-05'))
    expect(signed({ count: 30, unit: 'days' })).toEqual(year('2020'))
  })

  it('let every party come in by itself, and begin with the second', () => {
    const clock = agreementClock(
      terms({
        scope: 'multilateral',
        entry: { rule: 'per_party_notification', delay: { span: months(1), onMonthStart: false } },
        duration: 'unlimited',
        parties: [
          party('a', { notified: day('2020-01-10') }),
          party('b', { notified: day('2020-06-10') }),
          party('c', { notified: day('2021-06-10') }),
        ],
      }),
      '2020-12-01',
    )
    expect(clock.entry?.date).toEqual(day('2020-07-10'))
    expect(clock.parties.map(({ entry, inForce }) => [entry?.date, inForce])).toEqual([
      [day('2020-07-10'), 'yes'],
      [day('2020-07-10'), 'yes'],
      [day('2021-07-10'), 'no'],
    ])
  })

  it('go after what is stated, and say where the two differ', () => {
    const stated = { ...twoNotes, entry: { ...twoNotes.entry, stated: day('2020-04-01') } }
    expect(agreementClock(stated, '2026-01-01').entry).toEqual({
      date: day('2020-04-01'),
      reasons: [
        { code: 'stated', date: day('2020-04-01') },
        { code: 'statedDiffers', date: day('2020-03-15') },
      ],
    })
    const rough = { ...twoNotes, entry: { ...twoNotes.entry, stated: month('2020-03') } }
    expect(agreementClock(rough, '2026-01-01').entry?.reasons).toHaveLength(1)
  })
})
