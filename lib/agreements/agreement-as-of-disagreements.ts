import { documentText } from '@/lib/history/document-name'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { documentDate } from '@/lib/records/document-dates'
import { type Disagreement, disagreementsOf, type NamedSource, type OtherValue } from '@/lib/records/other-values'
import type { DocumentDate, RecordDocument } from '@/lib/records/record-shape'
import type { DocumentOf } from './agreement-as-of-document'

function sourceOf(key: unknown, documentOf: DocumentOf, locale: Locale): NamedSource | null {
  const document = key === undefined ? null : documentOf('sources', key)
  if (!document) return null
  const language = String(document.language)
  const title = documentText(document, 'title', locale, isLocale(language) ? language : undefined)
  return { key: String(key), name: title?.text ?? String(key), locale: title?.lang ?? locale, language }
}

/** What other sources said of an agreement, as its document of that time has it; without a source that is public now, nothing. */
export function disagreementsOfDocument(
  document: RecordDocument,
  documentOf: DocumentOf,
  locale: Locale,
): Disagreement[] {
  const primary = document.primaryLanguage as Locale | undefined
  const rows = (document.otherValues ?? []) as RecordDocument[]
  return disagreementsOf(
    rows.flatMap((row, index): OtherValue[] => {
      const source = sourceOf(row.source, documentOf, locale)
      if (!source) return []
      const date = row.date as DocumentDate | undefined
      return [
        {
          id: String(index),
          field: String(row.field),
          date: documentDate(date),
          printed: date?.printed ?? null,
          value: documentText(row, 'value', locale, primary),
          note: documentText(row, 'note', locale, primary),
          source,
          followed: sourceOf(row.followedSource, documentOf, locale),
        },
      ]
    }),
  )
}
