import { z } from 'zod'
import { DocumentKind } from '@/lib/generated/prisma/enums'
import { type Locale, locales } from '@/lib/i18n/locales'
import { linkedRecords } from './document-fields'

/** How many changes of one document may wait for a second person. */
export const openChangeLimit = 10

const facts = z.strictObject({
  kind: z.enum(DocumentKind),
  language: z.string(),
  titles: z.array(z.strictObject({ locale: z.enum(locales), title: z.string() })),
})

const place = {
  record: z.enum(linkedRecords),
  target: z.string(),
  /** The language of the agreement's text; null for the others. */
  textLocale: z.enum(locales).nullable(),
}

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('description'), facts }),
  /** `replaced`: the keys of the documents that are no longer linked there. */
  z.strictObject({ kind: z.literal('link'), ...place, replaced: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('unlink'), ...place }),
])

/** What can be changed of a document once it is uploaded. */
export type DocumentChange = z.output<typeof changeSchema>
export type DocumentFacts = z.output<typeof facts>

/** A change as the database keeps it. */
export function readChange(payload: unknown): DocumentChange {
  return changeSchema.parse(payload)
}

/** What the change is about: two changes of one subject would undo each other. */
export function subjectOf(change: DocumentChange): string {
  if (change.kind === 'description') return change.kind
  return [change.record, change.target, ...(change.textLocale ? [change.textLocale] : [])].join('/')
}

/** Whether both are one and the same change, whatever the order in which their parts came. */
export function isSameChange(a: DocumentChange, b: DocumentChange): boolean {
  const line = (change: DocumentChange) => JSON.stringify(changeSchema.parse(inOrder(change)))
  return line(a) === line(b)
}

function inOrder(change: DocumentChange): DocumentChange {
  switch (change.kind) {
    case 'description':
      return { ...change, facts: { ...change.facts, titles: byLanguage(change.facts.titles) } }
    case 'link':
      return { ...change, replaced: [...change.replaced].sort() }
    case 'unlink':
      return change
  }
}

function byLanguage(titles: DocumentFacts['titles']): DocumentFacts['titles'] {
  return [...titles].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale))
}

export type FactLine =
  | { fact: 'kind'; before: DocumentKind; after: DocumentKind }
  | { fact: 'language'; before: string; after: string }
  | { fact: 'title'; locale: Locale; before: string | null; after: string | null }

/** What differs between two descriptions, a line each; null where there is no title. */
export function factLines(before: DocumentFacts, after: DocumentFacts): FactLine[] {
  const titleIn = ({ titles }: DocumentFacts, locale: Locale) =>
    titles.find((one) => one.locale === locale)?.title ?? null
  const lines: FactLine[] = [
    ...locales.map((locale) => ({
      fact: 'title' as const,
      locale,
      before: titleIn(before, locale),
      after: titleIn(after, locale),
    })),
    { fact: 'kind', before: before.kind, after: after.kind },
    { fact: 'language', before: before.language, after: after.language },
  ]
  return lines.filter((line) => line.before !== line.after)
}
