import 'server-only'
import { textFor } from '@/lib/history/document-name'
import type { Locale } from '@/lib/i18n/locales'
import { foldWord } from './fold'
import type { SearchKind } from './search-kinds'
import { readQuestion } from './search-question'
import { allMeanings, askLexiconWhileTyping, conditionOf } from './search-ranking-queries'
import { shownTitles } from './search-title-queries'
import { matchingTitles } from './search-titled-queries'
import { mostSuggested } from './suggested-entry'

export interface Suggestions {
  /** Words that the last one may become, those in most records first. */
  words: string[]
  /** Where the last one begins, in code units: what stands before it stays, also where no space parts them. */
  from: number
  results: { kind: SearchKind; key: string; title: string; lang: Locale }[]
}

/** What may be meant by what has been typed so far: words of the registry, and records by their titles. In at most four statements. */
export async function suggestPublished({
  q,
  locale,
  limit = mostSuggested,
}: {
  q: string
  locale: Locale
  limit?: number
}): Promise<Suggestions> {
  const { asked } = readQuestion(q)
  const last = asked.at(-1)
  if (!last) return { words: [], from: q.length, results: [] }
  const meanings = allMeanings(asked, await askLexiconWhileTyping(asked), false)
  const begun = (meanings.at(-1) ?? []).filter(
    ({ by, written }) => by === 'beginning' && foldWord(written).startsWith(last.term),
  )
  const words = [...new Set(begun.map(({ written }) => written.toLowerCase()))]
  if (meanings.some((of) => of.length === 0)) return { words: words.slice(0, limit), from: last.start, results: [] }
  const matches = await matchingTitles(conditionOf(asked, meanings), limit)
  const files = await shownTitles(
    matches.filter(({ kind }) => kind === 'documents'),
    locale,
    [],
  )
  return {
    words: words.slice(0, limit),
    from: last.start,
    results: matches.flatMap(({ kind, key, called, primary }) => {
      const file = files.get(`${kind} ${key}`)
      const shown = file
        ? { text: file.title, lang: file.lang }
        : called && textFor(called, locale, primary ?? undefined)
      return shown ? [{ kind, key, title: shown.text, lang: shown.lang }] : []
    }),
  }
}
