import 'server-only'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { agreementOfClause } from '@/lib/records/clause-key'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { listAgreementParts, listWithdrawnParts } from './agreement-part-queries'
import { changedLines } from './document-lines'
import { documentName } from './document-name'
import type { RecordHistory, RecordName } from './history-entry'
import { type KnownRevision, knownDocuments, nameMark } from './known-documents'
import { namedIn, shownChanges } from './shown-changes'

export const revisionsPerPage = 20

interface RevisionRow extends KnownRevision {
  reason: string | null
  reasonLocale: Locale | null
  alone: boolean
  total: number
}

/**
 * One page of what the registry has published of a record, each revision against the one before; for an agreement with its
 * clauses and obstacles. Null where the public sees no such record, or where there is no such page.
 */
export async function getPublishedHistory(
  noun: RecordNoun,
  key: string,
  page: number,
  locale: Locale,
): Promise<RecordHistory | null> {
  const parts = noun === 'agreements' ? await listAgreementParts(key) : []
  const rows = await revisionsOf([{ noun, key }, ...parts], page)
  const [first] = rows
  if (!first) return null
  const before = await revisionsBefore(rows)
  const states = rows.map((row) => ({ row, was: before.get(`${nameMark(row)} ${row.revision - 1}`) ?? {} }))
  const named = states.flatMap(({ row, was }) => namedIn(changedLines(recordShapes[row.noun], was, row.document)))
  // The way back from a clause leads through its agreement.
  const whole = noun === 'clauses' ? [{ noun: 'agreements' as const, key: agreementOfClause(key) }] : []
  const known = await knownDocuments([{ noun, key }, ...whole, ...named])
  const own = known.get(nameMark({ noun, key }))
  if (!own) return null
  const names = [...known.values()].map((record) => {
    const name = documentName(record.noun, record.document, locale)
    return { noun: record.noun, key: record.key, name: name?.text ?? record.key, lang: name?.lang ?? locale }
  })
  const isPublic = (other: RecordNoun, name: string) => known.has(nameMark({ noun: other, key: name }))
  return {
    name: documentName(noun, own.document, locale) ?? { text: key, lang: locale },
    entries: states.map(({ row, was }) => ({
      noun: row.noun,
      key: row.key,
      revision: row.revision,
      kind: row.kind,
      recordedAt: row.recordedAt.toISOString(),
      reason: row.reason && row.reasonLocale ? { text: row.reason, lang: row.reasonLocale } : null,
      isAlone: row.alone,
      name: documentName(row.noun, row.document, locale),
      changes: shownChanges(row.noun, was, row.document, isPublic),
    })),
    names,
    withdrawnParts: noun === 'agreements' ? await listWithdrawnParts(key) : [],
    page,
    pages: Math.ceil(first.total / revisionsPerPage),
  }
}

function revisionsOf(records: readonly RecordName[], page: number): Promise<RevisionRow[]> {
  // What was loaded at one moment stands in the order of its text: the keys of an agreement's clauses end in their numbers.
  return publicDb().$queryRaw<RevisionRow[]>`
    SELECT r."noun", r."key", r."revision", r."kind", r."recordedAt", r."document", r."reason", r."reasonLocale", r."alone",
      (count(*) OVER ())::int AS "total"
    FROM unnest(${records.map(({ noun }) => noun)}::"RecordNoun"[], ${records.map(({ key }) => key)}::text[]) AS w("noun", "key")
    JOIN "RecordRevision" r ON r."noun" = w."noun" AND r."key" = w."key"
    ORDER BY r."recordedAt" DESC, r."noun", length(r."key"), r."key", r."revision" DESC
    LIMIT ${revisionsPerPage} OFFSET ${(page - 1) * revisionsPerPage}`
}

/** The documents of the revisions before the given ones, as `bodies ir-farabi 1`. */
async function revisionsBefore(rows: readonly RevisionRow[]): Promise<Map<string, KnownRevision['document']>> {
  const found = await publicDb().$queryRaw<Pick<KnownRevision, 'noun' | 'key' | 'revision' | 'document'>[]>`
    SELECT r."noun", r."key", r."revision", r."document"
    FROM unnest(${rows.map(({ noun }) => noun)}::"RecordNoun"[], ${rows.map(({ key }) => key)}::text[],
      ${rows.map(({ revision }) => revision - 1)}::int[]) AS w("noun", "key", "revision")
    JOIN "RecordRevision" r ON r."noun" = w."noun" AND r."key" = w."key" AND r."revision" = w."revision"`
  return new Map(found.map((row) => [`${nameMark(row)} ${row.revision}`, row.document]))
}
