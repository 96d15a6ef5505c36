import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordDocument } from '@/lib/records/record-shape'
import { attendeesOf, delegationName, officeOn, withAttendance } from './attendance-rules'

const member = fc.record({
  person: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  role: fc.constantFrom('head' as const, 'member' as const),
  office: fc.constantFrom(undefined, { ru: 'Министр' }),
})
const members = fc.uniqueArray(member, { selector: ({ person }) => person, maxLength: 4 })
const delegation = fc
  .tuple(
    fc.constantFrom({ body: 'a' }, { body: 'b' }, { country: 'kz' }, {}),
    fc.record({ host: fc.boolean(), members }),
  )
  .map(([of, rest]) => ({ ...of, ...rest }))
const meeting = fc
  .uniqueArray(delegation, { selector: delegationName, maxLength: 4 })
  .map((delegations) => ({ title: { ru: 'Встреча' }, delegations }) as unknown as RecordDocument)

const whole = (document: RecordDocument) => JSON.parse(JSON.stringify(document))

describe('attendance', () => {
  it('that is taken over and changed by nobody leaves the record as it is', () => {
    fc.assert(
      fc.property(meeting, (document) => {
        expect(whole(withAttendance(document, attendeesOf(document)))).toEqual(whole(document))
      }),
    )
  })

  it('has everybody who is written down once, whatever delegations the record has', () => {
    fc.assert(
      fc.property(meeting, meeting, (document, other) => {
        const attendees = attendeesOf(other)
        const present = attendeesOf(withAttendance(document, attendees))
        const inOrder = (all: typeof present) => all.map((one) => JSON.stringify(one)).toSorted()
        expect(inOrder(present)).toEqual(inOrder(attendees))
      }),
    )
  })

  it('has a person whom the record names twice in a delegation once', () => {
    const twice = { body: 'a', members: [{ person: 'p1', role: 'head' }] }
    expect(attendeesOf({ delegations: [twice, twice] } as unknown as RecordDocument)).toHaveLength(1)
  })
})

describe('officeOn', () => {
  const office = (bodyKey: string, from: string | null, to: string | null) => ({
    bodyKey,
    from: from ? { date: from, precision: 'day' as const } : { precision: 'unknown' as const },
    to: to ? { date: to, precision: 'day' as const } : { precision: 'unknown' as const },
  })

  it('is the one held that day at the body that sent the person', () => {
    const [before, then, elsewhere] = [
      office('a', '2019-01-01', '2023-12-31'),
      office('a', '2024-01-01', null),
      office('b', '2025-01-01', null),
    ]
    const all = [before, elsewhere, then]
    expect(officeOn(all, '2023-12-31', 'a')).toBe(before)
    expect(officeOn(all, '2026-02-09', 'a')).toBe(then)
    expect(officeOn(all, '2026-02-09', null)).toBe(elsewhere)
    expect(officeOn(all, '2018-01-01', 'a')).toBeNull()
  })

  it('counts a month or a year to its last day', () => {
    const held = {
      bodyKey: 'a',
      from: { precision: 'unknown' as const },
      to: { date: '2025-01-01', precision: 'year' as const },
    }
    expect(officeOn([held], '2025-12-31', 'a')).toBe(held)
    expect(officeOn([held], '2026-01-01', 'a')).toBeNull()
  })
})
