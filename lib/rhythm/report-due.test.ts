import { describe, expect, it } from 'vitest'
import { terms } from '@/tests/support/agreement-terms'
import { type ReportDuty, reportDue } from './report-due'
import { agreementDue, reportingStart, sidesDue } from './report-duties'

const duty = (given: Partial<ReportDuty>): ReportDuty => ({
  rhythm: 'quarterly',
  start: '2025-01-31',
  reportedOn: null,
  meetings: [],
  ...given,
})
const due = (given: Partial<ReportDuty>, today: string) => reportDue(duty(given), today)

describe('reportDue', () => {
  it.each([
    ['nobody has set a rhythm', { rhythm: null }, 'noRhythm'],
    ['the start is not known', { start: null }, 'startUnknown'],
    ['it has not begun', { start: '2025-06-01' }, 'notBegun'],
    ['no meeting is known', { rhythm: 'before_each_meeting' }, 'noMeeting'],
  ] as const)('asks for nothing where %s', (_, given, reason) => {
    expect(due(given, '2025-05-01')).toMatchObject({ state: 'none', dueOn: null, reason })
  })

  it('takes the end of a shorter month, and goes back to the day of the start', () => {
    expect(due({}, '2025-02-01')).toEqual({ state: 'on_time', dueOn: '2025-04-30', silentSince: '2025-01-31' })
    expect(due({ reportedOn: '2025-04-30' }, '2025-05-01').dueOn).toBe('2025-07-31')
  })

  it('counts a late report for the period in which it is made', () => {
    expect(due({}, '2025-06-01').state).toBe('overdue')
    expect(due({ reportedOn: '2025-06-01' }, '2025-06-02')).toEqual({
      state: 'on_time',
      dueOn: '2025-10-31',
      silentSince: '2025-06-01',
    })
  })

  it('stays overdue from the first period that nobody fulfilled', () => {
    expect(due({}, '2027-01-01').dueOn).toBe('2025-04-30')
  })

  it('takes a report before the start as no report of a period', () => {
    expect(due({ reportedOn: '2024-12-01' }, '2025-02-01')).toMatchObject({
      dueOn: '2025-04-30',
      silentSince: '2024-12-01',
    })
  })

  it('asks for a report on the day before each meeting', () => {
    const before = { rhythm: 'before_each_meeting', meetings: ['2025-09-01', '2024-05-01', '2025-05-01'] } as const
    expect(due(before, '2025-04-30')).toMatchObject({ state: 'due', dueOn: '2025-04-30' })
    expect(due(before, '2025-05-01').state).toBe('overdue')
    expect(due({ ...before, reportedOn: '2025-04-30' }, '2025-05-01')).toMatchObject({
      state: 'on_time',
      dueOn: '2025-08-31',
    })
    expect(due({ ...before, reportedOn: '2025-05-01' }, '2025-05-01')).toMatchObject({ reason: 'noMeeting' })
  })
})

describe('reportingStart', () => {
  const known = (date: string, precision: 'day' | 'month' | 'year' | 'by') => ({ date, precision })

  it('goes by the entry into force, else by the signature', () => {
    const signed = known('2025-01-10', 'day')
    expect(reportingStart(terms({ signed, entry: { stated: known('2025-03-01', 'day') } }))).toBe('2025-03-01')
    expect(reportingStart(terms({ signed }))).toBe('2025-01-10')
  })

  it('takes the last day of a month or a year, and nothing where only the latest day is known', () => {
    expect(reportingStart(terms({ signed: known('2025-02-01', 'month') }))).toBe('2025-02-28')
    expect(reportingStart(terms({ signed: known('2025-01-01', 'year') }))).toBe('2025-12-31')
    expect(reportingStart(terms({ signed: known('2025-01-01', 'by') }))).toBeNull()
    expect(reportingStart(terms({}))).toBeNull()
  })
})

describe('who owes a report', () => {
  const signed = { date: '2025-01-10', precision: 'day' } as const
  const basis = { rhythm: 'yearly' as const, terms: terms({ signed, stage: 'in_force' }), meetings: [] }
  const clause = {
    id: 'c',
    nature: 'recurring' as const,
    reportingRhythm: null,
    sides: [
      { partyId: 'a', status: 'fulfilled' as const },
      { partyId: 'b', status: 'no_information' as const },
    ],
  }

  it('is each side by itself: one that has fulfilled its part owes none', () => {
    expect(sidesDue(clause, basis, [], '2025-02-01').map(({ partyId }) => partyId)).toEqual(['b'])
  })

  it('follows the rhythm of the clause before that of the agreement', () => {
    const [side] = sidesDue({ ...clause, reportingRhythm: 'monthly' }, basis, [], '2025-02-01')
    expect(side?.due.dueOn).toBe('2025-02-10')
  })

  it('is nobody on final provisions and under an agreement that has ended', () => {
    expect(sidesDue({ ...clause, nature: 'final_provision' }, basis, [], '2025-02-01')).toEqual([])
    const ended = { ...basis, terms: terms({ signed, stage: 'terminated' }) }
    expect(sidesDue(clause, ended, [], '2025-02-01')).toEqual([])
  })

  it('is summed up for an agreement by the first day, and the last word on any clause', () => {
    const second = { ...clause, id: 'd', reportingRhythm: 'monthly' as const }
    const reports = [{ clauseId: 'd', partyId: 'b', day: '2026-03-05' }]
    expect(agreementDue([clause, second], basis, reports, '2026-04-01')).toEqual([
      { partyId: 'b', overdue: 1, dueOn: '2026-01-10', silentSince: '2026-03-05' },
    ])
  })
})
