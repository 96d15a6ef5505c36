import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type NamedLink, named, namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'

export interface WithdrawnEvidence extends NamedLink {
  id: string
  noun: 'outcomes' | 'sources'
  /** Of the report that it is evidence of. */
  asOf: PartialDate
  body: NamedLink
}

const evidenceLimit = 100

/**
 * What reports on a clause name as evidence and the public cannot see any more, the newest report first: at most a hundred. The
 * reports stay as they are; whoever keeps records may have to ask their authors for other evidence.
 */
export async function listWithdrawnEvidence(
  actor: Actor,
  clause: string,
  locale: Locale,
): Promise<WithdrawnEvidence[]> {
  if (!can(actor, 'record.edit', {})) return []
  const hidden = { state: { not: 'published' } } as const
  const rows = await db().reportEvidence.findMany({
    where: { report: { clause: { key: clause } }, OR: [{ outcome: hidden }, { source: hidden }] },
    orderBy: [{ report: { recordedAt: 'desc' } }, { id: 'asc' }],
    take: evidenceLimit,
    select: {
      id: true,
      outcome: titled,
      source: titled,
      report: { select: { asOfOn: true, asOfPrecision: true, reportingBody: named } },
    },
  })
  return rows.flatMap(({ id, outcome, source, report }) => {
    const record = outcome ?? source
    if (!record) return []
    return {
      id,
      noun: outcome ? ('outcomes' as const) : ('sources' as const),
      ...namedLink(record, locale),
      asOf: storedDate(report.asOfOn, report.asOfPrecision),
      body: namedLink(report.reportingBody, locale),
    }
  })
}
