import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import type { LocalizedText, RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

/** One text of a document for a reader of `locale`, with the language that it is in; null where no language has it. */
export function documentText(
  document: RecordDocument,
  field: string,
  locale: Locale,
  primary?: Locale,
): { text: string; lang: Locale } | null {
  return textFor((document[field] ?? {}) as LocalizedText, locale, primary)
}

/** Of a text in several languages the one for a reader of `locale`, with its language; null where no language has it. */
export function textFor(said: LocalizedText, locale: Locale, primary?: Locale): { text: string; lang: Locale } | null {
  const texts = Object.entries(said).map(([lang, text]) => ({ locale: lang as Locale, text: String(text) }))
  const chosen = chooseText(texts, locale, primary)
  return chosen && { text: chosen.text, lang: chosen.locale }
}

/** What lists and links call a record, as its document has it. */
export function documentName(
  noun: RecordNoun,
  document: RecordDocument,
  locale: Locale,
): { text: string; lang: Locale } | null {
  const { head, shortHead = head } = recordShapes[noun]
  return documentText(document, shortHead, locale, document.primaryLanguage as Locale | undefined)
}
