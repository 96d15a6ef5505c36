import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { clauseThread, threadLimit } from './clause-thread'

const unknown: PartialDate = { precision: 'unknown' }
const day = (date: string): PartialDate => ({ date, precision: 'day' })
const film = (key: string) => ({ key })

function decision(key: string, starts: PartialDate = unknown, films: string[] = []) {
  return { key, meeting: { key: 'm', starts }, films: films.map(film) }
}

function outcome(key: string, date: PartialDate = unknown, decisions: string[] = [], films: string[] = []) {
  return {
    key,
    date,
    films: films.map(film),
    decisions: decisions.map((name) => ({ meeting: 'm', decision: name })),
  }
}

const dates = fc.oneof(
  fc.constant(unknown),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((value) => day(value.toISOString().slice(0, 10))),
)
const decisionKeys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
const threads = fc.record({
  decisions: decisionKeys.chain((keys) => fc.tuple(...keys.map((key) => dates.map((date) => decision(key, date))))),
  outcomes: fc
    .array(fc.tuple(dates, decisionKeys, fc.uniqueArray(fc.constantFrom('x', 'y', 'z'))), { maxLength: 20 })
    .map((rows) => rows.map(([date, names, films], index) => outcome(`o${index}`, date, names, films))),
  films: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map((keys) => keys.map(film)),
})

describe('the thread of a clause', () => {
  test('has an outcome under the decision that it carries out, the oldest first and what has no date last', () => {
    const { entries, cut, films } = clauseThread(
      [decision('late', day('2025-05-01')), decision('undated'), decision('early', day('2024-05-01'), ['f', 'g'])],
      [outcome('done', day('2026-01-01'), ['early'], ['f']), outcome('by-itself', day('2024-12-01'))],
      [film('f'), film('g'), film('h')],
    )
    expect(
      entries.map((entry) =>
        entry.kind === 'outcome'
          ? entry.outcome.key
          : [entry.decision.key, entry.outcomes.map(({ key }) => key), entry.films.map(({ key }) => key)],
      ),
    ).toEqual([['early', ['done'], ['g']], 'by-itself', ['late', [], []], ['undated', [], []]])
    expect(cut).toBe(0)
    expect(films.map(({ key }) => key)).toEqual(['h'])
  })

  test('loses nothing and invents no link', () => {
    fc.assert(
      fc.property(threads, ({ decisions, outcomes, films }) => {
        const thread = clauseThread(decisions, outcomes, films)
        const nested = thread.entries.flatMap((entry) => (entry.kind === 'decision' ? [entry] : []))
        const alone = thread.entries.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome.key] : []))
        expect(nested.map((entry) => entry.decision.key).sort()).toEqual(decisions.map(({ key }) => key).sort())
        for (const { key, decisions: named } of outcomes) {
          const under = nested.filter((entry) => entry.outcomes.some((one) => one.key === key))
          const known = named.filter((name) => decisions.some((one) => one.key === name.decision))
          expect(under.map((entry) => entry.decision.key).sort()).toEqual(known.map((name) => name.decision).sort())
          expect(alone.includes(key)).toBe(known.length === 0)
        }
        const shown = new Set([...outcomes.flatMap((one) => one.films), ...thread.films].map(({ key }) => key))
        expect(films.every(({ key }) => shown.has(key))).toBe(true)
      }),
    )
  })

  test('shows the newest of very many, and says how many it leaves out', () => {
    const days = Array.from({ length: threadLimit + 5 }, (_, index) =>
      day(`2020-01-${String(index + 1).padStart(2, '0')}`),
    )
    const alone = clauseThread(
      [],
      days.map((date, index) => outcome(`o${index}`, date)),
      [],
    )
    expect([alone.entries.length, alone.cut]).toEqual([threadLimit, 5])
    expect(alone.entries[0]).toMatchObject({ outcome: { key: 'o5' } })
    const under = clauseThread(
      [decision('a')],
      days.map((date, index) => outcome(`o${index}`, date, ['a'])),
      [],
    )
    expect(under.entries).toMatchObject([{ cut: 5 }])
  })
})
