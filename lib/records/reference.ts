import type { Locale } from '@/lib/i18n/locales'
import { choosePassage } from './passage'

/** What a link to a record needs: its key, what it is called, and the language of that name. */
export interface Reference {
  key: string
  name: string
  locale: Locale
}

/** The reference of a record with the name chosen for the reader; a record without any name is called by its key. */
export function toReference<T extends { locale: Locale }>(
  key: string,
  texts: readonly T[],
  nameOf: (text: T) => string,
  locale: Locale,
  primary?: Locale,
): Reference {
  const passage = choosePassage(texts, nameOf, locale, primary)
  return passage ? { key, name: passage.text, locale: passage.lang } : { key, name: key, locale }
}
