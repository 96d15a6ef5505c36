import 'server-only'
import {
  begunWords,
  kindredWords,
  type LexiconWord,
  type Meaning,
  meaningsOf,
  nearWords,
  sameWords,
} from './candidates'
import { sufficientSets } from './coverage'
import { wholeTitle } from './search-analysis'
import type { Condition } from './search-fit-queries'
import type { Kept } from './search-kept'
import { kinInLexicon, lettersInLexicon, type Near, namesakesInLexicon, nearInLexicon } from './search-lexicon-queries'
import type { Match } from './search-match-queries'
import type { Asked } from './search-question'

/** What fits a condition, best first. */
interface Fitting {
  /** Of one page, which may be behind the last. */
  matches: Match[]
  total: number
}

export type Found<Fit extends Fitting> = Fit & Reading

/** One way to understand a question. */
export interface Reading {
  condition: Condition
  isPartial: boolean
}

/** Asks in turn until something fits. */
export async function findMatches<Fit extends Fitting>(
  readings: AsyncIterable<Reading>,
  match: (condition: Condition) => Promise<Fit>,
): Promise<Found<Fit> | null> {
  for await (const reading of readings) {
    const fit = await match(reading.condition)
    if (fit.total > 0) return { ...fit, ...reading }
  }
  return null
}

/** The ways to understand a question, in turn: all words as they are or as they sound; all, each also with a letter wrong; most of them. */
export async function* readingsOf(asked: readonly Asked[]): AsyncGenerator<Reading> {
  let lexicon = await askLexicon(asked)
  let meanings: Meaning[][] = []
  for (const isLast of [false, true]) {
    const before = stemsOf(meanings)
    if (isLast && lexicon.isNarrow) lexicon = { ...lexicon, near: await nearOf(asked, lexicon.wholes) }
    meanings = allMeanings(asked, lexicon, isLast)
    if (isLast && !meanings.every(isKnown)) meanings = await withKin(asked, meanings)
    if (meanings.some((of) => of.length === 0) || stemsOf(meanings) === before) continue
    yield { condition: conditionOf(asked, meanings), isPartial: false }
  }
  const frequencies = meanings.map((of) => (of.length === 0 ? null : Math.max(...of.map(({ df }) => df))))
  const together = sufficientSets(frequencies, assumedRecords)
  if (together.length > 0) yield { condition: { ...conditionOf(asked, meanings), together }, isPartial: true }
}

/** The same, as far as they have been worked out before, and the rest. */
export async function* keptReadingsOf(asked: readonly Asked[], kept: Kept): AsyncGenerator<Reading> {
  const name = `readings ${JSON.stringify(asked)}`
  const known = kept.known<KeptReadings>(name) ?? { readings: [], areAll: false }
  yield* known.readings
  if (known.areAll) return
  const readings: Reading[] = []
  for await (const reading of readingsOf(asked)) {
    readings.push(reading)
    if (readings.length <= known.readings.length) continue
    kept.keep(name, { readings: [...readings], areAll: false } satisfies KeptReadings)
    yield reading
  }
  kept.keep(name, { readings, areAll: true } satisfies KeptReadings)
}

interface KeptReadings {
  readings: Reading[]
  areAll: boolean
}

/** That all words are there, each by one of its meanings. */
export function conditionOf(asked: readonly Asked[], meanings: readonly (readonly Meaning[])[]): Condition {
  return { meanings, together: [asked.map((_, place) => place)], whole: wholeTitle(asked.map(({ term }) => term)) }
}

/** Whether the registry has a word, in whatever form. */
const isKnown = (meanings: readonly Meaning[]) => meanings.some(({ by }) => by === 'word' || by === 'stem')

/** Words that the registry does not have may be others of their family. */
async function withKin(asked: readonly Asked[], meanings: readonly Meaning[][]): Promise<Meaning[][]> {
  const kin = await kinInLexicon(asked)
  return asked.map((one, at) => {
    const own = meanings[at] ?? []
    const family = kin.filter((word) => word.at === at)
    return isKnown(own) ? own : meaningsOf(own, kindredWords(one, family), [])
  })
}

/** How many records there are, as far as it matters how rare a word is. */
const assumedRecords = 2000

const stemsOf = (meanings: readonly Meaning[][]) => JSON.stringify(meanings.map((of) => of.map(({ stem }) => stem)))

interface Lexicon {
  exact: Meaning[][]
  near: Near[]
  begun: LexiconWord[]
  /** What was written as one of several words, which are asked for as well. */
  wholes: Asked[]
  /** Whether of some words only what sounds the same is in `near`. */
  isNarrow: boolean
}

/**
 * The words of the lexicon that a question may mean: those with its letters, and what sounds alike. Beside a word that the registry has,
 * only names that sound the same: what sounds nearly so is for `findMatches` to ask for where nothing is found.
 */
async function askLexicon(asked: readonly Asked[]): Promise<Lexicon> {
  const wholes = wholesOf(asked)
  const [known, namesakes] = await Promise.all([askForLetters(asked), namesakesInLexicon(asked)])
  const isThere = (at: number) => (known.exact[at]?.length ?? 0) > 0
  const isNarrow = asked.some((_, at) => isThere(at))
  const others = asked.every((_, at) => isThere(at)) && wholes.length === 0 ? [] : await nearOf(asked, wholes, isThere)
  return { ...known, near: [...namesakes.filter(({ at }) => isThere(at)), ...others], wholes, isNarrow }
}

/** Words that sound alike, of those asked for and of those written as one; by the place of these, `wholes` behind `asked`. */
async function nearOf(
  asked: readonly Asked[],
  wholes: readonly Asked[],
  isThere = (_: number) => false,
): Promise<Near[]> {
  const wanted = [...asked, ...wholes].flatMap((one, at) => (at < asked.length && isThere(at) ? [] : [{ one, at }]))
  const near = await nearInLexicon(wanted.map(({ one }) => one))
  return near.map((word) => ({ ...word, at: wanted[word.at]?.at ?? word.at }))
}

/** The same while somebody types: what sounds alike is asked for only where no word has these letters. */
export async function askLexiconWhileTyping(asked: readonly Asked[]): Promise<Lexicon> {
  const known = await askForLetters(asked, true)
  const isThere = ({ term }: Asked, at: number) =>
    (known.exact[at]?.length ?? 0) > 0 ||
    (at === asked.length - 1 && known.begun.some((word) => word.term.startsWith(term)))
  const wholes = wholesOf(asked)
  return { ...known, near: asked.every(isThere) ? [] : await nearOf(asked, wholes), wholes, isNarrow: false }
}

async function askForLetters(asked: readonly Asked[], isTyping = false): Promise<Pick<Lexicon, 'exact' | 'begun'>> {
  const { same, begun } = await lettersInLexicon(asked, isTyping)
  return { exact: asked.map((one) => sameWords(one, same)), begun }
}

function wholesOf(asked: readonly Asked[]): Asked[] {
  const written = asked.flatMap((one) =>
    one.asOne.filter(({ isWritten }) => isWritten).map((whole) => ({ ...one, ...whole, asOne: [] })),
  )
  return [...new Map(written.map((whole) => [whole.term, whole])).values()]
}

/**
 * @param isLast whether nothing was found by the first: then a word that is in the registry may be a slip for another one as well, and
 *   names may be farther
 */
export function allMeanings(
  asked: readonly Asked[],
  { exact, near, begun, wholes }: Lexicon,
  isLast: boolean,
): Meaning[][] {
  const soundingLike = (one: Asked, at: number, isThere: boolean) =>
    nearWords(
      one,
      near.filter((word) => word.at === at),
      { isThere, isLast },
    )
  // «تاجیک‌فیلم» is Таджикфильм: either of its words may mean the whole.
  const ofWholes = wholes.map((whole, at) => soundingLike(whole, asked.length + at, false))
  return asked.map((one, at) => {
    const own = exact[at] ?? []
    const whole = wholes.flatMap(({ term }, place) =>
      one.asOne.some((as) => as.term === term) ? (ofWholes[place] ?? []) : [],
    )
    return meaningsOf(
      own,
      [...soundingLike(one, at, !isLast && own.length > 0), ...whole],
      at === asked.length - 1 ? begunWords(one, begun) : [],
    )
  })
}
