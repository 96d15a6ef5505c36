import { normalForm } from '@/lib/i18n/normal-form'
import 'server-only'
import { recordAudit, recordAudits } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { draftValues } from '@/lib/drafts/draft-values'
import { NotFoundError, RuleError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Refusal } from '@/lib/tables/table-refusal'
import type { Table } from '@/lib/tables/table-types'
import { judgeSheets, type PlannedRecord, signOf } from './import-judging'
import type { ImportResult } from './import-result'
import { fromStored, toStored } from './stored-sheets'

export type ImportRule = 'importFaulty' | 'importOvertaken' | 'importEmpty'

export interface SentFile {
  fileName: string
  noun: RecordNoun | null
  read: Table | Refusal
}

/** Runs that one person keeps at a time. */
const mostRuns = 10

/** Keeps what an editor has sent, so that it can be looked at and then imported. @returns the number of the run */
export async function keepFile(actor: Actor, { fileName, noun, read }: SentFile): Promise<string> {
  requireRight(actor, 'record.edit', {})
  return db().$transaction(async (tx) => {
    const older = await tx.importRun.findMany({
      where: { userId: actor.userId },
      orderBy: { createdAt: 'desc' },
      skip: mostRuns - 1,
      select: { id: true },
    })
    await tx.importRun.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
    const { id } = await tx.importRun.create({
      data: {
        userId: actor.userId,
        fileName: normalForm(fileName, 'NFC').slice(-200),
        noun,
        ...(read.kind === 'refused'
          ? { state: 'refused', refusal: placeOf(read) }
          : { state: 'read', sheets: toStored(read.sheets) }),
      },
      select: { id: true },
    })
    return id
  })
}

function placeOf({ kind: _, ...refusal }: Refusal) {
  return refusal
}

/** The same number for every import: one goes on when the one before has ended, and finds what that has written. */
const lockNumber = 8_241_903

/**
 * Makes drafts of everything in the file that is new or different, all or nothing. A run that is imported already stays as it is.
 * @param seen the sign of what the person has looked at (`signOf`)
 * @throws RuleError with an `ImportRule`; nothing is written then
 */
export async function importRun(actor: Actor, id: string, seen: string): Promise<void> {
  requireRight(actor, 'record.edit', {})
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber})`
      const run = await tx.importRun.findFirst({ where: { id, userId: actor.userId } })
      if (!run || run.state === 'refused') throw new NotFoundError()
      if (run.state === 'imported') return
      const judgement = await judgeSheets(tx, actor, fromStored(run.sheets), run.noun)
      if (signOf(judgement) !== seen) throw new RuleError<ImportRule>('importOvertaken')
      if (judgement.faults.length > 0 || judgement.records.some(({ outcome }) => outcome === 'refused'))
        throw new RuleError<ImportRule>('importFaulty')
      const moving = judgement.records.filter(({ outcome }) => outcome !== 'unchanged')
      if (moving.length === 0) throw new RuleError<ImportRule>('importEmpty')
      const result: ImportResult = {
        unchanged: judgement.records.length - moving.length,
        records: moving.map(({ noun, key, outcome }) => ({ noun, key, isNew: outcome === 'new' })),
      }
      await tx.importRun.update({
        where: { id },
        data: { state: 'imported', sheets: Prisma.DbNull, result: { ...result }, importedAt: new Date() },
        select: { id: true },
      })
      const opened = await writeDrafts(tx, actor, moving)
      await noteDrafts(tx, actor, id, run.fileName, opened, moving.length)
    },
    { timeout: 30_000 },
  )
}

/** @returns the records whose draft was opened now; the others had one already */
async function writeDrafts(tx: Transaction, actor: Actor, moving: readonly PlannedRecord[]): Promise<PlannedRecord[]> {
  const valuesOf = ({ noun, document }: PlannedRecord) => draftValues(recordShapes[noun], document, actor.locale)
  const opened = moving.filter(({ standing }) => !standing?.draft)
  try {
    for (const part of parts(opened))
      await tx.draft.createMany({
        data: part.map((record) => ({
          noun: record.noun,
          key: record.key,
          baseRevision: record.standing?.revision ?? 0,
          values: valuesOf(record),
          editorId: actor.userId,
        })),
      })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleError<ImportRule>('importOvertaken')
    throw error
  }
  for (const record of moving) {
    if (!record.standing?.draft) continue
    const { noun, key } = record
    const { count } = await tx.draft.updateMany({
      where: { noun, key, version: record.standing.draft.version, state: 'draft', editorId: actor.userId },
      data: { values: valuesOf(record), version: { increment: 1 }, updatedAt: new Date() },
    })
    if (count === 0) throw new RuleError<ImportRule>('importOvertaken')
  }
  return opened
}

/** What became of the drafts, for their readers and for the audit. */
async function noteDrafts(
  tx: Transaction,
  actor: Actor,
  id: string,
  fileName: string,
  opened: readonly PlannedRecord[],
  total: number,
): Promise<void> {
  const actorUserId = actor.userId
  for (const part of parts(opened))
    await tx.draftEvent.createMany({
      data: part.map(({ noun, key }) => ({ noun, key, step: 'opened', purpose: 'edit', actorId: actorUserId })),
    })
  for (const part of parts(opened))
    await recordAudits(
      tx,
      part.map(({ noun, key }) => ({
        action: 'draft.changed',
        actorUserId,
        recordKind: 'record',
        recordKey: key,
        payload: { noun, step: 'opened', purpose: 'edit', version: 1 },
      })),
    )
  await recordAudit(tx, {
    action: 'records.imported',
    actorUserId,
    recordKind: 'import',
    recordKey: id,
    payload: { fileName, drafts: total },
  })
}

function parts<T>(items: readonly T[]): T[][] {
  const size = 200
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** Milliseconds that a run is kept. */
const lifetime = 24 * 60 * 60 * 1000

/** Forgets the files that nobody will import any more. */
export async function forgetOldRuns(now: Date): Promise<void> {
  await db().importRun.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - lifetime) } } })
}
