import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'

/** The columns by which a record is linked: its key and its name or title in every language. */
export const named = { select: { key: true, texts: { select: { locale: true, name: true } } } } as const
export const titled = { select: { key: true, texts: { select: { locale: true, title: true } } } } as const

/** A record that a text points to: its key and its name in the reader's language, or in the one it has. */
export interface NamedLink {
  key: string
  name: string
  locale: Locale
}

type Named = { key: string; texts: { locale: Locale; title?: string; name?: string }[] }

/** The name of a linked record; its key where it has no text at all. */
export function namedLink(record: Named, locale: Locale, primary?: Locale): NamedLink {
  const text = chooseText(record.texts, locale, primary)
  return { key: record.key, name: text?.name ?? text?.title ?? record.key, locale: text?.locale ?? locale }
}
