import 'server-only'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Meaning } from './candidates'
import type { Excerpt } from './excerpt'
import { scriptOf } from './fold'
import { countLimit, type FacetValue, type KindCount } from './search-count-queries'
import type { Kept } from './search-kept'
import type { SearchKind } from './search-kinds'
import type { Match } from './search-match-queries'
import { fitting } from './search-page-queries'
import { type Asked, readQuestion, type SearchQuestion } from './search-question'
import { findMatches, keptReadingsOf } from './search-ranking-queries'
import { shownTitles } from './search-title-queries'
import { withKept } from './search-version-queries'

export interface SearchResult {
  kind: SearchKind
  key: string
  title: string
  /** The language that the title is really in. */
  lang: Locale
  /** The passage that has most of the words; null where the title alone has them. */
  excerpt: Excerpt | null
  /** When it was, of kinds that have dates. */
  when: PartialDate | null
  /** The last day of what took more than one. */
  until: PartialDate | null
  score: number
}

export interface SearchAnswer {
  results: SearchResult[]
  /** Of the kind that was asked for, or of all; at most 10 000. */
  total: number
  /** Whether there are more than that. */
  capped: boolean
  /** Of every kind that has any, most first; together at most 10 001, of which kinds that many have more than is said. */
  kinds: KindCount[]
  /** Countries, themes and statuses of what was found; none where there are more than can be counted. */
  facets: FacetValue[]
  /** `after` of the next page. */
  next: string | null
  /** Stems that were looked for: see `marksIn`. */
  matched: string[]
  /** The question with words of the registry for those that it does not have. */
  didYouMean: string | null
  /** No record has all words; these have most of what was asked. */
  isPartial: boolean
  /** The question was cut. */
  isShortened: boolean
}

const [usualLimit, mostAtOnce] = [20, 50]

/**
 * Finds published records by their words: in any of the four languages and their scripts, by other forms of a word, by names as they are
 * written elsewhere, with a letter wrong, and by the beginning of the last word. In at most fourteen statements, by date sixteen; some
 * more in the moment in which the index changes.
 */
export function searchPublished(question: SearchQuestion): Promise<SearchAnswer> {
  return withKept((kept) => answerTo(question, kept))
}

async function answerTo(question: SearchQuestion, kept: Kept): Promise<SearchAnswer> {
  const { asked, isShortened } = readQuestion(question.q)
  const nothing = {
    results: [],
    total: 0,
    capped: false,
    kinds: [],
    facets: [],
    next: null,
    matched: [],
    didYouMean: null,
  }
  if (asked.length === 0) return { ...nothing, isPartial: false, isShortened }
  const { kind, country, theme, status, mostOfKind } = question
  const limit = Math.min(Math.max(Math.trunc(question.limit ?? usualLimit) || usualLimit, 1), mostAtOnce)
  const after = question.after === undefined ? null : readCursor(question.after)
  // One more than is shown tells whether there is a next page.
  const sought = {
    narrowing: { kind, country, theme, status },
    sort: question.sort,
    part: { limit: limit + 1, after, mostOfKind },
  }
  const found = await findMatches(keptReadingsOf(asked, kept), (condition) => fitting(condition, sought, kept))
  if (!found) return { ...nothing, isPartial: false, isShortened }
  const { matches, total, kinds, facets, condition, isPartial } = found
  const matched = [...new Set(condition.meanings.flatMap((meanings) => meanings.map(({ stem }) => stem)))]
  const page = matches.slice(0, limit)
  const titles = await shownTitles(page, question.locale, matched)
  return {
    results: page.flatMap((match) => {
      const shown = titles.get(`${match.kind} ${match.key}`)
      return shown ? [{ kind: match.kind, key: match.key, ...shown, score: match.score }] : []
    }),
    total: Math.min(total, countLimit),
    capped: total > countLimit,
    kinds,
    facets,
    next: matches.length > limit ? cursorOf(page.at(-1)) : null,
    matched,
    didYouMean: betterQuestion(question.q, asked, condition.meanings),
    isPartial,
    isShortened,
  }
}

/** The question with each word that no record has put right, where another spelling in the same script was found. */
function betterQuestion(q: string, asked: readonly Asked[], meanings: readonly (readonly Meaning[])[]): string | null {
  let better = q
  for (const [place, word] of [...asked.entries()].reverse()) {
    const of = meanings[place] ?? []
    if (of.some(({ by }) => by !== 'near')) continue
    const best = of.find(({ written }) => scriptOf(written) === scriptOf(word.term))
    if (best) better = better.slice(0, word.start) + best.written.toLowerCase() + better.slice(word.end)
  }
  return better === q ? null : better
}

function cursorOf(match: Match | undefined): string | null {
  return match ? `${match.score}_${match.on}_${match.id}` : null
}

/** Whether there is such a day: the database refuses others. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !text.startsWith('0000') && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function readCursor(after: string): Pick<Match, 'score' | 'on' | 'id'> | null {
  const [, score, on, id] = /^(\d{1,6}(?:\.\d{1,6})?)_(\d{4}-\d{2}-\d{2}|)_(\d{1,9})$/.exec(after) ?? []
  if (score === undefined || on === undefined || (on !== '' && !isDay(on))) return null
  return { score: Number(score), on, id: Number(id) }
}
