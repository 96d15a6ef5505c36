import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { ErrorReportState } from './error-report-fields'

export const errorReportPageSize = 50

/** What whoever knows the reference may see: their own words and the answer. Null where there is no such report. */
export async function getErrorReportByReference(reference: string) {
  const row = await db().errorReport.findUnique({
    where: { reference },
    select: { page: true, locale: true, problem: true, createdAt: true, state: true, answer: true, closedAt: true },
  })
  return row && { ...row, createdAt: row.createdAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null }
}

/** For editors; null for whoever may not answer. Open reports come oldest first, closed ones as they were closed last. */
export async function listErrorReports(actor: Actor, state: ErrorReportState, page: number) {
  if (!can(actor, 'errors.answer', {})) return null
  const [counts, rows] = await Promise.all([
    db().errorReport.groupBy({ by: ['state'], _count: true }),
    db().errorReport.findMany({
      where: { state },
      select: {
        reference: true,
        page: true,
        locale: true,
        problem: true,
        createdAt: true,
        takenBy: { select: { name: true } },
      },
      orderBy: state === 'open' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
      take: errorReportPageSize,
      skip: (page - 1) * errorReportPageSize,
    }),
  ])
  const countOf = (wanted: ErrorReportState) => counts.find((group) => group.state === wanted)?._count ?? 0
  return {
    counts: { open: countOf('open'), answered: countOf('answered'), dismissed: countOf('dismissed') },
    reports: rows.map(({ takenBy, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      takenBy: takenBy?.name ?? null,
    })),
    pages: Math.ceil(countOf(state) / errorReportPageSize),
  }
}

/** For editors: everything that a report says; null for whoever may not answer, or where there is none. */
export async function getErrorReportForAnswer(actor: Actor, reference: string) {
  if (!can(actor, 'errors.answer', {})) return null
  const row = await db().errorReport.findUnique({
    where: { reference },
    select: {
      reference: true,
      page: true,
      locale: true,
      problem: true,
      sourceUrl: true,
      email: true,
      createdAt: true,
      state: true,
      version: true,
      answer: true,
      closedAt: true,
      takenById: true,
      takenBy: { select: { name: true } },
      closedBy: { select: { name: true } },
    },
  })
  if (!row) return null
  const { takenBy, takenById, closedBy, createdAt, closedAt, ...said } = row
  return {
    ...said,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    takenBy: takenBy?.name ?? null,
    isOwn: takenById === actor.userId,
    closedBy: closedBy?.name ?? null,
  }
}
