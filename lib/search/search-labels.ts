import 'server-only'
import type { Transaction } from '@/lib/db'
import type { ReportStatus, RevisionKind } from '@/lib/generated/prisma/enums'
import { isShown } from '@/lib/history/revision-kinds'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { behind, type Known, labelsOf, type RecordName } from './search-document'

interface LastRevision extends RecordName {
  kind: RevisionKind
  document: RecordDocument
}

const mark = ({ noun, key }: RecordName) => `${noun} ${key}`

/** What records said last, as far as they are public; in one statement. */
export async function lastDocuments(tx: Transaction, names: readonly RecordName[]): Promise<LastRevision[]> {
  if (names.length === 0) return []
  const rows = await tx.$queryRaw<LastRevision[]>`
    SELECT r."noun", r."key", r."kind", r."document"
    FROM unnest(${names.map(({ noun }) => noun)}::"RecordNoun"[], ${names.map(({ key }) => key)}::text[]) AS w("noun", "key")
    CROSS JOIN LATERAL (SELECT * FROM "RecordRevision" r WHERE r."noun" = w."noun" AND r."key" = w."key" ORDER BY r."revision" DESC LIMIT 1) r`
  return rows.filter(({ kind }) => isShown(kind))
}

/** Everything that documents carry the names of, and what stands behind it: bodies of agreements, and their countries. */
export async function knownLabels(
  tx: Transaction,
  noun: RecordNoun,
  documents: readonly RecordDocument[],
  further: readonly RecordName[] = [],
): Promise<Known> {
  const known = new Map<string, RecordDocument>()
  let wanted: RecordName[] = [...documents.flatMap((document) => labelsOf(noun, document)), ...further]
  // A clause, its agreement, the bodies of that, their countries.
  for (let step = 0; step < 3 && wanted.length > 0; step++) {
    const distinct = [...new Map(wanted.map((name) => [mark(name), name])).values()]
    const found = await lastDocuments(
      tx,
      distinct.filter((name) => !known.has(mark(name))),
    )
    for (const record of found) known.set(mark(record), record.document)
    wanted = found.flatMap((record) => behind(record, record.document)).filter((name) => !known.has(mark(name)))
  }
  return (name) => known.get(mark(name))
}

/** What records belong to that their own words do not name, by their keys: agreements the themes of their clauses, outcomes the agreements of theirs. */
export async function furtherOf(
  tx: Transaction,
  noun: RecordNoun,
  keys: readonly string[],
): Promise<Map<string, RecordName[]>> {
  if (noun === 'agreements') return themesOf(tx, keys)
  return noun === 'outcomes' ? agreementsOf(tx, keys) : new Map()
}

/** The outcomes that are linked to clauses. */
export async function outcomesOf(tx: Transaction, clauses: readonly string[]): Promise<string[]> {
  const rows = await tx.outcome.findMany({
    where: { state: 'published', clauses: { some: { clause: { key: { in: [...clauses] } } } } },
    select: { key: true },
  })
  return rows.map(({ key }) => key)
}

async function agreementsOf(tx: Transaction, outcomes: readonly string[]): Promise<Map<string, RecordName[]>> {
  const rows = await tx.outcomeClause.findMany({
    where: { outcome: { key: { in: [...outcomes] } }, clause: { state: 'published' } },
    select: { outcome: { select: { key: true } }, clause: { select: { agreement: { select: { key: true } } } } },
  })
  return namesBy(rows.map(({ outcome, clause }) => [outcome.key, { noun: 'agreements', key: clause.agreement.key }]))
}

/** Each name once for each key. */
function namesBy(pairs: readonly (readonly [string, RecordName])[]): Map<string, RecordName[]> {
  const names = new Map<string, RecordName[]>()
  for (const [key, name] of pairs) {
    const of = names.get(key) ?? []
    if (!of.some((one) => one.key === name.key)) names.set(key, [...of, name])
  }
  return names
}

async function themesOf(tx: Transaction, agreements: readonly string[]): Promise<Map<string, RecordName[]>> {
  const rows = await tx.clauseTheme.findMany({
    where: { clause: { state: 'published', agreement: { key: { in: [...agreements] } } } },
    select: { theme: { select: { key: true } }, clause: { select: { agreement: { select: { key: true } } } } },
  })
  return namesBy(rows.map(({ theme, clause }) => [clause.agreement.key, { noun: 'themes', key: theme.key }]))
}

/** What any side reports now of clauses, or of any clause of agreements, by their keys; each status once. */
export async function reportedOf(
  tx: Transaction,
  noun: 'agreements' | 'clauses',
  keys: readonly string[],
): Promise<Map<string, ReportStatus[]>> {
  const rows = await tx.latestReport.findMany({
    where: {
      clause: { state: 'published', ...(noun === 'clauses' ? { key: { in: [...keys] } } : {}) },
      ...(noun === 'agreements' ? { agreement: { key: { in: [...keys] } } } : {}),
    },
    distinct: noun === 'clauses' ? ['clauseId', 'status'] : ['agreementId', 'status'],
    select: { status: true, clause: { select: { key: true } }, agreement: { select: { key: true } } },
  })
  const statuses = new Map<string, ReportStatus[]>()
  for (const { status, clause, agreement } of rows) {
    const { key } = noun === 'clauses' ? clause : agreement
    statuses.set(key, [...(statuses.get(key) ?? []), status])
  }
  return statuses
}
