/** Two language versions of a text side by side, clause by clause: pairing follows kind and number alone, as `alignTexts` has it. */
import { alignTexts } from '@/lib/texts/text-alignment'
import type { RowClause } from '@/lib/texts/text-row-clauses'
import { lengthOf, nodesOf, type TextRow } from '@/lib/texts/text-rows'
import type { PlannedClause } from './clause-plan'

interface Version<Clause> {
  rows: readonly TextRow[]
  clauses: readonly Clause[]
}

/** For each row of the other version that begins a clause, the number of the clause that its counterpart goes to. */
export function pairsOf(original: Version<PlannedClause>, other: Version<RowClause>): Map<number, number> {
  const numberOf = new Map(original.clauses.map(({ row, number }) => [row, number]))
  const begins = new Set(other.clauses.map(({ row }) => row))
  const pairs = new Map<number, number>()
  for (const pair of alignTexts({ nodes: nodesOf(original.rows) }, { nodes: nodesOf(other.rows) })) {
    const number = pair.original && numberOf.get(pair.original.line)
    if (number != null && pair.other && begins.has(pair.other.line)) pairs.set(pair.other.line, number)
  }
  return pairs
}

/** One clause in two languages; a side is null where it has no such clause. */
export interface SideLine {
  number: number
  original: PlannedClause | null
  other: PlannedClause | null
  /** What marks the pieces within that stand in one language only; of unmarked ones, how they begin. */
  onlyOriginal: string[]
  onlyOther: string[]
}

/** In the order of the original; what only the other version has stands after what it follows there. */
export function sideLines(original: Version<PlannedClause>, other: Version<PlannedClause>): SideLine[] {
  const within = differencesWithin(original, other)
  const line = (first: PlannedClause | null, second: PlannedClause | null): SideLine => ({
    number: (first ?? second)?.number ?? 0,
    original: first,
    other: second,
    onlyOriginal: (first && second && within.original.get(first.row)) ?? [],
    onlyOther: (first && second && within.other.get(second.row)) ?? [],
  })
  const lines = original.clauses.map((clause) =>
    line(clause, other.clauses.find(({ number }) => number === clause.number) ?? null),
  )
  let after = -1
  for (const clause of other.clauses) {
    const place = lines.findIndex(({ other: one }) => one === clause)
    if (place < 0) lines.splice(after + 1, 0, line(null, clause))
    after = place < 0 ? after + 1 : Math.max(after, place)
  }
  return lines
}

function differencesWithin(original: Version<PlannedClause>, other: Version<PlannedClause>) {
  const found = { original: new Map<number, string[]>(), other: new Map<number, string[]>() }
  const note = (side: 'original' | 'other', { rows, clauses }: Version<PlannedClause>, index: number) => {
    const owner = clauses.findLast(({ row }) => row < index && index < row + lengthOf(rows, row))
    const row = rows[index]
    if (!owner || !row || row.isOut) return
    const name = row.label || `${(row.heading || row.text).slice(0, 40)}…`
    found[side].set(owner.row, [...(found[side].get(owner.row) ?? []), name])
  }
  for (const pair of alignTexts({ nodes: nodesOf(original.rows) }, { nodes: nodesOf(other.rows) })) {
    if (pair.original && !pair.other) note('original', original, pair.original.line)
    if (pair.other && !pair.original) note('other', other, pair.other.line)
  }
  return found
}
