import 'server-only'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import {
  bodyReferenceSelect,
  clauseReferenceSelect,
  toBodyReference,
  toClauseReference,
} from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'
import type { CommittedScope } from './commitment-queries'
import { shownReports } from './commitments'

/** The reports recorded last that these bodies made or that were made for them, without those that a later one corrects. */
export async function listPublishedGivenReports(scope: CommittedScope, locale: Locale) {
  const body = { ...scope, state: 'published' } as const
  const rows = await publicDb().statusReport.findMany({
    where: {
      clause: { agreement: { state: 'published' } },
      supersededBy: { is: null },
      OR: [{ reportingBody: body }, { party: { body } }],
    },
    select: {
      id: true,
      status: true,
      asOfOn: true,
      asOfPrecision: true,
      recordedAt: true,
      clause: { select: clauseReferenceSelect },
      reportingBody: { select: { ...bodyReferenceSelect, state: true } },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: shownReports,
  })
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    asOf: storedDate(row.asOfOn, row.asOfPrecision),
    recordedOn: row.recordedAt.toISOString().slice(0, 10),
    clause: toClauseReference(row.clause, locale),
    body: row.reportingBody.state === 'published' ? toBodyReference(row.reportingBody, locale) : null,
  }))
}

export type GivenReport = Awaited<ReturnType<typeof listPublishedGivenReports>>[number]
