import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import type { SearchDocument, SearchPart } from '@/lib/search/search-document'

/**
 * Writes the published records behind entries of the index, as far as a question reads them: titles and passages come from what a record
 * said last, which the public sees of published records. Without the triggers that would make history and entries of them, which are made
 * here already.
 */
export async function writeRecords(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  for (const table of ['Agreement', 'Clause', 'RecordRevision', 'Source'])
    await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  const key = 'bench'
  const { id: sourceId } = await tx.source.upsert({
    where: { key },
    create: { key, language: 'ru', titleIsOurs: true, state: 'published' },
    update: {},
  })
  const rows = documents.flatMap(({ kind, key, parts }) => {
    if (kind === 'documents') return []
    const [, agreement, number = 0] = /^(.+)-(\d+)$/.exec(kind === 'clauses' ? key : '') ?? []
    const { head, shortHead = head } = recordShapes[kind]
    return [
      {
        kind,
        key,
        agreement,
        number: Number(number),
        document: { [shortHead]: saidIn(parts, 'A'), text: saidIn(parts, 'C') },
      },
    ]
  })
  const made = Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    AS r("kind" text, "key" text, "agreement" text, "number" int, "document" jsonb)`
  // Of what was broken off some may be there. Row by row through the client this takes longer than the index itself.
  await tx.$executeRaw`INSERT INTO "Agreement" ("id", "key", "kind", "stage", "primaryLocale", "state")
    SELECT gen_random_uuid(), r."key", 'agreement', 'signed', 'ru', 'published' FROM ${made} WHERE r."kind" = 'agreements' ON CONFLICT DO NOTHING`
  await tx.$executeRaw`INSERT INTO "Clause" ("id", "key", "agreementId", "number", "position", "sourceId")
    SELECT gen_random_uuid(), r."key", a."id", r."number", r."number", ${sourceId}::uuid
    FROM ${made} JOIN "Agreement" a ON a."key" = r."agreement" WHERE r."kind" = 'clauses' ON CONFLICT DO NOTHING`
  await tx.$executeRaw`INSERT INTO "RecordRevision" ("id", "noun", "key", "revision", "kind", "document")
    SELECT gen_random_uuid(), r."kind"::"RecordNoun", r."key", 1, 'loaded', r."document" FROM ${made} ON CONFLICT DO NOTHING`
}

function saidIn(parts: readonly SearchPart[], weight: SearchPart['weight']): Partial<Record<Locale, string>> {
  const said: Partial<Record<Locale, string>> = {}
  for (const { text, lang, weight: its } of parts)
    if (its === weight && lang) said[lang] = [said[lang], text].filter(Boolean).join(' ')
  return said
}
