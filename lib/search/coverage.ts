/** Which words of a question are enough where no record has all of them. */

/** What is found has to have this share of what the question says; a rare word says more than a common one. */
const enough = 0.6
const mostSets = 40

/**
 * The smallest sets of known words that say enough of the question, as places in it. A word that the registry does not have counts as
 * the rarest: a question that is mostly unknown has no answer, rather than answers to something else.
 * @param frequencies in how many records each word stands; null where it is in none
 * @param records how many there are
 */
export function sufficientSets(frequencies: readonly (number | null)[], records: number): number[][] {
  const tell = frequencies.map((df) => Math.log(1 + records / Math.max(df ?? 1, 1)))
  const needed = enough * tell.reduce((sum, one) => sum + one, 0)
  const known = frequencies.flatMap((df, place) => (df === null ? [] : [place]))
  const sets: number[][] = []
  const grow = (set: number[], from: number, said: number): void => {
    if (said >= needed) {
      sets.push(set)
      return
    }
    for (let at = from; at < known.length && sets.length < mostSets; at++) {
      const place = known[at] ?? 0
      grow([...set, place], at + 1, said + (tell[place] ?? 0))
    }
  }
  grow([], 0, 0)
  return sets.filter((set) => set.length < frequencies.length)
}
