import type { DraftPurpose, DraftState, TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { NodeKind } from '@/lib/texts/text-nodes'
import type { RowClause } from '@/lib/texts/text-row-clauses'
import type { TextRow } from '@/lib/texts/text-rows'
import { nameOfKnown, nameOfPiece, wordsOfPiece } from './clause-words'

export interface ClauseWords {
  heading: string
  text: string
}

/** A clause of the agreement that the registry has, as it is prepared or, where nobody prepares anything, as it is published. */
export interface KnownClause {
  number: number
  key: string
  printedNumber: string | null
  words: Partial<Record<Locale, ClauseWords>>
  statuses: Partial<Record<Locale, TextStatus>>
  /** Of the last published state; 0 where there is none. */
  revision: number
  draft: { version: number; state: DraftState; purpose: DraftPurpose; editor: string | null } | null
  /** Nothing is written into it, but its number is taken. */
  isWithdrawn: boolean
}

/** What is to be written into one clause. */
export interface PlannedClause {
  /** The row that it begins with. */
  row: number
  kind: NodeKind
  number: number
  known: KnownClause | null
  printedNumber: string | null
  /** By number, the clause that it stands below. */
  parent: number | null
  position: number
  heading: string
  text: string
  /** What the text itself does not have and is taken from the piece's own label. */
  lent: ('heading' | 'text')[]
}

const longestNumber = 40

export interface ClausePlan {
  clauses: PlannedClause[]
  /** Rows of which two go to the same clause. */
  twice: number[]
}

/**
 * Which clause each piece of a text goes to. In this order: the one that was chosen for it; the one that its counterpart in another
 * language goes to; the one with its printed number, or its number where none is printed; else a new one.
 * @param pairs the clauses of the counterparts, by row
 */
export function planClauses(
  rows: readonly TextRow[],
  proposed: readonly RowClause[],
  known: readonly KnownClause[],
  locale: Locale,
  pairs: ReadonlyMap<number, number> = new Map(),
): ClausePlan {
  const usable = known.filter(({ isWithdrawn }) => !isWithdrawn)
  const byNumber = new Map(usable.map((clause) => [clause.number, clause]))
  const numbers = new Map<number, number>()
  const taken = new Set<number>()
  const twice: number[] = []
  const give = (row: number, number: number) => {
    numbers.set(row, number)
    taken.add(number)
  }
  const open = () => proposed.filter(({ row }) => !numbers.has(row))
  for (const { row } of proposed) {
    const choice = rows[row]?.clause
    if (typeof choice !== 'number') continue
    if (taken.has(choice)) twice.push(row)
    give(row, choice)
  }
  const mayFollow = ({ row }: RowClause) => rows[row]?.clause !== 'new'
  for (const { row } of open().filter(mayFollow)) {
    const pair = pairs.get(row)
    if (pair !== undefined && !taken.has(pair)) give(row, pair)
  }
  const byName = new Map(usable.map((clause) => [nameOfKnown(clause.printedNumber, clause.number), clause.number]))
  for (const clause of open().filter(mayFollow)) {
    const number = byName.get(nameOfPiece(clause.kind, rows[clause.row]?.number ?? null))
    if (number !== undefined && !taken.has(number)) give(clause.row, number)
  }
  for (const { number } of known) taken.add(number)
  for (const number of pairs.values()) taken.add(number)
  let greatest = Math.max(0, ...taken)
  for (const { row, number } of open()) {
    const free = taken.has(number) ? greatest + 1 : number
    give(row, free)
    greatest = Math.max(greatest, free)
  }
  return {
    twice,
    clauses: proposed.map((clause) => {
      const { row, kind, printedNumber, position, parentIndex } = clause
      const number = numbers.get(row) ?? clause.number
      const parentRow = parentIndex === null ? undefined : proposed[parentIndex]?.row
      const found = byNumber.get(number) ?? null
      return {
        row,
        kind,
        number,
        known: found,
        // A label may be a whole line (an annex of such and such an agreement), and then its numeral says as much.
        printedNumber:
          (printedNumber ?? '').length <= longestNumber ? printedNumber : (rows[row]?.printedNumber ?? null),
        parent: parentRow === undefined ? null : (numbers.get(parentRow) ?? null),
        position,
        ...wordsOfPiece(
          { ...clause, number, label: rows[row]?.label ?? '' },
          found?.words[locale]?.heading ?? '',
          locale,
        ),
      }
    }),
  }
}
