import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { readDraft } from '@/lib/drafts/draft-reading'
import { draftValues } from '@/lib/drafts/draft-values'
import { referencesOf } from '@/lib/records/document-references'
import { type RecordDocument, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { TableSheet } from '@/lib/tables/table-types'
import { changedFields } from './exchange-changes'
import { keyColumn } from './exchange-columns'
import type { Fault, FaultCode } from './exchange-faults'
import { type ReadRecord, readRecord } from './exchange-record'
import { derivedKey, type NamedRecord, readSheets } from './exchange-sheets'
import { wordFor } from './exchange-words'
import type { JudgedRecord, Outcome } from './import-judgement'
import { partyReferences } from './import-references'
import { type Standing, standingsOf } from './record-standings'

/** What an import of the record would write. */
export interface PlannedRecord extends JudgedRecord {
  document: RecordDocument
  standing: Standing | null
}

export interface Judgement<Judged extends JudgedRecord = JudgedRecord> {
  records: Judged[]
  /** What is wrong with the file beside its records. */
  faults: Fault[]
}

/** How many records are judged at a stretch. */
const pause = 20

/**
 * Says of every record in a file what an import would make of it, and writes nothing.
 * @param chosen the kind of record, where the editor has named it
 */
export async function judgeSheets(
  tx: Transaction,
  actor: Actor,
  sheets: readonly TableSheet[],
  chosen: RecordNoun | null,
): Promise<Judgement<PlannedRecord>> {
  const { records, faults } = readSheets(sheets, chosen)
  const judged: ReadPlan[] = []
  for (const noun of recordNouns) {
    const own = records.filter((record) => record.noun === noun)
    if (own.length === 0) continue
    const standings = await standingsOf(
      tx,
      noun,
      own.map(({ key }) => key),
    )
    for (const [index, record] of own.entries()) {
      judged.push(judgeRecord(record, standings.get(record.key) ?? null, actor))
      // A large file takes seconds, and readers must not wait for it.
      if (index % pause === 0) await setImmediate()
    }
  }
  await judgeReferences(tx, judged)
  return {
    faults,
    records: judged.map(({ placeOf: _, isBarred: __, ...record }) =>
      record.faults.length > 0 ? { ...record, outcome: 'refused', changes: [] } : record,
    ),
  }
}

/** A record with what is needed to judge it further. */
interface ReadPlan extends PlannedRecord {
  /** Nobody may import it now, or not this person: what else is wrong with it does not matter. */
  isBarred: boolean
  placeOf: ReadRecord['placeOf']
}

function judgeRecord(record: NamedRecord, standing: Standing | null, actor: Actor): ReadPlan {
  const { noun, key, sheet, rows } = record
  const shape = recordShapes[noun]
  const [{ number: row } = { number: 1 }] = rows
  const draft = standing?.draft ?? null
  const base = draft?.values ?? (standing?.published ? draftValues(shape, standing.published, 'en') : null)
  const { document, faults, placeOf } = readRecord(shape, record, base, wordFor)
  const place = { sheet, row, column: keyColumn }
  const barred = barrierOf(standing, actor)
  const was = draft ? readDraft(shape, draft.values).document : (standing?.published ?? null)
  const changes = was ? changedFields(shape, was, document) : []
  const isForeignKey =
    was === null && shape.key === 'derived' && key !== derivedKey(String(document.agreement), String(document.number))
  const outcome: Outcome = was === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  return {
    ...{ noun, key, sheet, row, outcome, changes, document, standing, placeOf },
    isBarred: barred !== null,
    faults: barred
      ? [{ code: barred, ...place }]
      : isForeignKey && faults.length === 0
        ? [{ code: 'keyOfClause' satisfies FaultCode, ...place }]
        : faults,
  }
}

/** Why nobody may import the record now, or not this person. */
function barrierOf(standing: Standing | null, actor: Actor): FaultCode | null {
  if (standing?.draft) {
    const { state, purpose, editorId } = standing.draft
    if (state !== 'draft' || purpose !== 'edit') return 'draftInReview'
    return editorId === actor.userId ? null : 'draftOfAnother'
  }
  return standing?.isWithdrawn ? 'recordWithdrawn' : null
}

/** Adds a fault where a record names another that is neither in the registry nor in the same file. */
async function judgeReferences(tx: Transaction, judged: readonly ReadPlan[]): Promise<void> {
  const inFile = new Map(judged.map((record) => [`${record.noun} ${record.key}`, record.document]))
  const moving = judged.filter(({ outcome, isBarred }) => outcome !== 'unchanged' && !isBarred)
  const named = moving.flatMap((record) =>
    referencesOf(recordShapes[record.noun], record.document).map((reference) => ({ ...reference, record })),
  )
  for (const noun of recordNouns) {
    const wanted = named.filter(({ to, key }) => to === noun && !inFile.has(`${to} ${key}`))
    const standings = await standingsOf(
      tx,
      noun,
      wanted.map(({ key }) => key),
    )
    for (const { key, path, record } of wanted) {
      const standing = standings.get(key)
      if (!standing || (standing.isWithdrawn && !standing.draft))
        record.faults.push({ code: 'referenceUnknown', ...record.placeOf(path) })
    }
  }
  const clauses = moving.filter(({ noun, document }) => noun === 'clauses' && document.agreement !== undefined)
  const parties = await partiesOf(
    tx,
    clauses.map(({ document }) => String(document.agreement)),
    inFile,
  )
  for (const { document, faults, placeOf } of clauses)
    for (const { path, key } of partyReferences(recordShapes.clauses.fields, document))
      if (!parties.get(String(document.agreement))?.includes(key))
        faults.push({ code: 'partyUnknown' satisfies FaultCode, ...placeOf(path) })
}

/** The bodies that are parties of agreements: as the file says, else the draft, else the published record. */
async function partiesOf(
  tx: Transaction,
  agreements: readonly string[],
  inFile: ReadonlyMap<string, RecordDocument>,
): Promise<Map<string, string[]>> {
  const standings = await standingsOf(tx, 'agreements', agreements)
  return new Map(
    agreements.map((key) => {
      const standing = standings.get(key)
      const drafted = standing?.draft && readDraft(recordShapes.agreements, standing.draft.values).document
      const document = inFile.get(`agreements ${key}`) ?? drafted ?? standing?.published
      return [key, ((document?.parties ?? []) as RecordDocument[]).map(({ body }) => String(body))]
    }),
  )
}

/** Changes with everything that an import would do: what a person has seen is what they import. */
export function signOf({ records, faults }: Judgement<PlannedRecord>): string {
  const told = records.map(({ noun, key, outcome, document, standing }) => [
    ...[noun, key, outcome, document],
    ...[standing?.revision ?? 0, standing?.draft?.version ?? 0],
  ])
  return createHash('sha256')
    .update(JSON.stringify([told, faults]))
    .digest('base64url')
}
