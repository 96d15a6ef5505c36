import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { party, terms } from '@/tests/support/agreement-terms'
import { agreementClock } from './agreement-clock'
import { nextChange } from './agreement-next-change'

const day = (date: string): PartialDate => ({ date, precision: 'day' })
const month = (date: string): PartialDate => ({ date: `${date}-01`, precision: 'month' })
const year = (date: string): PartialDate => ({ date: `${date}-01-01`, precision: 'year' })
const years = (count: number) => ({ count, unit: 'years' as const })
const months = (count: number) => ({ count, unit: 'months' as const })
const unknown: PartialDate = { precision: 'unknown' }

/** "In force on the date of the second note; concluded for five years and renewed for like periods unless denounced six months before." */
const secondNote = terms({
  signed: day('2019-11-05'),
  entry: { rule: 'on_nth_notification', count: 2 },
  duration: 'fixed_term',
  initialTerm: years(5),
  renewal: 'tacit_unlimited',
  renewalTerm: years(5),
  notice: months(6),
  parties: [party('north', { notified: day('2020-01-20') }), party('south', { notified: day('2020-03-15') })],
})

describe('a film agreement in force on the date of the second note, for five years, renewed tacitly', () => {
  it('is in force from that day, and its first term ends where the next begins', () => {
    const clock = agreementClock(secondNote, '2021-06-01')
    expect(clock.stage.value).toBe('in_force')
    expect(clock.entry).toEqual({
      date: day('2020-03-15'),
      reasons: [{ code: 'nthNotification', count: 2, date: day('2020-03-15') }],
    })
    expect(clock.initialTermEnds?.date).toEqual(day('2025-03-15'))
    expect(clock.period).toEqual({ number: 1, from: day('2020-03-15'), until: day('2025-03-15') })
    expect(clock.renews?.date).toEqual(day('2025-03-15'))
    expect(clock.ends).toBeNull()
  })

  it('is denounced in time until six whole months before the end, and not a day later', () => {
    expect(agreementClock(secondNote, '2024-09-14').notice).toMatchObject({
      date: day('2024-09-14'),
      surelyUntil: '2024-09-14',
      isPast: 'no',
    })
    expect(agreementClock(secondNote, '2024-09-15').notice?.isPast).toBe('yes')
    expect(agreementClock(secondNote, '2025-03-15').notice?.date).toEqual(day('2029-09-14'))
  })

  it('is signed before the second note, and renewed on each anniversary after it', () => {
    expect(agreementClock(secondNote, '2020-03-14').stage.value).toBe('signed')
    expect(agreementClock(secondNote, '2020-03-15').stage.value).toBe('in_force')
    expect(agreementClock(secondNote, '2030-03-14').period?.number).toBe(2)
    expect(agreementClock(secondNote, '2030-03-15').period).toEqual({
      number: 3,
      from: day('2030-03-15'),
      until: day('2035-03-15'),
    })
  })

  it('expires with the term for which notice was in time', () => {
    const denounced = (notified: string) =>
      terms({
        ...secondNote,
        parties: [
          party('north', { notified: day('2020-01-20'), withdrawalNotified: day(notified) }),
          party('south', { notified: day('2020-03-15') }),
        ],
      })
    expect(agreementClock(denounced('2024-09-14'), '2024-12-01').ends?.date).toEqual(day('2025-03-15'))
    expect(agreementClock(denounced('2024-09-15'), '2024-12-01').ends?.date).toEqual(day('2030-03-15'))
    expect(agreementClock(denounced('2024-09-14'), '2024-12-01').renews).toBeNull()
    expect(agreementClock(denounced('2024-09-14'), '2025-03-14').stage.value).toBe('in_force')
    expect(agreementClock(denounced('2024-09-14'), '2025-03-15').stage.value).toBe('expired')
  })

  it('changes its answer on the day after the last day for notice, and on the day of renewal', () => {
    expect(nextChange(secondNote, '2019-01-01')).toBe('2019-11-05')
    expect(nextChange(secondNote, '2019-11-05')).toBe('2020-03-15')
    expect(nextChange(secondNote, '2020-03-15')).toBe('2024-09-15')
    expect(nextChange(secondNote, '2024-09-15')).toBe('2025-03-15')
    expect(nextChange(secondNote, '2025-03-15')).toBe('2029-09-15')
  })

  it('has no answer that is not in the facts, where one note is missing', () => {
    const clock = agreementClock(
      { ...secondNote, parties: [party('north', { notified: day('2020-01-20') }), party('south')] },
      '2026-01-01',
    )
    expect(clock.stage).toEqual({ value: null, reasons: [{ code: 'notificationUnknown', partyId: 'south' }] })
    expect(clock.entry?.date).toEqual(unknown)
    expect(clock.renews).toEqual({ date: unknown, reasons: [{ code: 'entryUnknown' }] })
    expect(clock.initialTermEnds).toEqual({
      date: unknown,
      reasons: [{ code: 'term', span: years(5) }, { code: 'entryUnknown' }],
    })
  })
})

describe('an agreement before, between and after', () => {
  it('is applied provisionally until it is in force', () => {
    const applied = { ...secondNote, provisional: { rule: 'on_signature' as const, from: unknown, to: unknown } }
    const stages = ['2019-11-04', '2019-11-05', '2020-03-14', '2020-03-15'].map(
      (today) => agreementClock(applied, today).stage.value,
    )
    expect(stages).toEqual([null, 'provisionally_applied', 'provisionally_applied', 'in_force'])
    expect(agreementClock(applied, '2020-01-01').provisional?.to).toEqual({
      date: day('2020-03-15'),
      reasons: [{ code: 'untilEntry' }],
    })
  })

  it('is suspended for a time, and without an end as far as is recorded', () => {
    const suspended = (to: PartialDate) => ({ ...secondNote, suspension: { from: day('2022-01-01'), to } })
    const on = (today: string, to: PartialDate) => agreementClock(suspended(to), today).stage.value
    expect([
      on('2021-12-31', day('2022-06-01')),
      on('2022-01-01', day('2022-06-01')),
      on('2022-06-01', day('2022-06-01')),
    ]).toEqual(['in_force', 'suspended', 'in_force'])
    expect(on('2026-01-01', unknown)).toBe('suspended')
    expect(agreementClock(suspended(unknown), '2023-01-01').parties.map(({ inForce }) => inForce)).toEqual([
      'yes',
      'yes',
    ])
  })

  it('is terminated on the stated day, whatever its terms give', () => {
    const ended = { ...secondNote, terminated: month('2023-02') }
    const on = (today: string) => agreementClock(ended, today).stage.value
    expect([on('2023-01-31'), on('2023-02-01'), on('2023-02-27'), on('2023-02-28')]).toEqual([
      'in_force',
      null,
      null,
      'terminated',
    ])
    expect(agreementClock(ended, '2022-01-01').ends).toMatchObject({ kind: 'terminated', date: month('2023-02') })
  })

  it('is replaced when the agreement that replaces it enters into force', () => {
    const on = (today: string, replaced: PartialDate) => agreementClock({ ...secondNote, replaced }, today).stage.value
    expect([
      on('2023-02-28', day('2023-03-01')),
      on('2023-03-01', day('2023-03-01')),
      on('2023-03-01', unknown),
    ]).toEqual(['in_force', 'replaced', null])
  })

  it('runs out after its term, after as many renewals as it allows, or goes on', () => {
    const given = (over: Partial<typeof secondNote>, today: string) => agreementClock({ ...secondNote, ...over }, today)
    const once = { renewal: 'none' as const, renewalTerm: null, notice: null }
    expect(given(once, '2025-03-14').stage.value).toBe('in_force')
    expect(given(once, '2025-03-15').stage.value).toBe('expired')
    expect(given(once, '2022-01-01').ends).toMatchObject({ kind: 'expired', date: day('2025-03-15') })
    const twice = { renewal: 'tacit_limited' as const, renewalLimit: 1 }
    expect(given(twice, '2030-03-14')).toMatchObject({
      stage: { value: 'in_force' },
      period: { number: 2 },
      renews: null,
    })
    expect(given(twice, '2030-03-15').stage.value).toBe('expired')
    const endless = { renewal: 'indefinite' as const, renewalTerm: null }
    expect(given(endless, '2060-01-01')).toMatchObject({ stage: { value: 'in_force' }, ends: null, renews: null })
  })

  it('is not known to be in force after a term whose renewal nobody states', () => {
    const open = { ...secondNote, renewal: 'not_stated' as const, renewalTerm: null, notice: null }
    expect(agreementClock(open, '2025-03-14').stage.value).toBe('in_force')
    expect(agreementClock(open, '2025-03-15').stage).toEqual({ value: null, reasons: [{ code: 'renewalNotStated' }] })
  })

  it('is a programme until the end of a stated day', () => {
    const programme = terms({
      signed: day('2024-12-20'),
      entry: { rule: 'on_signature' },
      duration: 'until_date',
      termEnds: day('2027-12-31'),
      renewal: 'none',
    })
    expect(agreementClock(programme, '2027-12-31').stage.value).toBe('in_force')
    expect(agreementClock(programme, '2028-01-01').stage.value).toBe('expired')
  })

  it('takes effect against a party some months after its denunciation, and lets projects go on for a time', () => {
    const denounced = terms({
      ...secondNote,
      duration: 'unlimited',
      initialTerm: null,
      renewal: 'not_stated',
      renewalTerm: null,
      notice: null,
      denunciation: { span: months(6), onMonthStart: false },
      survival: 'for_period',
      survivalPeriod: years(2),
      parties: [
        party('north', { notified: day('2020-01-20') }),
        party('south', { notified: day('2020-03-15'), withdrawalNotified: day('2023-08-31') }),
      ],
    })
    const clock = agreementClock(denounced, '2024-02-28')
    expect(clock.stage.value).toBe('in_force')
    expect(clock.ends).toMatchObject({ kind: 'terminated', date: day('2024-02-29') })
    expect(clock.survival?.until?.date).toEqual(day('2026-02-28'))
    expect(agreementClock(denounced, '2024-02-29').stage.value).toBe('terminated')
  })

  it('rests on what is stated where nothing can be derived', () => {
    expect(agreementClock(terms({ stage: 'initialled' }), '2026-01-01').stage.value).toBe('initialled')
    expect(agreementClock({ ...secondNote, stage: 'terminated' }, '2026-01-01').stage).toEqual({
      value: 'terminated',
      reasons: [{ code: 'stageAsStated' }],
    })
    expect(agreementClock(terms({ stage: 'signed', signed: day('2025-10-05') }), '2026-01-01')).toMatchObject({
      stage: { value: null },
      entry: null,
      provisional: null,
      initialTermEnds: null,
      period: null,
      renews: null,
      notice: null,
      ends: null,
      survival: null,
    })
  })
})

it('terms since a leap day end on the last of February, and on the leap day where there is one', () => {
  const leap = terms({
    signed: day('2024-02-29'),
    entry: { rule: 'on_signature' },
    duration: 'fixed_term',
    initialTerm: years(2),
    renewal: 'tacit_unlimited',
    renewalTerm: years(2),
    notice: months(3),
  })
  expect(agreementClock(leap, '2025-01-01').renews?.date).toEqual(day('2026-02-28'))
  expect(agreementClock(leap, '2026-02-28').renews?.date).toEqual(day('2028-02-29'))
  expect(agreementClock(leap, '2026-02-28').notice?.date).toEqual(day('2027-11-28'))
})

it('a deadline that is not known to the day has a day until which notice is surely in time', () => {
  const rough = { ...secondNote, entry: { ...secondNote.entry, stated: month('2020-03') } }
  const clock = agreementClock(rough, '2023-01-01')
  expect(clock.renews?.date).toEqual(month('2025-03'))
  expect(clock.notice).toMatchObject({ date: year('2024'), surelyUntil: '2024-08-31' })
})

it('a term that is told once the entry is certain changes the answer on the first day on which it is', () => {
  const lateEntry = terms({
    entry: { stated: { date: '2037-07-17', precision: 'by' } },
    duration: 'until_date',
    termEnds: year('1983'),
    renewal: 'tacit_unlimited',
    renewalTerm: { count: 415, unit: 'days' },
    replaced: unknown,
  })
  const change = nextChange(lateEntry, '2036-01-19')
  expect(change).toBe('2038-07-16')
  expect(agreementClock(lateEntry, '2038-07-15').period).toBeNull()
  expect(agreementClock(lateEntry, '2038-07-16').period?.number).toBe(50)
})
