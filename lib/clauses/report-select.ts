import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { type NamedLink, named, namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'

/** The columns of a status report that the public reads. */
export const reportSelect = {
  id: true,
  partyId: true,
  status: true,
  asOfOn: true,
  asOfPrecision: true,
  recordedAt: true,
  supersedesId: true,
  receivedByLetter: true,
  reportingBody: named,
  texts: { select: { locale: true, note: true, obstacle: true, nextStep: true } },
  evidence: {
    select: {
      id: true,
      url: true,
      outcome: titled,
      source: titled,
    },
  },
  meeting: titled,
  source: titled,
} satisfies Prisma.StatusReportSelect

type ReportRow = Prisma.StatusReportGetPayload<{ select: typeof reportSelect }>

/** The columns by which the standing of a clause is derived. */
export const standingReportSelect = {
  id: true,
  partyId: true,
  status: true,
  asOfOn: true,
  asOfPrecision: true,
  recordedAt: true,
  supersedesId: true,
} satisfies Prisma.StatusReportSelect

/** A report as the rules of standing take it: serialisable, so that it can be kept. */
export function standingReport({
  asOfOn,
  asOfPrecision,
  recordedAt,
  ...report
}: Prisma.StatusReportGetPayload<{ select: typeof standingReportSelect }>) {
  return { ...report, asOf: storedDate(asOfOn, asOfPrecision), recordedAt: recordedAt.toISOString() }
}

export type EvidenceView =
  | ({ id: string; kind: 'outcome' | 'source' } & NamedLink)
  | { id: string; kind: 'url'; url: string }

export interface ReportView {
  id: string
  partyId: string
  status: ReportRow['status']
  asOf: PartialDate
  /** ISO instant. */
  recordedAt: string
  supersedesId: string | null
  receivedByLetter: boolean
  body: NamedLink
  text: { locale: Locale; note: string; obstacle: string | null; nextStep: string | null } | null
  evidence: EvidenceView[]
  meeting: NamedLink | null
  source: NamedLink | null
}

/** A report as a page shows it to a reader of `locale`. */
export function reportView(row: ReportRow, locale: Locale): ReportView {
  return {
    id: row.id,
    partyId: row.partyId,
    status: row.status,
    asOf: storedDate(row.asOfOn, row.asOfPrecision),
    recordedAt: row.recordedAt.toISOString(),
    supersedesId: row.supersedesId,
    receivedByLetter: row.receivedByLetter,
    body: namedLink(row.reportingBody, locale),
    text: chooseText(row.texts, locale),
    evidence: row.evidence.flatMap((item): EvidenceView[] => {
      if (item.outcome) return [{ id: item.id, kind: 'outcome', ...namedLink(item.outcome, locale) }]
      if (item.source) return [{ id: item.id, kind: 'source', ...namedLink(item.source, locale) }]
      return item.url ? [{ id: item.id, kind: 'url', url: item.url }] : []
    }),
    meeting: row.meeting && namedLink(row.meeting, locale),
    source: row.source && namedLink(row.source, locale),
  }
}
