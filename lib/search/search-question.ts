import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { timesIn } from './days'
import type { SearchKind } from './search-kinds'
import { possibleStems } from './stems'
import { tellingWords } from './stop-words'
import { joinedWords, neighbours, wordsOf } from './tokens'

export interface SearchQuestion {
  /** As it was typed. What is longer than 200 characters or eight words is cut. */
  q: string
  /** Of the reader: titles come in it, as far as there are any. */
  locale: Locale
  kind?: SearchKind | undefined
  /** Lower-case code. */
  country?: string | undefined
  /** Key of a theme. */
  theme?: string | undefined
  /** What a side reports of the clause now, or of one of the agreement's clauses. */
  status?: ReportableStatus | undefined
  /** Undefined: what fits best comes first. */
  sort?: 'newest' | undefined
  /** 1 to 50. */
  limit?: number | undefined
  /** `next` of the page before; anything else is the first page. */
  after?: string | undefined
  /** No more of each kind: for a page that shows the best of all kinds. */
  mostOfKind?: number | undefined
}

export const longestQuestion = 200
const mostWords = 8

/** Words that stand as one, or may. */
export interface OneWord {
  term: string
  stems: string[]
  /** They do stand so in the question. */
  isWritten: boolean
}

/** A word that was asked for. */
export interface Asked {
  raw: string
  term: string
  stems: string[]
  /** Where it stands in the question, in code units. */
  start: number
  end: number
  /** It may be the beginning of a longer word. */
  isOpen: boolean
  /** Folded, with its neighbour before and behind it: «حاتمی کیا» for «حاتمی‌کیا»; the day or month that it names together with others. */
  asOne: OneWord[]
}

/** Whether a question names a day or a month: then it is told of what is found when it was. */
export function asksForTime(q: string): boolean {
  return timesIn(q, wordsOf(q.slice(0, longestQuestion))).length > 0
}

/** What ends a sentence says nothing of its last word; a space says that it is whole, and so does a quotation mark. */
const openEnd = /^[.,!?…؟،]*$/

export interface ReadQuestion {
  asked: Asked[]
  isShortened: boolean
}

/**
 * The words of a question. Words that stand in every text are left out where others remain; what was written as one with a hyphen or a
 * zero-width non-joiner is asked for both ways, and a day or month also as the index has it, however it is written.
 */
export function readQuestion(q: string): ReadQuestion {
  const text = q.slice(0, longestQuestion)
  const all = wordsOf(text)
  const telling = tellingWords(all)
  const words = telling.slice(0, mostWords)
  const written = joinedWords(words).map((whole) => ({ ...whole, isWritten: true }))
  const others = neighbours(words).map((whole) => ({ ...whole, isWritten: false }))
  const times = timesIn(text, words).map(({ term, ...at }) => ({ ...at, raw: term, folded: term, isWritten: false }))
  const wholes = [
    ...written,
    ...others.filter(({ folded }) => !written.some((whole) => whole.folded === folded)),
    ...times,
  ]
  return {
    asked: words.map((word, at) => ({
      raw: word.raw,
      term: word.folded,
      stems: possibleStems(word.raw),
      start: word.start,
      end: word.end,
      isOpen: word === all.at(-1) && openEnd.test(text.slice(word.end)),
      asOne: wholes
        .filter(({ first, last }) => first <= at && at <= last)
        .map(({ raw, folded, isWritten }) => ({ term: folded, stems: possibleStems(raw), isWritten })),
    })),
    isShortened: q.length > longestQuestion || telling.length > mostWords,
  }
}
