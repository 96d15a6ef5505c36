import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { documentName } from './document-name'
import type { RecordName } from './history-entry'
import { knownDocuments, nameMark } from './known-documents'

/** What a record is called, and in which language it is. */
export interface Called {
  key: string
  name: string
  lang: Locale
}

/** What records are called, by kind and key (`countries kz`), in one statement; those that are not public are left out. */
export async function namesOf(wanted: readonly RecordName[], locale: Locale): Promise<Map<string, Called>> {
  const known = await knownDocuments(wanted)
  return new Map(
    [...known.values()].flatMap((record) => {
      const name = documentName(record.noun, record.document, locale)
      return name ? [[nameMark(record), { key: record.key, name: name.text, lang: name.lang }] as const] : []
    }),
  )
}
