import type { Locale } from '@/lib/i18n/locales'

/** How a text stands to the original of its record. */
export interface RevisedText {
  locale: Locale
  revision: number
  /** The revision of the original that it was translated from; null for a text that is no translation. */
  translatedFromRevision: number | null
}

/**
 * How many revisions of the original a text lags behind (design: domain, rule 2). 0 for the original itself, for a text that is no
 * translation, and where the registry has no original to compare with.
 * @param texts the current texts of the record, with the original among them
 * @param primary the language of the original
 */
export function behindBy(text: RevisedText, texts: readonly RevisedText[], primary: Locale): number {
  const original = texts.find(({ locale }) => locale === primary)
  if (!original || text.locale === primary || text.translatedFromRevision === null) return 0
  return Math.max(0, original.revision - text.translatedFromRevision)
}
