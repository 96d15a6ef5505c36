import type { Locale } from '@/lib/i18n/locales'
import { fold } from './text-fold'
import { isHeadingLine } from './text-headings'
import { endsWithStop, type TextLine } from './text-lines'
import type { TextRemark } from './text-nodes'

type Reason = 'pageNumberRemoved' | 'runningLineRemoved' | 'contentsLineRemoved'

/** Fewer lines than any printed page has, more than the points of a list that stand apart from their numbers. */
const leastPage = 6

const namedPage: Record<Locale, RegExp> = {
  en: /^-? ?(?:page|p\.) ?\d{1,4}(?: (?:of|\/) ?\d{1,4})? ?-?$/,
  ru: /^-? ?(?:страница|стр\.?|с\.) ?\d{1,4}(?: (?:из|\/) ?\d{1,4})? ?-?$/,
  kk: /^-? ?(?:\d{1,4} ?-? ?бет|бет ?\d{1,4})(?: ?\/ ?\d{1,4})? ?-?$/,
  fa: /^-? ?(?:صفحه|ص\.?) ?\d{1,4}(?: ?(?:از|\/) ?\d{1,4})? ?-?$/,
}
const barePage = /^[-[( ]{0,4}(\d{1,4})(?: ?\/ ?\d{1,4})?[-\]) ]{0,4}$/
const contentsTitle: Record<Locale, string> = {
  en: 'contents|table of contents',
  ru: 'содержание|оглавление',
  kk: 'мазмұны',
  fa: 'فهرست|فهرست مطالب',
}
const pointLabel = /^\p{Nd}{1,3}[.)] /u
const contents = /(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,}) ?\d{1,4}$/

/**
 * The lines that belong to the paper and not to the text: page numbers, what is repeated at the head or foot of every page, and
 * tables of contents with dotted lines. A header that is the text's very first line stays: there it is the title.
 */
export function takeRunningLines(
  lines: readonly TextLine[],
  locale: Locale,
): { kept: TextLine[]; remarks: TextRemark[] } {
  const reasons = new Map<number, Reason>()
  for (const index of pageNumbers(lines, locale)) reasons.set(index, 'pageNumberRemoved')
  for (const index of repeatedLines(lines, locale, reasons)) reasons.set(index, 'runningLineRemoved')
  for (const [index, { text }] of lines.entries()) {
    if (reasons.has(index) || !contents.test(text.slice(-60))) continue
    reasons.set(index, 'contentsLineRemoved')
    const before = lines[index - 1]?.text ?? ''
    if (contentsTitle[locale].split('|').includes(fold(before, 30).text)) reasons.set(index - 1, 'contentsLineRemoved')
  }
  const kept: TextLine[] = []
  const remarks: TextRemark[] = []
  let isAfterRemoved = false
  for (const [index, line] of lines.entries()) {
    const code = reasons.get(index)
    if (code === undefined) {
      kept.push(isAfterRemoved && kept.length > 0 ? { ...line, pageBefore: true } : line)
      isAfterRemoved = false
    } else {
      remarks.push({ code, line: line.line, text: line.text })
      isAfterRemoved ||= code !== 'contentsLineRemoved'
    }
  }
  return { kept, remarks }
}

function pageNumbers(lines: readonly TextLine[], locale: Locale): Set<number> {
  const found = new Set<number>()
  const hasPages = lines.some(({ pageBefore }) => pageBefore)
  let last: { index: number; value: number } | null = null
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 40 || !/\p{Nd}/u.test(text)) continue
    const folded = fold(text).text.trimEnd()
    if (namedPage[locale].test(folded)) found.add(index)
    const bare = barePage.exec(folded)
    if (!bare || (lines[index - 1] && isHeadingLine(lines[index - 1]?.text ?? '', locale) === 'noun')) continue
    const value = Number(bare[1])
    const isAtEdge = lines[index]?.pageBefore || lines[index + 1]?.pageBefore || index === lines.length - 1
    if (hasPages && isAtEdge) found.add(index)
    // Without marks of pages a number alone on its line counts only where the next page's follows it.
    if (last && value === last.value + 1 && index - last.index > leastPage) {
      found.add(index)
      found.add(last.index)
    }
    if (!last || index - last.index > leastPage || value !== last.value) last = { index, value }
  }
  return found
}

function repeatedLines(lines: readonly TextLine[], locale: Locale, removed: ReadonlyMap<number, Reason>): number[] {
  const places = new Map<string, number[]>()
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 160 || !/\p{L}.?\p{L}/u.test(text) || removed.has(index)) continue
    const masked = text.replace(/\p{Nd}+/gu, '#')
    if (!/\p{L}{2}/u.test(masked)) continue
    const known = places.get(masked)
    if (known) known.push(index)
    else places.set(masked, [index])
  }
  const hasPages = lines.some(({ pageBefore }) => pageBefore)
  const running: number[] = []
  for (const indexes of places.values()) {
    if (indexes.length < 2 || isHeadingLine(lines[indexes[0] ?? 0]?.text ?? '', locale) !== null) continue
    const atEdges = indexes.filter((index) => edgeOf(lines, index, removed) !== null)
    const edges = new Set(atEdges.map((index) => edgeOf(lines, index, removed)))
    const isEverywhere = !hasPages && pagesOf(indexes) >= 3 && isLikeHeader(lines, indexes, locale)
    const chosen = isEverywhere ? indexes : edges.size >= 2 ? atEdges : []
    // What the first page begins with is the title, even where later pages repeat it.
    for (const index of chosen) if (!isFirstOfText(index, removed)) running.push(index)
  }
  return running
}

/** The place of the page's end that the line is at most two lines away from; null where there is none. */
function edgeOf(lines: readonly TextLine[], index: number, removed: ReadonlyMap<number, Reason>): number | null {
  for (const near of [index, index + 1, index - 1, index + 2, index - 2]) {
    if (removed.get(near) === 'pageNumberRemoved') return near
    if (lines[near]?.pageBefore && near !== index - 2) return near
  }
  return null
}

function isFirstOfText(index: number, removed: ReadonlyMap<number, Reason>): boolean {
  for (let before = index - 1; before >= 0; before -= 1) {
    if (!removed.has(before) || index - before > 3) return false
  }
  return true
}

/** On how many pages the lines can stand, head and foot counted once; 0 where they are too near for pages. */
function pagesOf(indexes: readonly number[]): number {
  const gaps = indexes.slice(1).map((index, place) => index - (indexes[place] ?? 0))
  const pages = gaps.filter((gap) => gap > leastPage).length + 1
  return gaps.length - pages < pages ? pages : 0
}

/**
 * It is no sentence, nor the beginning of a numbered one nor its middle, which narrow lines repeat by chance, and nowhere what an article is called: articles of
 * several annexes often share their headings.
 */
function isLikeHeader(lines: readonly TextLine[], indexes: readonly number[], locale: Locale): boolean {
  const text = lines[indexes[0] ?? 0]?.text ?? ''
  if (text.length < 12 || endsWithStop(text) || /^\p{Ll}/u.test(text) || pointLabel.test(text)) return false
  return indexes.every((index) => isHeadingLine(lines[index - 1]?.text ?? '', locale) === null)
}
