import { isPromise } from '@/lib/clauses/clause-promises'
import { type Status, statuses } from '@/lib/clauses/status-order'

export interface ComparedTheme {
  key: string
  /** Its place in the registry's list of themes. */
  position: number
}

export interface ComparedClause {
  nature: string
  themes: readonly ComparedTheme[]
  /** What each side says. */
  sides: readonly { status: Status }[]
}

/**
 * How the reports of those agreements stand to each other that have a theme:
 * - `single`: only one has it
 * - `silent`: no side of any has reported
 * - `alike`: the same words are said in each, silence counted as one
 * - `differs`: a word is said in one and not in another
 */
export type StandingDifference = 'single' | 'silent' | 'alike' | 'differs'

/** One theme in all agreements; `theme` is null for the clauses that have none. */
export interface ThemeRow<Clause extends ComparedClause> {
  theme: Clause['themes'][number] | null
  /** The clauses of each agreement, in the order of the agreements and of their texts. */
  cells: Clause[][]
  /** Which agreements promise something here. */
  holders: number[]
  /** Which promise something, but not here. Those that have no clauses on record are in neither: what they promise is not known. */
  others: number[]
  standing: StandingDifference
  /** What the sides of each agreement say of these clauses, each word once, in the fixed order; nothing where it promises nothing. */
  words: Status[][]
  /** Whether all have the theme and the same is said of it in each. */
  isAlike: boolean
}

/**
 * The promises of several agreements by theme, in the registry's order, those without a theme last. Final provisions are no promises.
 * A clause of several themes stands under each. Nothing is summed up: a word stands for an agreement only where one of its sides says it.
 */
export function themeRows<Clause extends ComparedClause>(
  agreements: readonly { clauses: readonly Clause[] }[],
): ThemeRow<Clause>[] {
  const promises = agreements.map(({ clauses }) => clauses.filter(isPromise))
  const isKnown = agreements.map(({ clauses }) => clauses.length > 0)
  const themes = new Map(
    promises
      .flat()
      .flatMap((clause) => clause.themes.map((theme): [string, Clause['themes'][number]] => [theme.key, theme])),
  )
  const inOrder = [...themes.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
  const rows = inOrder.map((theme) =>
    themeRow(
      theme,
      promises.map((clauses) => clauses.filter((clause) => clause.themes.some(({ key }) => key === theme.key))),
      isKnown,
    ),
  )
  const unthemed = promises.map((clauses) => clauses.filter((clause) => clause.themes.length === 0))
  const isThere = unthemed.some((clauses) => clauses.length > 0)
  return isThere ? [...rows, themeRow(null, unthemed, isKnown)] : rows
}

function themeRow<Clause extends ComparedClause>(
  theme: Clause['themes'][number] | null,
  cells: Clause[][],
  isKnown: readonly boolean[],
): ThemeRow<Clause> {
  const words = cells.map(wordsOf)
  const holders = cells.flatMap((clauses, index) => (clauses.length > 0 ? [index] : []))
  const others = cells.flatMap((clauses, index) => (clauses.length === 0 && isKnown[index] ? [index] : []))
  const standing = standingOf(holders.map((index) => words[index] ?? []))
  const isAlike = holders.length === cells.length && standing !== 'differs'
  return { theme, cells, holders, others, standing, words, isAlike }
}

function wordsOf(clauses: readonly ComparedClause[]): Status[] {
  const said = new Set(clauses.flatMap(({ sides }) => sides.map(({ status }) => status)))
  return statuses.filter((status) => said.has(status))
}

function standingOf(words: readonly (readonly Status[])[]): StandingDifference {
  if (words.length < 2) return 'single'
  if (words.every((said) => said.every((status) => status === 'no_information'))) return 'silent'
  return new Set(words.map((said) => said.join(' '))).size === 1 ? 'alike' : 'differs'
}

/** Themes that the same agreements have. */
export interface HeldTogether<Row> {
  holders: number[]
  rows: Row[]
}

/** The rows by who has them: what all have first, then what fewer and fewer have; of as many, by the order of the agreements. */
export function rowsByHolders<Row extends { holders: number[] }>(rows: readonly Row[]): HeldTogether<Row>[] {
  const groups = new Map<string, HeldTogether<Row>>()
  for (const row of rows) {
    const name = row.holders.join(' ')
    const group = groups.get(name) ?? { holders: row.holders, rows: [] }
    group.rows.push(row)
    groups.set(name, group)
  }
  const place = ({ holders }: HeldTogether<Row>) => holders.map((index) => String(index)).join(' ')
  return [...groups.values()].sort((a, b) => b.holders.length - a.holders.length || (place(a) < place(b) ? -1 : 1))
}

/**
 * - `same`, `differs`: known of all
 * - `partlyKnown`: what is known is the same, of some nothing is known
 * - `unknown`: known of none
 */
export type FactAccord = 'same' | 'differs' | 'partlyKnown' | 'unknown'

/** Whether a fact is the same of several agreements; null where it is not known. Two unknown values are not the same. */
export function factAccord(values: readonly (string | null)[]): FactAccord {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return 'unknown'
  if (new Set(known).size > 1) return 'differs'
  return known.length === values.length ? 'same' : 'partlyKnown'
}

/** What all of several lists have, in the order of the first. */
export function inCommon(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists
  return [...new Set(first)].filter((value) => others.every((list) => list.includes(value)))
}

/**
 * What there is to say of a theme, a sentence each: who has it, who has not, of whom that is not known, and how the reports stand to
 * each other. `at` are places of agreements.
 */
export type DifferencePart =
  | { kind: 'both' | 'all' | 'silent' }
  | { kind: 'only' | 'in' | 'notIn' | 'unknown'; at: number[] }
  | { kind: 'alike'; words: Status[] }
  | { kind: 'differs'; each: { at: number; words: Status[] }[] }

export function differenceParts({
  holders,
  others,
  standing,
  words,
}: Omit<ThemeRow<never>, 'theme' | 'cells' | 'isAlike'>): DifferencePart[] {
  const unknown = words.flatMap((_, at) => (holders.includes(at) || others.includes(at) ? [] : [at]))
  const parts: DifferencePart[] = []
  if (holders.length === words.length) parts.push({ kind: holders.length === 2 ? 'both' : 'all' })
  else parts.push({ kind: holders.length === 1 && others.length > 0 ? 'only' : 'in', at: holders })
  if (holders.length > 1 && others.length > 0) parts.push({ kind: 'notIn', at: others })
  if (unknown.length > 0) parts.push({ kind: 'unknown', at: unknown })
  if (standing === 'silent') parts.push({ kind: 'silent' })
  if (standing === 'alike') parts.push({ kind: 'alike', words: words[holders[0] ?? 0] ?? [] })
  if (standing === 'differs')
    parts.push({ kind: 'differs', each: holders.map((at) => ({ at, words: words[at] ?? [] })) })
  return parts
}
