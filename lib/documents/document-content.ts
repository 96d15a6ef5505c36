/** What the public saw of a document, as its history keeps it: line by line, so that two states can be laid side by side. */
import { z } from 'zod'
import { DocumentKind } from '@/lib/generated/prisma/enums'
import { changedBetween, type DocumentLine, type LineChange } from '@/lib/history/document-lines'
import { locales } from '@/lib/i18n/locales'

const contentSchema = z.strictObject({
  kind: z.enum(DocumentKind),
  language: z.string(),
  titles: z.partialRecord(z.enum(locales), z.string()),
  fileName: z.string(),
  bytes: z.number(),
  pages: z.number(),
  sha256: z.string(),
  /** With the language of the text that the file holds. */
  agreements: z.array(z.strictObject({ key: z.string(), locale: z.enum(locales) })),
  meetings: z.array(z.string()),
  sources: z.array(z.string()),
})

export type DocumentContent = z.output<typeof contentSchema>

/** A state as the database keeps it. */
export function readContent(content: unknown): DocumentContent {
  return contentSchema.parse(content)
}

/** What one state says differently from the one before, in the order of the page; all of it where there was none. */
export function contentChanges(before: DocumentContent | null, after: DocumentContent): LineChange[] {
  return changedBetween(before === null ? [] : contentLines(before), contentLines(after))
}

/** The fields by which lines are called on the page: `documents.page.field`. */
export const contentFields = [
  ...(['title', 'kind', 'language', 'agreements', 'meetings', 'sources'] as const),
  ...(['pages', 'bytes', 'fileName', 'sha256'] as const),
] as const
type ContentField = (typeof contentFields)[number]

type Line = DocumentLine & { field: ContentField }

function contentLines(content: DocumentContent): Line[] {
  const line = (field: ContentField, value: DocumentLine['value']): Line => ({ field, rows: [], value })
  const place = (field: ContentField, noun: 'agreements' | 'meetings' | 'sources', key: string): Line => ({
    ...line(field, { type: 'record', noun, key }),
    isUnordered: true,
  })
  return [
    ...locales.flatMap((lang): Line[] => {
      const text = content.titles[lang]
      return text === undefined ? [] : [{ ...line('title', { type: 'text', text }), lang }]
    }),
    line('kind', { type: 'word', words: 'documents.kind', word: content.kind }),
    line('language', { type: 'language', code: content.language }),
    ...content.agreements.map(({ key, locale }) => ({ ...place('agreements', 'agreements', key), lang: locale })),
    ...content.meetings.map((key) => place('meetings', 'meetings', key)),
    ...content.sources.map((key) => place('sources', 'sources', key)),
    line('pages', { type: 'number', number: content.pages }),
    line('bytes', { type: 'number', number: content.bytes }),
    line('fileName', { type: 'code', text: content.fileName }),
    line('sha256', { type: 'code', text: content.sha256 }),
  ]
}
