import 'server-only'
import { validReports } from '@/lib/clauses/clause-standing'
import { confirmingMeeting, jointConfirmation } from '@/lib/clauses/joint-confirmation'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { statementSelect, statementView } from '@/lib/meetings/statement-select'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import type { ClauseReference } from '@/lib/records/record-references'
import type { ConfirmationChange, DecisionChange } from './feed-change'

/**
 * What was stated, proposed and decided about a clause, the last that became known first. It became known with the first revision of its
 * meeting's record that says it of this clause.
 */
export async function listDecisions(
  { key, number, agreement }: ClauseReference,
  locale: Locale,
  most: number,
): Promise<DecisionChange[]> {
  const told = await publicDb().$queryRaw<{ decisionId: string; id: string; recordedAt: Date }[]>`
    SELECT d."id" AS "decisionId", r."id", r."recordedAt"
    FROM "Clause" c
    JOIN "DecisionClause" dc ON dc."clauseId" = c."id"
    JOIN "Decision" d ON d."id" = dc."decisionId"
    JOIN "Meeting" m ON m."id" = d."meetingId" AND m."state" = 'published'
    CROSS JOIN LATERAL (
      SELECT r."id", r."recordedAt" FROM "RecordRevision" r
      WHERE r."noun" = 'meetings' AND r."key" = m."key" AND r."document"->'statements' @>
        jsonb_build_array(jsonb_build_object('key', d."key", 'clauses', jsonb_build_array(c."key")))
      ORDER BY r."revision" LIMIT 1
    ) r
    WHERE c."key" = ${key} AND c."state" = 'published'
    ORDER BY r."recordedAt" DESC, d."id" DESC LIMIT ${most}`
  const rows = await publicDb().decision.findMany({
    where: { id: { in: told.map(({ decisionId }) => decisionId) } },
    select: { id: true, ...statementSelect, meeting: titled },
  })
  const decisions = new Map(rows.map((row) => [row.id, row]))
  return told.flatMap(({ decisionId, id, recordedAt }) => {
    const row = decisions.get(decisionId)
    if (!row) return []
    const { kind, text, textLocale } = statementView(row, locale)
    return [
      {
        ...{ type: 'decision' as const, id, entry: `decision ${row.key}` as const, at: recordedAt.toISOString() },
        ...{ agreement, number, kind },
        meeting: namedLink(row.meeting, locale),
        text: text ? { text, lang: textLocale } : null,
      },
    ]
  })
}

const reportSelect = {
  ...standingReportSelect,
  receivedByLetter: true,
  source: { select: { key: true } },
  meeting: {
    select: {
      ...titled.select,
      minutes: { where: { state: 'sealed' }, select: { sealedAt: true }, orderBy: { number: 'asc' }, take: listLimit },
    },
  },
} satisfies Prisma.StatusReportSelect

/** Reports that are looked at, the newest: as many as the page of the clause shows. */
const mostReports = 100

/** What the sides of a clause confirmed jointly, by the rule of its page, for each meeting. */
export async function listConfirmations(
  { key, number, agreement }: ClauseReference,
  locale: Locale,
): Promise<ConfirmationChange[]> {
  const [rows, parties] = await Promise.all([
    publicDb().statusReport.findMany({
      where: { clause: { key, state: 'published' } },
      select: reportSelect,
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: mostReports,
    }),
    publicDb().agreementParty.findMany({ where: { agreement: { key: agreement.key } }, select: { id: true } }),
  ])
  const reports = validReports(rows.map((row) => confirmable(row, locale)))
  const meetings = new Set(reports.flatMap(({ confirmed }) => confirmed?.meeting.key ?? []))
  return [...meetings].flatMap((meetingKey) => {
    const made = reports.filter(({ confirmed }) => confirmed?.meeting.key === meetingKey)
    const joint = jointConfirmation(made, parties, () => meetingKey) ?? []
    const [report] = joint
    const at = joint
      .map(({ confirmed }) => confirmed?.at ?? '')
      .sort()
      .at(-1)
    if (!report?.confirmed || at === undefined) return []
    const { id, status, asOf, confirmed } = report
    return [
      { type: 'confirmation', entry: 'confirmed', id, at, agreement, number, status, asOf, meeting: confirmed.meeting },
    ]
  })
}

type ReportRow = Prisma.StatusReportGetPayload<{ select: typeof reportSelect }>

/** A report with the meeting that makes it part of a joint confirmation, and since when it does. */
function confirmable({ meeting, source, receivedByLetter, ...row }: ReportRow, locale: Locale) {
  const sealedAt = meeting?.minutes.find((minutes) => minutes.sealedAt && row.recordedAt <= minutes.sealedAt)?.sealedAt
  const said = meeting && { ...namedLink(meeting, locale), isSealed: sealedAt != null }
  const confirming = confirmingMeeting({ meeting: said, source, receivedByLetter })
  const at = source && !receivedByLetter ? row.recordedAt : sealedAt
  return {
    ...standingReport(row),
    confirmed: confirming && at ? { meeting: confirming, at: at.toISOString() } : null,
  }
}
