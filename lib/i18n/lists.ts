import type { Locale } from './locales'

// Intl.ListFormat puts a comma before the Persian «و» and has no «және» for Kazakh (CLDR 48).
const separators: Record<Locale, { comma: string; and: string }> = {
  fa: { comma: '، ', and: ' و ' },
  ru: { comma: ', ', and: ' и ' },
  kk: { comma: ', ', and: ' және ' },
  en: { comma: ', ', and: ' and ' },
}

/** What stands before an item of "A, B and C" with `count` items; nothing before the first. */
export function separatorBefore(index: number, count: number, locale: Locale): string {
  if (index === 0) return ''
  return index === count - 1 ? separators[locale].and : separators[locale].comma
}

/** What stands between the items of a list that goes without "and". */
export function listComma(locale: Locale): string {
  return separators[locale].comma
}

/** "A, B and C" with the conjunction of the language; an empty list is an empty string. */
export function joinList(items: readonly string[], locale: Locale): string {
  return items.map((item, index) => separatorBefore(index, items.length, locale) + item).join('')
}
