import type { Locale } from './locales'

// Intl.ListFormat puts a comma before the Persian «و» and has no «және» for Kazakh (CLDR 48).
const separators: Record<Locale, { comma: string; and: string }> = {
  fa: { comma: '، ', and: ' و ' },
  ru: { comma: ', ', and: ' и ' },
  kk: { comma: ', ', and: ' және ' },
  en: { comma: ', ', and: ' and ' },
}

/** "A, B and C" with the conjunction of the language; an empty list is an empty string. */
export function joinList(items: readonly string[], locale: Locale): string {
  const { comma, and } = separators[locale]
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return items.slice(0, -1).join(comma) + and + last
}
