/** Which words of the lexicon a word of a question may mean, and how surely. */

import { soundDistance, soundWeight } from './distance'
import { scriptOf } from './fold'
import { latinKey } from './latin-key'
import { soundingStem } from './search-analysis'
import type { Asked } from './search-question'
import { skeletonOf } from './skeleton'
import { isStopWord } from './stop-words'

export interface LexiconWord {
  term: string
  stem: string
  written: string
  latin: string
  isName: boolean
  df: number
}

export interface Meaning {
  stem: string
  /** 1 for the word itself, less for what may be meant. */
  weight: number
  df: number
  /** Why it is here; `near` is another spelling, in whatever script. */
  by: 'word' | 'stem' | 'near' | 'beginning'
  written: string
}

/** How sure each way is; see docs/decisions/048-search.md. */
const weights = { word: 1, stem: 0.95, name: 0.9, beginning: 0.75, typo: 0.55, kin: 0.5 }
const most = 12

/** The words that are the asked one, or have its stem. */
export function sameWords(asked: Asked, found: readonly LexiconWord[]): Meaning[] {
  const ways = [asked, ...asked.asOne]
  return found.flatMap((word) => {
    const by = ways.some(({ term }) => term === word.term)
      ? 'word'
      : ways.some(({ stems }) => stems.includes(word.stem))
        ? 'stem'
        : null
    return by === null ? [] : [meaning(word, by, weights[by])]
  })
}

/**
 * How much of a word may differ, as a share of what all its sounds weigh: of a name written in another script, of a word of the same
 * script with a letter wrong, of a word that is translated rather than transcribed, and of a name beside a word that is there itself.
 */
const farthest = { name: 0.25, typo: 0.25, word: 0.08, beside: 0.15, last: 0.3 }
/** What is left of another spelling where a word of the lexicon begins with what was typed: that is the likelier meaning. */
const behindBeginning = 0.7

/**
 * Those of the lexicon's words that sound nearly like the asked one.
 * @param isThere whether the lexicon has the word itself
 * @param isLast whether nothing was found without: names may then be farther
 */
export function nearWords(
  asked: Asked,
  near: readonly LexiconWord[],
  { isThere, isLast = false }: { isThere: boolean; isLast?: boolean },
): Meaning[] {
  return near.flatMap((word) => {
    if (word.term === asked.term || /^\d/.test(word.term) || /^\d/.test(asked.term)) return []
    // Nobody looks for a word that stands everywhere.
    if (isStopWord(word.term)) return []
    const isSame = scriptOf(asked.term) === scriptOf(word.term)
    const share = shareOf(asked, word)
    const far = isSame ? farthest.typo : !word.isName ? farthest.word : isLast ? farthest.last : farthest.name
    if (isThere ? !word.isName || share > farthest.beside : share > far) return []
    return [meaning(word, 'near', (isSame ? weights.typo : weights.name) * (1 - share))]
  })
}

/** Consonants by which a name in another script is known while it is typed: fewer begin too many. */
const leastBegun = 4

/** Words that begin like the one that is still being typed, as they are written or as they sound. */
export function begunWords(asked: Asked, found: readonly LexiconWord[]): Meaning[] {
  const literal = found.filter(({ term }) => term.startsWith(asked.term))
  const least = literal.length > 0 ? behindBeginning : 0.9
  const isTelling = skeletonOf(latinKey(asked.term)).length >= leastBegun
  const sounding = found.flatMap((word) => {
    if (!isTelling && scriptOf(word.term) !== scriptOf(asked.term)) return []
    const share = shareOf(asked, word, true)
    return share > farthest.beside ? [] : [meaning(word, 'beginning', weights.beginning * (1 - share) * least)]
  })
  return [...literal.map((word) => meaning(word, 'beginning', weights.beginning)), ...sounding]
}

/** Letters that words of one family begin with at least, and the share of the longer of them. */
export const kinLetters = 5
const kinShare = 0.61

/** Words of the same family that no ending tells: touristic and tourism, қаржыландыру and қаржылай. */
export function kindredWords(asked: Asked, found: readonly LexiconWord[]): Meaning[] {
  return found.flatMap((word) => {
    let common = 0
    while (common < word.term.length && word.term[common] === asked.term[common]) common++
    const share = common / Math.max(word.term.length, asked.term.length)
    return common < kinLetters || share < kinShare ? [] : [meaning(word, 'near', weights.kin * share)]
  })
}

/** All that one word may mean, the surest first. */
export function meaningsOf(own: readonly Meaning[], near: readonly Meaning[], begun: readonly Meaning[]): Meaning[] {
  const literal = begun.filter(({ weight }) => weight === weights.beginning)
  const isBegun = own.length === 0 && literal.length > 0
  const others = isBegun ? near.map((one) => ({ ...one, weight: one.weight * behindBeginning })) : near
  // A word that is there is hardly the beginning of one that only sounds so.
  return surest([...own, ...others, ...(own.length > 0 ? literal : begun)])
}

const tooFar = Math.max(...Object.values(farthest))
/** What it adds to the share that only the stems of two words are compared: endings tell words apart as well. */
const byStem = 0.08

/** The distance of two words as a share of their weight; of a name that has endings, that of its stem. */
function shareOf(asked: Asked, { term, stem, latin }: LexiconWord, isBeginning = false): number {
  const [script, other] = [scriptOf(asked.term), scriptOf(term)]
  const isPersian = script !== other && (script === 'arabic' || other === 'arabic')
  const share = (key: string, against: string, most: number) => {
    const [weight, its] = [soundWeight(key, { isPersian }), soundWeight(against, { isPersian })]
    const whole = Math.max(isBeginning ? weight : (weight + its) / 2, 1)
    // What one has more than the other has to be left out: of most it is plain at once that they are too far.
    if (!isBeginning && Math.abs(weight - its) / whole > tooFar) return 1
    return soundDistance(key, against, { isPersian, isBeginning, most: most * whole }) / whole
  }
  const key = latinKey(asked.term)
  let least = share(key, latin, tooFar)
  if (isBeginning) return least
  const keys = keysOf(key, asked.stems)
  const others = keysOf(latin, [stem])
  for (const one of keys)
    for (const against of others)
      if (one !== key || against !== latin)
        least = Math.min(least, share(one, against, Math.min(least, tooFar) - byStem) + byStem)
  return least
}

/** How a word sounds, and its stems, where they are long enough to tell. */
function keysOf(key: string, stems: readonly string[]): readonly string[] {
  const sounding = stems.filter((one) => one.length >= soundingStem).map(latinKey)
  return [key, ...sounding.filter((one) => one !== key)]
}

/** Each stem once with its greatest weight, the surest first, at most twelve. */
function surest(meanings: readonly Meaning[]): Meaning[] {
  const byStem = new Map<string, Meaning>()
  for (const one of meanings) {
    const known = byStem.get(one.stem)
    if (!known || known.weight < one.weight) byStem.set(one.stem, { ...one, df: Math.max(one.df, known?.df ?? 0) })
  }
  return [...byStem.values()].sort((a, b) => b.weight - a.weight || b.df - a.df).slice(0, most)
}

function meaning({ stem, df, written }: LexiconWord, by: Meaning['by'], weight: number): Meaning {
  return { stem, df, written, by, weight }
}
