import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'

const disputedReport = {
  select: { id: true, partyId: true, status: true, asOfOn: true, asOfPrecision: true },
} satisfies Prisma.StatusReportDefaultArgs

/** What the public reads of a dispute. */
export const disputeSelect = {
  id: true,
  partyId: true,
  recordedAt: true,
  body: named,
  report: disputedReport,
  texts: { select: { locale: true, reason: true } },
  settledBy: true,
  settledAt: true,
  settledReport: disputedReport,
  settledDecisionKey: true,
  settledMeeting: {
    select: {
      ...titled.select,
      decisions: { select: { key: true, texts: { select: { locale: true, text: true } } }, take: listLimit },
    },
  },
  settlements: { select: { locale: true, reason: true } },
} satisfies Prisma.DisputeSelect

/** All disputes of a clause, the newest first. */
export const clauseDisputes = {
  select: disputeSelect,
  orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  take: listLimit,
} satisfies Prisma.Clause$disputesArgs

/** Only what is not settled yet, as far as a list says it. */
export const openDisputes = {
  where: { settledBy: null },
  select: { id: true, partyId: true, report: { select: { partyId: true } } },
  take: listLimit,
} satisfies Prisma.Clause$disputesArgs

type DisputeRow = Prisma.DisputeGetPayload<{ select: typeof disputeSelect }>

/** A dispute for a reader of `locale`; instants are ISO. What settled it is null where the public does not see it any more. */
export function disputeView(row: DisputeRow, locale: Locale) {
  return {
    id: row.id,
    partyId: row.partyId,
    recordedAt: row.recordedAt.toISOString(),
    body: namedLink(row.body, locale),
    report: reportView(row.report),
    reason: chooseText(row.texts, locale),
    settlement: row.settledBy && {
      by: row.settledBy,
      at: row.settledAt?.toISOString() ?? '',
      report: row.settledReport && reportView(row.settledReport),
      meeting: row.settledMeeting && namedLink(row.settledMeeting, locale),
      decision: decisionView(row, locale),
      reason: chooseText(row.settlements, locale),
    },
  }
}

export type DisputeView = ReturnType<typeof disputeView>

function reportView({ asOfOn, asOfPrecision, ...report }: NonNullable<DisputeRow['settledReport']>) {
  return { ...report, asOf: storedDate(asOfOn, asOfPrecision) }
}

function decisionView({ settledMeeting, settledDecisionKey }: DisputeRow, locale: Locale) {
  const decision = settledMeeting?.decisions.find(({ key }) => key === settledDecisionKey)
  return decision ? chooseText(decision.texts, locale) : null
}
