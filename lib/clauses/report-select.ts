import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { type NamedLink, named, namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { type LossDays, lossMark, noLoss, type Withdrawn } from './report-loss'

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

const sealedLast = {
  where: { state: 'sealed' },
  select: { sealedAt: true },
  orderBy: { number: 'desc' },
  take: 1,
} as const

/** The columns of a status report that the public reads. */
export const reportSelect = {
  ...standingReportSelect,
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
  meetingId: true,
  meeting: { select: { ...titled.select, minutes: sealedLast } },
  sourceId: true,
  source: titled,
} satisfies Prisma.StatusReportSelect

type ReportRow = Prisma.StatusReportGetPayload<{ select: typeof reportSelect }>

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
  | ({ id: string; kind: 'withdrawn' } & Withdrawn)

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
  /** With whether minutes were sealed after the report: what was said then is approved by all parties. */
  meeting: (NamedLink & { isSealed: boolean }) | Withdrawn | null
  source: NamedLink | Withdrawn | null
}

/**
 * A report as a page shows it to a reader of `locale`.
 * @param lost when what it rests on was withdrawn: see `getLossDays`. Not needed where a page shows nothing of that.
 */
export function reportView(row: ReportRow, locale: Locale, lost: LossDays = noLoss): ReportView {
  const withdrawn = (id: string, place: Parameters<typeof lossMark>[1]): Withdrawn => ({
    withdrawnOn: lost.get(lossMark(id, place)) ?? null,
  })
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
    evidence: row.evidence.map(({ id, outcome, source, url }): EvidenceView => {
      if (outcome) return { id, kind: 'outcome', ...namedLink(outcome, locale) }
      if (source) return { id, kind: 'source', ...namedLink(source, locale) }
      return url === null ? { id, kind: 'withdrawn', ...withdrawn(id, 'evidence') } : { id, kind: 'url', url }
    }),
    meeting:
      row.meetingId === null
        ? null
        : row.meeting
          ? meetingView(row.meeting, row.recordedAt, locale)
          : withdrawn(row.id, 'meetings'),
    source: row.sourceId === null ? null : row.source ? namedLink(row.source, locale) : withdrawn(row.id, 'sources'),
  }
}

function meetingView(meeting: NonNullable<ReportRow['meeting']>, recordedAt: Date, locale: Locale) {
  const [sealed] = meeting.minutes
  return { ...namedLink(meeting, locale), isSealed: sealed?.sealedAt != null && recordedAt <= sealed.sealedAt }
}
