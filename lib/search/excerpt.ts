import { documentLines } from '@/lib/history/document-lines'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { marksIn } from './highlight'

export interface Excerpt {
  text: string
  lang: Locale
}

/** Letters of an excerpt, and how many of them may stand before the first word that was looked for. */
const [longest, lead] = [220, 60]

/**
 * The passage of a record that has most of the words, in the reader's language where that has any, else in one that they may read; null
 * where only the title that is shown has them. Where it has none, its title in another language is a passage like others.
 */
export function excerptOf(
  noun: RecordNoun,
  document: RecordDocument,
  matched: readonly string[],
  locale: Locale,
  shownTitle: string | null = null,
): Excerpt | null {
  const shape = recordShapes[noun]
  const isTold = shownTitle === null || marksIn(shownTitle, matched).length > 0
  const passages = documentLines(shape, document).flatMap(({ field, lang, value }) => {
    if (value.type !== 'text' || !lang || value.text === shownTitle) return []
    if (isTold && (field === shape.head || field === shape.shortHead)) return []
    return [{ text: value.text, lang }]
  })
  // A passage that the reader can read goes before one that has more of the words.
  for (const readable of readableBy[locale]) {
    const best = bestOf(
      passages.filter(({ lang }) => lang === readable),
      matched,
    )
    if (best) return best
  }
  return null
}

/** In which of the four languages readers of each are likely to read, the likeliest first. */
const readableBy: Readonly<Record<Locale, readonly Locale[]>> = {
  fa: ['fa', 'en', 'ru', 'kk'],
  ru: ['ru', 'en', 'kk', 'fa'],
  kk: ['kk', 'ru', 'en', 'fa'],
  en: ['en', 'ru', 'kk', 'fa'],
}

/** The first of those that have most of the words; null where none has any. */
function bestOf(passages: readonly Excerpt[], matched: readonly string[]): Excerpt | null {
  let [best, most]: [Excerpt | null, number] = [null, 0]
  for (const { text, lang } of passages) {
    const marks = marksIn(text, matched)
    const [first] = marks
    if (first && marks.length > most) [best, most] = [{ text: cut(text, first.start), lang }, marks.length]
  }
  return best
}

/** What is read of a long text at once, and at most of all that a page shows, as code units: readers wait for it. */
const [piece, mostRead] = [2000, 400_000]

/** How far texts of one page may still be read. */
export interface ReadingLeft {
  units: number
}

export const readingOfPage = (): ReadingLeft => ({ units: mostRead })

/** The first passage of a long text, such as that of a file, that has any of the words. */
export function firstPassage({ text, lang }: Excerpt, matched: readonly string[], left: ReadingLeft): Excerpt | null {
  for (let from = 0; from < text.length && left.units > 0; from += piece) {
    left.units -= piece
    // A word that begins in this piece may end in the next.
    const part = text.slice(from, from + piece + 100)
    const [first] = marksIn(part, matched)
    if (first) return { text: cut(text, from + first.start).replace(/\s+/g, ' '), lang }
  }
  return null
}

/** Cuts between words. */
function cut(text: string, at: number): string {
  if (text.length <= longest) return text
  const from = at <= lead ? 0 : text.lastIndexOf(' ', at - lead + 20) + 1
  const end = from + longest >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + longest), at + 1)
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`
}
