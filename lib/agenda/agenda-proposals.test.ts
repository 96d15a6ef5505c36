import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportableStatuses } from '@/lib/clauses/status-order'
import { type AgendaFacts, agendaProposals, clauseReasons } from './agenda-proposals'

const today = '2026-06-15'
const unknown = { date: '', precision: 'unknown' } as const
const day = (date: string) => ({ date, precision: 'day' }) as const

type Clause = AgendaFacts['clauses'][number]

const clause = (over: Partial<Clause> = {}): Clause => ({
  agreement: 'a-b',
  number: 1,
  heading: { ru: 'Обмен' },
  due: unknown,
  isReportLate: false,
  accord: 'agree',
  statuses: ['in_progress', 'in_progress'],
  disputes: [],
  ...over,
})

const decision = (id: string, due: AgendaFacts['decisions'][number]['due']) => ({
  id,
  isProposal: false,
  due,
  text: { ru: 'Решено' },
  meeting: { key: 'm', title: {} },
})

const dispute = { id: 'd', party: { ru: 'Иран' }, reason: { ru: 'Показа не было.' } }

const turn = (number: number, from: string): AgendaFacts['turns'][number] => ({
  ...{ agreement: 'a-b', number, heading: { ru: 'Неделя кино' }, unit: {}, turn: null, owed: 2, done: 1 },
  period: { from, to: '2027-12-31', number: 3 },
})

const proposed = (facts: Partial<AgendaFacts>) =>
  agendaProposals({ decisions: [], clauses: [], turns: [], dates: [], ...facts }, today)

describe('agendaProposals', () => {
  it('passes over clauses of which nothing is to be asked', () => {
    expect(proposed({ clauses: [clause()] })).toEqual([])
  })

  it.each([
    [{ due: day('2026-06-14') }, ['overdue']],
    [{ due: day('2026-06-15') }, []],
    [{ due: day('2026-06-14'), statuses: ['fulfilled', 'superseded'] as const }, []],
    [
      { due: day('2026-06-14'), statuses: ['fulfilled', 'delayed'] as const, accord: 'differ' as const },
      ['overdue', 'differ'],
    ],
    [{ due: day('2026-06-14'), statuses: [] }, ['overdue']],
    [{ isReportLate: true, statuses: ['blocked', 'in_progress'] as const }, ['reportLate', 'blocked']],
    [{ due: day('2026-06-14'), disputes: [dispute], accord: 'differ' as const }, ['overdue', 'disputed', 'differ']],
  ])('says why a clause is proposed: %j', (over, reasons) => {
    const [first] = proposed({ clauses: [clause(over)] })
    expect(first?.kind === 'clause' ? first.reasons : []).toEqual(reasons)
  })

  it('takes a date known roughly for past only once all of it is', () => {
    const dated = (date: string, precision: 'month' | 'year' | 'by') => clause({ due: { date, precision } })
    expect(proposed({ clauses: [dated('2026-06-01', 'month'), dated('2026-01-01', 'year')] })).toEqual([])
    expect(proposed({ clauses: [dated('2026-05-01', 'month')] })).toHaveLength(1)
    expect(proposed({ clauses: [dated('2025-01-01', 'year')] })).toHaveLength(1)
    expect(proposed({ clauses: [dated('2026-06-14', 'by')] })).toHaveLength(1)
  })

  it('names a disputed clause once, with who raised each dispute and why', () => {
    const other = { ...dispute, id: 'e', party: { ru: 'Россия' } }
    const all = proposed({ clauses: [clause({ disputes: [dispute, other], due: day('2026-06-01') })] })
    expect(all).toEqual([expect.objectContaining({ kind: 'clause', disputes: [dispute, other] })])
  })

  it('puts decisions first, those past their day before the others, then clauses, next turns and dates', () => {
    const facts = {
      decisions: [decision('1', unknown), decision('2', day('2026-06-01')), decision('3', day('2026-07-01'))],
      clauses: [clause({ number: 7, accord: 'differ' }), clause({ number: 2, isReportLate: true })],
      turns: [turn(4, '2027-01-01'), turn(7, '2026-01-01')],
      dates: [{ agreement: 'a-b', kind: 'notice' as const, date: day('2026-09-01'), from: '2026-09-01' }],
    }
    expect(proposed(facts).map(({ id }) => id)).toEqual([
      'decision 2',
      'decision 1',
      'decision 3',
      'clause a-b 2',
      'clause a-b 7',
      'turn a-b 7 3',
      'turn a-b 4 3',
      'date a-b notice',
    ])
  })

  it('names every matter once, and no clause without a reason or behind one less pressing', () => {
    const some = fc.record({
      number: fc.integer({ min: 1, max: 99 }),
      due: fc.constantFrom(unknown, day('2026-06-01'), day('2026-07-01')),
      isReportLate: fc.boolean(),
      accord: fc.constantFrom('agree' as const, 'differ' as const),
      statuses: fc.array(fc.constantFrom(...reportableStatuses), { maxLength: 3 }),
      disputes: fc.constantFrom([], [dispute]),
    })
    const clauses = fc.uniqueArray(some, { selector: ({ number }) => number, maxLength: 12 })
    fc.assert(
      fc.property(clauses, (rows) => {
        const all = proposed({ clauses: rows.map((row) => clause(row)) })
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        const ranks = all.map((one) =>
          one.kind === 'clause' && one.reasons[0] ? clauseReasons.indexOf(one.reasons[0]) : -1,
        )
        expect(ranks).not.toContain(-1)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
})
