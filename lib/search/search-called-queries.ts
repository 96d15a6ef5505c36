import 'server-only'
import { documentName } from '@/lib/history/document-name'
import { knownDocuments, nameMark } from '@/lib/history/known-documents'
import type { Locale } from '@/lib/i18n/locales'

/** Records of other kinds by what they are called: `countries kz`, `agreements ir-ru`. */
export interface Called {
  key: string
  name: string
  lang: Locale
}

/** What records are called that results belong to or can be narrowed by, in one statement; those that are not public are left out. */
export async function namesOf(
  wanted: readonly { noun: 'countries' | 'themes' | 'agreements'; key: string }[],
  locale: Locale,
): Promise<Map<string, Called>> {
  const known = await knownDocuments(wanted)
  return new Map(
    [...known.values()].flatMap((record) => {
      const name = documentName(record.noun, record.document, locale)
      return name ? [[nameMark(record), { key: record.key, name: name.text, lang: name.lang }] as const] : []
    }),
  )
}
