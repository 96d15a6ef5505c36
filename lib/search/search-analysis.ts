import type { Locale } from '@/lib/i18n/locales'
import { scriptOf } from './fold'
import { latinKey } from './latin-key'
import { remembered } from './remembered'
import type { SearchDocument, Weight } from './search-document'
import { nearSkeletons, skeletonsOf } from './skeleton'
import { stemOf } from './stems'
import { isStopWord, tellingWords } from './stop-words'
import { joinedWords, neighbours, type Word, wordsOf } from './tokens'

/** Raise it with every change of what is made of a text here or in the rules: entries of another number are made again. */
export const analyser = 8

/** A word as the lexicon keeps it. */
export interface Term {
  term: string
  stem: string
  written: string
  latin: string
  skeleton: string
  near: string[]
  isName: boolean
}

export interface Analysis {
  /** A tsvector as text. */
  words: string
  terms: Term[]
  titleLength: number
}

/** How often a stem is counted in a text; in titles and labels, which stand there in four languages, once. */
const mostTimes: Readonly<Record<Weight, number>> = { A: 1, B: 1, C: 3, D: 1 }
/** How many words of one record are read. */
const mostWords = 20_000
const lastPosition = 16_383

/** What is kept of a record so that it is found. */
export function analysed({ kind, parts, facets }: SearchDocument): Analysis {
  const terms = new Map<string, { term: string; stem: string; written: string; isName: boolean }>()
  const places = new Map<string, Map<Weight, number[]>>()
  const titleLengths: number[] = []
  const wholeTitles = new Set<string>()
  let position = 0
  let left = mostWords

  const add = (word: Pick<Word, 'raw' | 'folded'>, lang: Locale | null, weight: Weight, isName: boolean) => {
    const stem = stemOf(word.raw, lang ?? 'ru')
    const id = `${word.folded}\t${stem}`
    const known = terms.get(id)
    terms.set(id, {
      term: word.folded,
      stem,
      written: known?.written ?? word.raw,
      isName: isName || known?.isName === true,
    })
    const ofStem = places.get(stem) ?? new Map<Weight, number[]>()
    const at = ofStem.get(weight) ?? []
    places.set(stem, ofStem.set(weight, at))
    if (at.length < mostTimes[weight]) at.push(Math.min(++position, lastPosition))
  }

  for (const { text, lang, weight, isName } of parts) {
    const all = wordsOf(text, left)
    left -= all.length
    // Nobody is found by what stands in every text, but a name may be made of it.
    const words = isName ? all : all.filter(({ folded }) => !isStopWord(folded))
    for (const word of words) add(word, lang, weight, isName || word.isCapital)
    // «بنی‌اعتماد» is also written in one; in names so are words that stand apart.
    const asOne = isName ? neighbours(words).filter(({ folded }) => scriptOf(folded) === 'arabic') : []
    for (const word of joinedWords(words)) add(word, lang, weight, isName)
    // Put together by nobody yet, they are no name that is written in other scripts.
    for (const word of asOne) add(word, lang, weight, false)
    if (weight === 'A' && words.length > 0) {
      titleLengths.push(words.length)
      wholeTitles.add(wholeTitle(tellingWords(all).map(({ folded }) => folded)))
    }
  }
  return {
    words: [...lexemes(places), ...wholeTitles, ...[`k${kind}`, ...facets].map((facet) => quoted(`#${facet}`))].join(
      ' ',
    ),
    terms: [...terms.values()].map(termOf),
    titleLength: Math.round(titleLengths.reduce((sum, one) => sum + one, 0) / Math.max(titleLengths.length, 1)),
  }
}

function* lexemes(places: ReadonlyMap<string, ReadonlyMap<Weight, number[]>>): Generator<string> {
  for (const [stem, ofStem] of places) {
    const all = [...ofStem].flatMap(([weight, at]) => at.map((place) => `${place}${weight}`))
    yield `${quoted(stem)}:${all.join(',')}`
    if (ofStem.has('A')) yield quoted(inTitle(stem))
  }
}

/** The lexeme of a stem that stands in a title: by the weight alone every entry that has the stem would have to be read. */
export const inTitle = (stem: string) => `^${stem}`

/** The lexeme of a title of these words, or of a question of them: whoever asks for a whole name means what is called so. */
export function wholeTitle(folded: readonly string[]): string {
  // Longer ones the database does not take; nobody asks for them.
  return quoted(`=${folded.join(' ').slice(0, longestTitle)}`)
}

const longestTitle = 300

/** A lexeme as tsvector and tsquery read it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`
}

function termOf({ term, stem, written, isName }: Pick<Term, 'term' | 'stem' | 'written' | 'isName'>): Term {
  return { term, stem, written, isName, ...soundOf(`${term} ${stem}`) }
}

const soundOf = remembered((both) => {
  const [term = '', stem = ''] = both.split(' ')
  const [skeleton = ''] = skeletonsOf(term)
  return { latin: latinKey(term), skeleton, near: nearMarks([term, stem]) }
})

/** Letters of a stem by which a word is also found that sounds like it: Ашхабадом by Ashgabat. Shorter ones sound like too many. */
export const soundingStem = 5

/**
 * What `SearchTerm.near` holds of a word and its stems: see `nearSkeletons`; the skeletons themselves once more, so that those that are the
 * same come first.
 */
export function nearMarks([term = '', ...stems]: readonly string[]): string[] {
  const forms = [term, ...stems.filter((stem) => stem.length >= soundingStem)]
  const marks = forms.flatMap((form) => [
    ...skeletonsOf(form).map((skeleton) => `=${skeleton}`),
    ...nearSkeletons(form),
  ])
  return [...new Set(marks)]
}
