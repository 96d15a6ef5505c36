import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { searchPublished } from './search-queries'
import { readQuestion } from './search-question'

/** A word of a question, and how many records it finds by itself. */
export interface WordAlone {
  word: string
  total: number
}

/** So many words of a question that found nothing are asked for alone. */
const mostAlone = 4

/** What each word of a question finds by itself; nothing of a single one. */
export async function eachWord(q: string, locale: Locale): Promise<WordAlone[]> {
  const { asked } = readQuestion(q)
  if (asked.length < 2) return []
  const words = [...new Set(asked.slice(0, mostAlone).map(({ start, end }) => q.slice(start, end)))]
  // One after the other: a question that finds nothing has taken its share of connections.
  const found: WordAlone[] = []
  for (const word of words) {
    const { total } = await searchPublished({ q: word, locale, limit: 1 })
    if (total > 0) found.push({ word, total })
  }
  return found
}
