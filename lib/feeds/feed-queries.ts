import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { getPublishedAuditHead } from '@/lib/audit/audit-queries'
import { standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { documentName } from '@/lib/history/document-name'
import type { RecordName } from '@/lib/history/history-entry'
import type { KnownRevision } from '@/lib/history/known-documents'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { named, namedLink } from '@/lib/records/named-link'
import { agreementReferenceSelect, toAgreementReference } from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { storedDate } from '@/lib/records/stored-date'
import type { FeedScope } from './feed-address'
import { entryOfRow, type FeedChange, type PublishedFeed, type ReportChange, type RevisionChange } from './feed-change'
import { listDisputeChanges } from './feed-dispute-queries'
import { getFeedContents } from './feed-scope-queries'
import { listConfirmations, listDecisions } from './feed-thread-queries'

/** What a feed holds at most. */
export const feedLength = 50

interface RevisionRow extends KnownRevision {
  id: string
  reason: string | null
  reasonLocale: Locale | null
}

/** What was published and reported last, as the public may see it now; null where there is no such record. */
export async function getPublishedFeed(scope: FeedScope, locale: Locale): Promise<PublishedFeed | null> {
  const contents = await getFeedContents(scope, locale)
  if (!contents) return null
  const clause = contents.record && 'number' in contents.record ? contents.record : null
  const [revisions, reports, disputes, auditHead, decisions, confirmations] = await Promise.all([
    listRevisions(contents.names, locale),
    listReports(contents.reports, locale),
    listDisputeChanges(contents.disputes, locale, feedLength),
    scope.kind === 'registry' ? getPublishedAuditHead() : null,
    clause ? listDecisions(clause, locale, feedLength) : [],
    clause ? listConfirmations(clause, locale) : [],
  ])
  return {
    record: contents.record,
    changes: [...revisions, ...reports, ...disputes, ...decisions, ...confirmations]
      .sort(newestFirst)
      .slice(0, feedLength),
    auditHead: auditHead && { sequence: auditHead.sequence, hash: auditHead.hash },
  }
}

// Identifiers say in which order rows were made: what was recorded at one moment stands in the same order every time.
function newestFirst(a: FeedChange, b: FeedChange): number {
  const [first, second] = [b, a].map((change) => `${change.at} ${change.id} ${entryOfRow(change)}`) as [string, string]
  return first < second ? -1 : first > second ? 1 : 0
}

async function listRevisions(names: readonly RecordName[] | null, locale: Locale): Promise<RevisionChange[]> {
  const wanted = names
    ? Prisma.sql`unnest(${names.map(({ noun }) => noun)}::"RecordNoun"[], ${names.map(({ key }) => key)}::text[]) AS w("noun", "key")
        JOIN "RecordRevision" r ON r."noun" = w."noun" AND r."key" = w."key"`
    : Prisma.sql`"RecordRevision" r`
  // Themes have no page to lead to.
  const rows = await publicDb().$queryRaw<RevisionRow[]>`
    SELECT r."id", r."noun", r."key", r."revision", r."kind", r."recordedAt", r."document", r."reason", r."reasonLocale"
    FROM ${wanted} WHERE r."noun" <> 'themes'
    ORDER BY r."recordedAt" DESC, r."id" DESC LIMIT ${feedLength}`
  const agreements = await agreementsOf(rows, locale)
  return rows.map((row) => ({
    type: 'revision',
    id: row.id,
    at: row.recordedAt.toISOString(),
    noun: row.noun,
    key: row.key,
    kind: row.kind,
    name: documentName(row.noun, row.document, locale),
    reason: row.reason && row.reasonLocale ? { text: row.reason, lang: row.reasonLocale } : null,
    agreement: agreements.get(String(row.document.agreement)) ?? null,
  }))
}

/** The agreements that clauses and obstacles belong to, by their keys. */
async function agreementsOf(rows: readonly RevisionRow[], locale: Locale): Promise<Map<string, Reference>> {
  const keys = rows.flatMap(({ document }) => (typeof document.agreement === 'string' ? [document.agreement] : []))
  if (keys.length === 0) return new Map()
  const found = await publicDb().agreement.findMany({
    where: { key: { in: [...new Set(keys)] }, state: 'published' },
    select: agreementReferenceSelect,
  })
  return new Map(found.map((row) => [row.key, toAgreementReference(row, locale)]))
}

const reportSelect = {
  ...standingReportSelect,
  reportingBody: named,
  texts: { select: { locale: true, note: true } },
  clause: {
    select: { number: true, agreement: { select: { key: true, primaryLocale: true, ...partiesSelect } } },
  },
} satisfies Prisma.StatusReportSelect

async function listReports(where: Prisma.StatusReportWhereInput, locale: Locale): Promise<ReportChange[]> {
  const rows = await publicDb().statusReport.findMany({
    where,
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: feedLength,
    select: reportSelect,
  })
  return rows.map((row) => {
    const { agreement, number } = row.clause
    const party = partyViews(agreement, locale, agreement.primaryLocale).find(({ id }) => id === row.partyId)
    const text = chooseText(row.texts, locale)
    return {
      type: 'report',
      id: row.id,
      at: row.recordedAt.toISOString(),
      agreement: toAgreementReference(agreement, locale),
      number,
      party: party?.countryName ?? '',
      body: namedLink(row.reportingBody, locale),
      status: row.status,
      asOf: storedDate(row.asOfOn, row.asOfPrecision),
      isCorrection: row.supersedesId !== null,
      note: text && { text: text.note, lang: text.locale },
    }
  })
}
