import { isLocale, type Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import type { NamedLink } from '@/lib/records/named-link'

interface TitledDocument {
  key: string
  /** Any of the world's. */
  language: string
  texts: readonly { locale: Locale; title: string }[]
}

/** What a document is called for a reader: in their language, else in its own, else in any; with the language that it is in. */
export function documentTitle({ key, language, texts }: TitledDocument, locale: Locale): NamedLink {
  const text = chooseText(texts, locale, isLocale(language) ? language : undefined)
  return { key, name: text?.title ?? key, locale: text?.locale ?? locale }
}
