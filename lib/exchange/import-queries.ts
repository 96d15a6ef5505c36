import 'server-only'
import { type Actor, can, requireRight } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { refusalSchema } from '@/lib/tables/table-refusal'
import type { JudgedRecord, Outcome } from './import-judgement'
import { judgeSheets, signOf } from './import-judging'
import { importResultSchema } from './import-result'
import { fromStored } from './stored-sheets'

/** The files that the editor has sent, the newest first. Moments are ISO. */
export async function listImportRuns(actor: Actor) {
  requireRight(actor, 'record.edit', {})
  const runs = await db().importRun.findMany({
    where: { userId: actor.userId },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, fileName: true, state: true, createdAt: true },
  })
  return runs.map(({ createdAt, ...run }) => ({ ...run, createdAt: createdAt.toISOString() }))
}

const outcomeOrder: readonly Outcome[] = ['refused', 'changed', 'new', 'unchanged']

/** One file of the editor's own with what would become, or has become, of it. Null where there is none. */
export async function getImportRun(actor: Actor, id: string) {
  if (!can(actor, 'record.edit', {})) return null
  const client = db()
  const run = await client.importRun.findFirst({ where: { id, userId: actor.userId } })
  if (!run) return null
  const { fileName, state, noun } = run
  if (state === 'imported')
    return {
      id,
      fileName,
      state,
      importedAt: run.importedAt?.toISOString() ?? null,
      result: importResultSchema.parse(run.result),
    }
  if (state === 'refused') return { id, fileName, state, refusal: refusalSchema.parse(run.refusal) }
  const judgement = await judgeSheets(client, actor, fromStored(run.sheets), noun)
  const { records, faults } = judgement
  const ordered = records
    .map(({ document: _, standing: __, ...record }): JudgedRecord => record)
    .sort((a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome))
  const counts = Object.fromEntries(
    outcomeOrder.map((outcome) => [outcome, records.filter((record) => record.outcome === outcome).length]),
  ) as Record<Outcome, number>
  return {
    ...{ id, fileName, state, noun, faults, counts },
    records: ordered,
    sign: signOf(judgement),
    canImport: faults.length === 0 && counts.refused === 0 && counts.new + counts.changed > 0,
  }
}
