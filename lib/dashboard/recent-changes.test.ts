import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@/lib/feeds/calendar-event'
import type { RevisionChange } from '@/lib/feeds/feed-change'
import { comingYear } from './coming-year'
import { recentChanges } from './recent-changes'

const revision = (id: string, at: string, kind: RevisionChange['kind']): RevisionChange => ({
  ...{ type: 'revision', id, at, kind, noun: 'films', key: id, name: null, reason: null, agreement: null },
})

describe('what changed last', () => {
  it('has each load of a day once, in its place', () => {
    const changes = [
      revision('e', '2026-02-02T12:00:00.000Z', 'restored'),
      revision('d', '2026-02-01T12:00:01.000Z', 'loaded'),
      revision('c', '2026-02-01T12:00:00.000Z', 'loaded'),
      revision('b', '2026-01-02T12:00:00.000Z', 'loaded'),
      revision('a', '2026-01-01T12:00:00.000Z', 'published'),
    ]
    expect(recentChanges(changes, 9).map(({ type, id }) => `${type} ${id}`)).toEqual([
      'revision e',
      'loaded d',
      'loaded b',
      'revision a',
    ])
    expect(recentChanges(changes, 2)).toHaveLength(2)
  })
})

describe('the year to come', () => {
  const reference = { key: 'test', name: 'Test', locale: 'en' as const }
  const due = (from: string): CalendarDate => ({
    ...{ type: 'due', id: from, changedAt: '2026-01-01T00:00:00.000Z', from, agreement: reference, number: 1 },
  })
  const meeting = (from: string, until: string, state: 'planned' | 'cancelled' | 'postponed'): CalendarDate => ({
    ...{ type: 'meeting', id: state, changedAt: '2026-01-01T00:00:00.000Z', from, until, state, meeting: reference },
  })

  it('begins today and ends on the same day of the next year', () => {
    const days = ['2026-03-09', '2026-03-10', '2027-03-10', '2027-03-11'].map(due)
    expect(comingYear(days, '2026-03-10').map(({ from }) => from)).toEqual(['2026-03-10', '2027-03-10'])
  })

  it('has a meeting that lasts, and none that is called off', () => {
    const meetings = [
      meeting('2026-03-08', '2026-03-12', 'planned'),
      meeting('2026-04-01', '2026-04-01', 'cancelled'),
      meeting('2026-04-02', '2026-04-02', 'postponed'),
    ]
    expect(comingYear(meetings, '2026-03-10')).toEqual(meetings.slice(0, 1))
  })
})
