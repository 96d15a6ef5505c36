import 'server-only'
import { begunWords, type Meaning, meaningsOf, nearWords, sameWords } from './candidates'
import { sufficientSets } from './coverage'
import { begunInLexicon, nearInLexicon, sameInLexicon } from './search-lexicon-queries'
import type { Condition, Match } from './search-match-queries'
import type { Asked } from './search-question'

export interface Found {
  matches: Match[]
  condition: Condition
  isPartial: boolean
}

/** Asks in turn: all words as they are or as they sound; all, each also with a letter wrong; most of them. */
export async function findMatches(
  asked: readonly Asked[],
  match: (condition: Condition) => Promise<Match[]>,
): Promise<Found | null> {
  const all = [asked.map((_, place) => place)]
  const same = await sameInLexicon(asked)
  const exact = asked.map((one) => sameWords(one, same))
  let meanings: Meaning[][] = []
  for (const isLast of [false, true]) {
    meanings = await allMeanings(asked, exact, isLast)
    if (meanings.some((of) => of.length === 0)) continue
    const condition = { meanings, together: all }
    const matches = await match(condition)
    if (matches.length > 0) return { matches, condition, isPartial: false }
  }
  const frequencies = meanings.map((of) => (of.length === 0 ? null : Math.max(...of.map(({ df }) => df))))
  const together = sufficientSets(frequencies, assumedRecords)
  if (together.length === 0) return null
  const condition = { meanings, together }
  const matches = await match(condition)
  return matches.length > 0 ? { matches, condition, isPartial: true } : null
}

/** How many records there are, as far as it matters how rare a word is. */
const assumedRecords = 2000

/**
 * @param isLast whether nothing was found by the first: then a word that is in the registry may be a slip for another one as well, and
 *   names may be farther
 */
export async function allMeanings(
  asked: readonly Asked[],
  exact: readonly (readonly Meaning[])[],
  isLast: boolean,
): Promise<Meaning[][]> {
  const last = asked.at(-1)
  const isThere = (at: number) => !isLast && (exact[at]?.length ?? 0) > 0
  const [near, begun] = await Promise.all([
    nearInLexicon(asked.map((one, at) => ({ asked: one, namesOnly: isThere(at) }))),
    last?.isOpen ? begunInLexicon(last) : [],
  ])
  return asked.map((one, at) => {
    const sounding = near.filter((word) => word.at === at)
    return meaningsOf(
      exact[at] ?? [],
      nearWords(one, sounding, { isThere: isThere(at), isLast }),
      one === last ? begunWords(one, begun) : [],
    )
  })
}
