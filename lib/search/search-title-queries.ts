import 'server-only'
import { publicDb } from '@/lib/db'
import { documentTitle } from '@/lib/documents/document-title'
import { documentName } from '@/lib/history/document-name'
import { knownDocuments, nameMark } from '@/lib/history/known-documents'
import type { PartialDate } from '@/lib/i18n/dates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { documentDate } from '@/lib/records/document-dates'
import type { DocumentDate } from '@/lib/records/record-shape'
import { type Excerpt, excerptOf, firstPassage, readingOfPage } from './excerpt'
import { hasOrder } from './search-address'
import { datedBy } from './search-document'
import type { SearchKind } from './search-kinds'

interface Shown {
  title: string
  lang: Locale
  excerpt: Excerpt | null
  /** When it was, of kinds that have dates. */
  when: PartialDate | null
  /** The last day of what took more than one. */
  until: PartialDate | null
}

/**
 * What is shown of records that were found, by kind and key, read as the public reads them: of what is not public nothing is shown,
 * whatever the index has. Two statements at most.
 */
export async function shownTitles(
  found: readonly { kind: SearchKind; key: string }[],
  locale: Locale,
  matched: readonly string[],
): Promise<Map<string, Shown>> {
  const names = found.flatMap(({ kind, key }) => (kind === 'documents' ? [] : [{ noun: kind, key }]))
  const files = found.flatMap(({ kind, key }) => (kind === 'documents' ? [key] : []))
  const [known, documents] = await Promise.all([
    knownDocuments(names),
    files.length === 0
      ? []
      : publicDb().document.findMany({
          where: { key: { in: files }, state: 'published' },
          select: {
            key: true,
            language: true,
            texts: { select: { locale: true, title: true } },
            content: matched.length > 0 && { select: { text: true } },
          },
        }),
  ])
  const shown = new Map<string, Shown>()
  for (const record of known.values()) {
    const name = documentName(record.noun, record.document, locale)
    const title = name?.text ?? record.key
    const excerpt = excerptOf(record.noun, record.document, matched, locale, title)
    const when = hasOrder(record.noun) ? documentDate(datedBy(record.document)) : null
    const ends = record.document.ends as DocumentDate | undefined
    const until = when && ends?.date ? documentDate(ends) : null
    shown.set(nameMark(record), { title, lang: name?.lang ?? locale, excerpt, when, until })
  }
  const left = readingOfPage()
  for (const { content, ...row } of documents) {
    const { name, locale: lang } = documentTitle(row, locale)
    const said = content && isLocale(row.language) ? { text: content.text, lang: row.language } : null
    const excerpt = said && firstPassage(said, matched, left)
    shown.set(`documents ${row.key}`, { title: name, lang, excerpt, when: null, until: null })
  }
  return shown
}
