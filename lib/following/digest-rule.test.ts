import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followedNouns } from '@/lib/feeds/feed-address'
import { untoldChanges } from './digest-rule'

const moment = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

const event = fc.constantFrom(undefined, 'raised', 'decision', 'withdrawal')
/** What happens, in whatever order it is written: to which of the records, when, and as what. */
const happening = fc.record({
  id: fc.nat(12).map(String),
  minute: fc.nat(1000),
  records: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
  event,
})
const happenings = fc.uniqueArray(happening, { maxLength: 20, selector: ({ id, event: of }) => `${id} ${of}` })
const kinds = fc.array(fc.constantFrom(...followedNouns), { minLength: 4, maxLength: 4 })
/** When somebody begins to follow each of the records, and when digests are sent. */
const begins = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 })
const digests = fc.uniqueArray(fc.nat(1000), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b))

const settled = (of: string | undefined) => (of === undefined || of === 'raised' ? '' : 'settled')
const nameOf = ({ id, event: of }: { id: string; event?: string | undefined }) => `${id} ${settled(of)}`

describe('what digests tell', () => {
  it('is each change once, whatever it belongs to and however often one is sent, and none from before one followed', () => {
    fc.assert(
      fc.property(happenings, kinds, begins, digests, (all, kindOf, beginOf, moments) => {
        const distinct = [...new Map(all.map((one) => [nameOf(one), one])).values()]
        const toldUntil = beginOf.map(moment)
        const told: string[] = []
        const feedOf = (record: number, now: number) =>
          distinct
            .filter(({ records, minute }) => records.includes(record) && minute <= now)
            .sort((a, b) => b.minute - a.minute)
            .map(({ id, minute, event: of }) => ({ id, at: moment(minute), ...(of && { event: of }) }))
        for (const now of moments) {
          const follows = kindOf.flatMap((kind, record) =>
            // Who follows from later on has no digest of it yet.
            (beginOf[record] ?? 0) < now
              ? [{ record, kind, toldUntil: toldUntil[record] ?? '', changes: feedOf(record, now) }]
              : [],
          )
          const untold = untoldChanges(follows, moment(now))
          for (const [index, { record, toldUntil: since }] of follows.entries()) {
            for (const change of untold[index] ?? []) {
              expect(since < change.at && change.at <= moment(now)).toBe(true)
              told.push(nameOf(change))
            }
            toldUntil[record] = moment(now)
          }
        }
        expect(new Set(told).size).toBe(told.length)
        const last = moments.at(-1) ?? -1
        const due = distinct.filter(({ minute, records }) =>
          records.some((record) => {
            const begin = beginOf[record] ?? 0
            return begin < minute && minute <= last
          }),
        )
        expect([...told].sort()).toEqual(due.map(nameOf).sort())
      }),
    )
  })

  it('stands under the clause rather than its agreement, and under that rather than its party', () => {
    const change = { id: 'one', at: moment(2) }
    const follows = (['bodies', 'agreements', 'clauses'] as const).map((kind) => ({
      ...{ kind, toldUntil: moment(1) },
      changes: [change],
    }))
    expect(untoldChanges(follows, moment(3))).toEqual([[], [], [change]])
    expect(untoldChanges(follows.slice(0, 2), moment(3))).toEqual([[], [change]])
  })

  it('is both that a dispute was raised and that it was settled', () => {
    const changes = [
      { id: 'one', at: moment(3), event: 'report' },
      { id: 'one', at: moment(2), event: 'raised' },
    ]
    expect(untoldChanges([{ kind: 'clauses', toldUntil: moment(1), changes }], moment(4))).toEqual([changes])
  })
})
