import type { Locale } from '@/lib/i18n/locales'
import { fold, sourceIndex } from './text-fold'
import { type AgreementText, type TextNode, walkNodes } from './text-nodes'
import { readNumberWords } from './text-number-words'
import { readDigits } from './text-numerals'

export type CountedKind = 'article' | 'annex' | 'note'

/** What a text says of itself: "a preamble, 17 articles and one annex". Null is what it does not say. */
export interface StatedCounts extends Record<CountedKind, number | null> {
  preamble: boolean
  /** Where a number stands in words and in digits, as in «هفده (۱۷) ماده», and the two differ. */
  contradictions: { kind: CountedKind; words: number; digits: number }[]
  /** The statement as printed. */
  statement: string
  /** The line of the text on which it begins, from 1. */
  line: number
}

export type CountBreach =
  | { code: 'preambleNotFound' }
  | { code: 'countDiffers'; kind: CountedKind; stated: number; found: number }
  | { code: 'wordsAndDigitsDiffer'; kind: CountedKind; words: number; digits: number }

type StatedKind = CountedKind | 'preamble'

const nouns: Record<Locale, Record<StatedKind, string>> = {
  en: { preamble: 'preamble', article: 'articles?', annex: 'annex(?:es)?|appendix|appendices', note: 'notes?' },
  ru: {
    preamble: 'преамбул[аыу]|введени[ея]',
    article: 'стать(?:я|и|ю|ями)|статей',
    annex: 'приложени(?:е|я|й|ем)',
    note: 'примечани(?:е|я|й)',
  },
  kk: {
    preamble: 'кіріспе(?:ден|сі)?|преамбула(?:дан)?',
    article: 'бап(?:тан|тар|тардан)?',
    annex: 'қосымша(?:дан|лар|лардан)?',
    note: 'ескертпе(?:ден|лер)?',
  },
  fa: { preamble: 'مقدمه|دیباچه', article: 'ماده', annex: 'پیوست|ضمیمه', note: 'تبصره' },
}

/** What makes a statement of the numbers next to it. Persian and Kazakh also say it after them. */
const anchors: Record<Locale, RegExp> = {
  en: /\b(?:consist(?:s|ing)? of|compris(?:es|ing)|contain(?:s|ing)?|made up of|composed of)\b/,
  ru: /состо(?:ит|ящ\p{L}+|ят) из|содерж(?:ит|ащ\p{L}+)|включа(?:ет|ющ\p{L}+)|насчитыва|в составе/u,
  kk: /тұра(?:ды|тын)|құрал(?:ған|ады)|қамти/,
  fa: /مشتمل بر|شامل|دارای|متضمن|حاوی|تنظیم/,
}

const connector: Record<Locale, RegExp> = {
  en: /^[ ,]*(?:and|as well as|together with|with)?[ ,]*$/,
  ru: /^[ ,]*(?:и|а также|с)?[ ,]*$/,
  kk: /^[ ,]*(?:және|мен|пен|бен)?[ ,]*$/,
  fa: /^[ ,،]*(?:و|به انضمام|به همراه|همراه با|و نیز)?[ ,،]*$/,
}

/** How far around the numbers the anchor may stand. */
const reach = 60

interface Item {
  kind: StatedKind
  value: number
  words: number | null
  digits: number | null
  start: number
  end: number
}

/** The fullest statement of how many pieces the text has, the first of those that say as much; null where it makes none. */
export function statedCounts(text: string, locale: Locale): StatedCounts | null {
  const folded = fold(text, text.length)
  let best: Item[] = []
  for (const group of groupsOf(itemsIn(folded.text, locale), folded.text, locale)) {
    if (group.length > best.length) best = group
  }
  const [first] = best
  if (first === undefined) return null
  const start = sourceIndex(folded, first.start)
  const stated: StatedCounts = {
    preamble: false,
    article: null,
    annex: null,
    note: null,
    contradictions: [],
    statement: text.slice(start, sourceIndex(folded, best.at(-1)?.end ?? first.end)).trim(),
    line: text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/).length,
  }
  for (const { kind, value, words, digits } of best) {
    if (kind === 'preamble') stated.preamble = true
    else {
      stated[kind] = value
      if (words !== null && digits !== null && words !== digits) stated.contradictions.push({ kind, words, digits })
    }
  }
  return stated
}

function itemsIn(text: string, locale: Locale): Item[] {
  const forms = Object.entries(nouns[locale]).map(([kind, form]) => `(?<${kind}>${form})`)
  const pattern = new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'gu')
  const items: Item[] = []
  for (const match of text.matchAll(pattern)) {
    const kind = (['preamble', 'article', 'annex', 'note'] as const).find((name) => match.groups?.[name] !== undefined)
    const end = match.index + match[0].length
    // «بند ۲ ماده ۳» names a piece: its number comes after it.
    if (kind === undefined || /^ ?\d/.test(text.slice(end, end + 2))) continue
    const before = numberBefore(text, match.index, locale)
    if (before) items.push({ kind, ...before, end })
    else if (kind === 'preamble') items.push({ kind, value: 1, words: null, digits: null, start: match.index, end })
  }
  return items
}

type Counted = Pick<Item, 'value' | 'words' | 'digits' | 'start'>

/** The number right before `end`, in words, digits or both: seventeen, 17, seventeen (17), 17 (seventeen). */
function numberBefore(text: string, end: number, locale: Locale): Counted | null {
  const from = Math.max(0, end - reach)
  const before = text.slice(from, end).trimEnd()
  const bracket = before.endsWith(')') ? before.lastIndexOf('(') : -1
  const inner = bracket >= 0 ? plainNumberAtEnd(before.slice(bracket + 1, -1), locale) : null
  const outer = plainNumberAtEnd((bracket >= 0 ? before.slice(0, bracket) : before).trimEnd(), locale)
  const main = outer ?? inner
  if (main === null || (bracket >= 0 && inner === null)) return null
  const both = [outer, inner].filter((number) => number !== null)
  return {
    value: main.value,
    words: both.find(({ isDigits }) => !isDigits)?.value ?? null,
    digits: both.find(({ isDigits }) => isDigits)?.value ?? null,
    start: from + (outer ? outer.start : bracket),
  }
}

const wordStart = /(?<![\p{L}\d])[\p{L}\d]/gu

function plainNumberAtEnd(text: string, locale: Locale): { value: number; isDigits: boolean; start: number } | null {
  const starts = [...text.matchAll(wordStart)].map(({ index }) => index).slice(-4)
  for (const start of starts) {
    const digits = readDigits(text, start)
    if (digits?.end === text.length) return { value: Number(digits.number), isDigits: true, start }
    const words = readNumberWords(text, start, locale)
    if (words?.end === text.length) return { value: words.value, isDigits: false, start }
    if (locale === 'en' && /^an?$/.test(text.slice(start))) return { value: 1, isDigits: false, start }
  }
  return null
}

/** Numbers that stand in one enumeration, where something says that it is what the text consists of. */
function groupsOf(items: readonly Item[], text: string, locale: Locale): Item[][] {
  const groups: Item[][] = []
  let last: Item | null = null
  for (const item of items) {
    const between = last ? text.slice(last.end, item.start) : ''
    if (last && between.length <= 20 && connector[locale].test(between)) groups.at(-1)?.push(item)
    else groups.push([item])
    last = item
  }
  return groups.filter((group) => {
    const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0]
    if (group.every(({ kind }) => kind === 'preamble')) return false
    if (group.some(({ kind }) => kind === 'preamble')) return true
    const around = `${text.slice(Math.max(0, start - reach), start)}|${text.slice(end, end + reach)}`
    return anchors[locale].test(around)
  })
}

/** Where the pieces of a tree are not as many as its text says. Articles and notes of annexes are not counted. */
export function checkCounts({ nodes }: Pick<AgreementText, 'nodes'>, counts: StatedCounts): CountBreach[] {
  const main = nodes.filter(({ kind }) => kind !== 'annex')
  // The only article of an Iranian act has no number, and is none of the agreement's own.
  const agreed = main.filter(({ kind, number }) => kind !== 'article' || number !== null)
  const found: Record<CountedKind, number> = {
    article: countOf(agreed, 'article'),
    annex: nodes.length - main.length,
    note: countOf(agreed, 'note'),
  }
  const breaches: CountBreach[] = []
  if (counts.preamble && countOf(main, 'preamble') === 0) breaches.push({ code: 'preambleNotFound' })
  for (const kind of ['article', 'annex', 'note'] as const) {
    const stated = counts[kind]
    if (stated !== null && stated !== found[kind]) {
      breaches.push({ code: 'countDiffers', kind, stated, found: found[kind] })
    }
  }
  for (const contradiction of counts.contradictions) breaches.push({ code: 'wordsAndDigitsDiffer', ...contradiction })
  return breaches
}

function countOf(nodes: readonly TextNode[], kind: TextNode['kind']): number {
  let count = 0
  for (const node of walkNodes(nodes)) if (node.kind === kind) count += 1
  return count
}
