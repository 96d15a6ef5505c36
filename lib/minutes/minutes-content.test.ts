import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingShape } from '@/lib/meetings/meeting-shape'
import type { RecordDocument } from '@/lib/records/record-shape'
import { type RecordedLine, sealedContent, withMinutes } from './minutes-content'
import { inMinutesOrder } from './minutes-order'

const line = (over: Partial<RecordedLine> = {}): RecordedLine => ({
  lineId: '1',
  agendaItem: 0,
  kind: 'decision',
  text: { ru: 'Решено' },
  clause: 'a-b-1',
  owners: [
    { party: 'a', body: 'a' },
    { party: 'b', body: 'a' },
  ],
  due: '2026-12-01',
  ...over,
})

const meeting: RecordDocument = {
  title: { ru: 'Встреча' },
  state: 'held',
  statements: [{ key: 'said', kind: 'proposal', text: { ru: 'Сказано' }, state: 'open', source: 's1' }],
  sources: ['s1'],
}

describe('sealedContent', () => {
  const base = { meeting: 'm', number: 1, document: meeting, lines: [line()], reports: [] }
  const approvals = [
    { party: 'a', body: 'a' },
    { party: 'b', body: 'b' },
  ]

  it('is the SHA-256 of its text, whatever the order of approvals', () => {
    const { content, sha256 } = sealedContent({ ...base, approvals })
    expect(sha256).toBe(createHash('sha256').update(content, 'utf8').digest('hex'))
    expect(sealedContent({ ...base, approvals: approvals.toReversed() })).toEqual({ content, sha256 })
    expect(JSON.parse(content)).toMatchObject({ meeting: 'm', version: 1, record: { title: { ru: 'Встреча' } } })
  })

  it('holds what was reported at the meeting, whatever its order', () => {
    const reports = ['a', 'b'].map((party) => ({
      ...{ clause: 'a-b-1', party, body: party, status: 'fulfilled' as const, asOf: '2026-11-01' },
    }))
    const whole = sealedContent({ ...base, reports, approvals })
    expect(sealedContent({ ...base, reports: reports.toReversed(), approvals })).toEqual(whole)
    expect(JSON.parse(whole.content)).toMatchObject({ reports })
    expect(whole.sha256).not.toBe(sealedContent({ ...base, approvals }).sha256)
  })

  it('is another one for any other word, owner, day or order of lines', () => {
    const lines = fc.uniqueArray(
      fc.record({
        lineId: fc.uuid(),
        agendaItem: fc.option(fc.nat(9)),
        kind: fc.constantFrom('information' as const, 'task' as const),
        text: fc.record({ fa: fc.string({ minLength: 1 }) }),
        clause: fc.constantFrom(null, 'a-b-1'),
        owners: fc.constantFrom([], [{ party: 'a', body: 'a' }]),
        due: fc.constantFrom(null, '2026-12-01'),
      }),
      { selector: ({ lineId }) => lineId, maxLength: 5 },
    )
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const [one, other] = [some, others].map((all) => sealedContent({ ...base, lines: all, approvals }).sha256)
        expect(one === other).toBe(JSON.stringify(some) === JSON.stringify(others))
      }),
    )
  })

  it('leaves out what is no part of the minutes', () => {
    const later = { ...meeting, remark: { ru: 'Позже' }, state: 'minutes_approved' }
    expect(sealedContent({ ...base, document: later, approvals })).toEqual(sealedContent({ ...base, approvals }))
  })
})

describe('withMinutes', () => {
  it('puts the lines behind what others say, as statements from the minutes, in the fields that a meeting has', () => {
    const document = withMinutes(meeting, [line(), line({ lineId: '2', kind: 'information', clause: null })], 'sealed')
    expect(document).toMatchObject({ state: 'minutes_approved', sources: ['s1', 'sealed'] })
    expect(document.statements).toMatchObject([
      { key: 'said' },
      {
        ...{ key: 'minutes-1', state: 'open', source: 'sealed', clauses: ['a-b-1'], owners: ['a'] },
        textStatus: { ru: 'authentic' },
      },
      { key: 'minutes-2', state: 'not_applicable' },
    ])
    const { statements } = meetingShape.fields
    const known = statements?.type === 'list' ? Object.keys(statements.fields) : []
    for (const statement of document.statements as RecordDocument[])
      expect(known).toEqual(expect.arrayContaining(Object.keys(statement).filter((name) => name !== 'textStatus')))
  })

  it('replaces the lines of the version before, and keeps what was done since', () => {
    const first = withMinutes(meeting, [line(), line({ lineId: '2' })], 'first')
    const statements = (first.statements as RecordDocument[]).map((one) =>
      one.key === 'minutes-1' ? { ...one, state: 'done' } : one,
    )
    const second = withMinutes({ ...first, statements }, [line({ text: { ru: 'Исправлено' } })], 'second')
    expect(second.statements).toMatchObject([
      { key: 'said' },
      { key: 'minutes-1', state: 'done', source: 'second', text: { ru: 'Исправлено' } },
    ])
    expect(second.statements).toHaveLength(2)
  })
})

describe('inMinutesOrder', () => {
  it('is one order of the lines, however they come, with what stood on no agenda at the end', () => {
    const rows = fc.uniqueArray(
      fc.record({
        lineId: fc.uuid(),
        agendaItem: fc.option(fc.nat(3)),
        addedAt: fc.constantFrom(new Date(1000), new Date(2000)),
      }),
      { selector: ({ lineId }) => lineId },
    )
    fc.assert(
      fc.property(rows, (some) => {
        const ordered = inMinutesOrder(some)
        expect(inMinutesOrder(some.toReversed())).toEqual(ordered)
        const places = ordered.map(({ agendaItem }) => agendaItem ?? 99)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })
})
