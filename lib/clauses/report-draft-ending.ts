import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { ReportRule } from './report-rules'

export interface DraftName {
  id: string
  version: number
}

/** Whether the author of a draft of a body cannot go on with it: the account is closed, or works for the body no more. */
export function isLeftBehind(author: { banned: boolean; bodies: { bodyId: string }[] }, bodyId: string): boolean {
  return author.banned || !author.bodies.some((one) => one.bodyId === bodyId)
}

/** The drafts of bodies of which `isLeftBehind` holds, as the database is asked for them. */
export function draftsLeftBehind(bodyIds: readonly string[]): Prisma.ReportDraftWhereInput {
  const bodyId = { in: [...bodyIds] }
  return { bodyId, author: { OR: [{ banned: true }, { bodies: { none: { bodyId } } }] } }
}

/**
 * The drafts that those who speak for a body may file: what was handed over, what they have prepared themselves, and what was returned to
 * somebody who cannot mend it any more.
 */
export function fileableDrafts({ userId, bodyIds }: Actor): Prisma.ReportDraftWhereInput {
  return {
    bodyId: { in: [...bodyIds] },
    OR: [{ state: 'handed_over' }, { authorId: userId }, draftsLeftBehind(bodyIds)],
  }
}

/**
 * Ends the draft from which a report was filed, in the transaction of the report, and has whoever prepared it told.
 * @throws RuleError `draftChanged` where it is not as the person has seen it, or not one of a body that they speak for
 */
export async function endReportDraft(
  tx: Transaction,
  actor: Actor,
  { clause, draft, reportId }: { clause: { id: string; key: string }; draft: DraftName; reportId: string },
): Promise<void> {
  const where: Prisma.ReportDraftWhereInput = { ...draft, clauseId: clause.id, ...fileableDrafts(actor) }
  const found = await tx.reportDraft.findFirst({ where, select: { authorId: true } })
  const { count } = await tx.reportDraft.deleteMany({ where })
  if (!found || count === 0) throw new RuleError<ReportRule>('draftChanged')
  if (found.authorId !== actor.userId)
    await tx.filedDraft.create({ data: { reportId, authorId: found.authorId }, select: { reportId: true } })
  await recordAudit(tx, {
    action: 'report.draftFiled',
    actorUserId: actor.userId,
    recordKind: 'clause',
    recordKey: clause.key,
    payload: { draft: draft.id, version: draft.version, author: found.authorId, report: reportId },
  })
}
