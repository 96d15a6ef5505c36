import type { Locale } from './locales.ts'

/** A text with the language that it is really in. */
export type InLanguage<T> = T & { locale: Locale }

/**
 * The text for a reader of `locale`; where there is none, the record's own primary language, then whatever exists.
 * The caller shows the language it got (`locale` of the result) with a label, so nothing is passed off as translated.
 */
export function chooseText<T extends { locale: Locale }>(
  texts: readonly T[],
  locale: Locale,
  primary?: Locale,
): T | null {
  return (
    texts.find((text) => text.locale === locale) ??
    texts.find((text) => text.locale === primary) ??
    [...texts].sort((a, b) => a.locale.localeCompare(b.locale))[0] ??
    null
  )
}
