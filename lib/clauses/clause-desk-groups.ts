/** Clauses that one page of the desk lists. */
export const deskPageSize = 50

/**
 * What a clause asks of an official, the most pressing first; each clause is in the first that fits.
 *
 * - `overdue`: the next report, or the clause itself, is past its due day
 * - `due`: either comes due within 30 days
 * - `disputed`: a dispute is open that the own side has raised, or that is about its report
 * - `silent`: the own side has never reported
 * - `differ`: sides report differently
 * - `waiting`: the own side has reported, another one has not
 */
export const deskGroupNames = ['overdue', 'due', 'disputed', 'silent', 'differ', 'waiting', 'rest'] as const

export type DeskGroup = (typeof deskGroupNames)[number]

/** How many clauses each group has, those without any left out, and the page (from 1) on which the group begins. */
export function deskGroups(counts: Readonly<Partial<Record<DeskGroup, number>>>) {
  let before = 0
  const groups = deskGroupNames.flatMap((name) => {
    const count = counts[name] ?? 0
    const page = Math.floor(before / deskPageSize) + 1
    before += count
    return count > 0 ? [{ name, count, page }] : []
  })
  return { groups, pages: Math.ceil(before / deskPageSize) }
}
