import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { type Actor, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { listPeriodEnds } from '@/lib/rhythm/period-end-queries'
import { daysOfWarning } from '@/lib/rhythm/report-due'
import { type DeskGroup, deskPageSize } from './clause-desk-groups'

export interface DeskPlace {
  id: string
  group: DeskGroup
  /** Whether the clause itself is past its due day, and not settled. */
  isOverdue: boolean
  /** When the own side's next report is due; null where no rhythm asks for one. */
  reportDueOn: IsoDay | null
  isReportLate: boolean
}

interface PlaceRow extends DeskPlace {
  counts: Partial<Record<DeskGroup, number>>
}

/**
 * The places of one page, group by group: what is overdue or due by its day, the rest by silence and then by the oldest word. Final
 * provisions are not reported on. The order needs each side's latest word on every clause at once, so it is the database's; on which days periods
 * end is said by the one rule that the public pages follow.
 */
export async function deskOrder(actor: Actor, page: number, today: IsoDay) {
  const ends = await listPeriodEnds(ownBodyIds(actor), today)
  const rows = await placeRows(actor, ends, (page - 1) * deskPageSize, today)
  // No row, no counts: beyond the last page they have to be asked for at the first.
  const [first] = rows.length > 0 || page === 1 ? rows : await placeRows(actor, ends, 0, today)
  return { places: rows.map(({ counts: _, ...place }) => place), counts: first?.counts ?? {} }
}

type PeriodEnds = Awaited<ReturnType<typeof listPeriodEnds>>

function placeRows(actor: Actor, ends: PeriodEnds, offset: number, today: IsoDay) {
  const bodyIds = ownBodyIds(actor)
  return db().$queryRaw<PlaceRow[]>`
    WITH own_party AS (
      SELECT p."id", p."agreementId"
      FROM "AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId" AND a."state" = 'published'
      WHERE p."bodyId" = ANY (${bodyIds}::uuid[])
         OR EXISTS (SELECT FROM "PartyAuthority" x WHERE x."partyId" = p."id" AND x."bodyId" = ANY (${bodyIds}::uuid[]))
    ), period_end AS (
      SELECT * FROM unnest(${ends.map(({ agreementId }) => agreementId)}::uuid[], ${ends.map(({ rhythm }) => rhythm)}::text[],
        ${ends.map(({ day }) => day)}::date[]) AS e("agreementId", "rhythm", "day")
    ), own_word AS (
      SELECT c."id" AS clause_id, r."asOfOn", r."id" IS NULL AS is_silent,
        r."status" IS NULL OR r."status" NOT IN ('fulfilled', 'superseded') AS is_open,
        coalesce(c."reportingRhythm", a."reportingRhythm")::text AS rhythm, c."agreementId" AS agreement_id,
        (SELECT (max(o."recordedAt") AT TIME ZONE 'UTC')::date FROM "StatusReport" o
          WHERE o."clauseId" = c."id" AND o."partyId" = p."id") AS heard
      FROM "Clause" c
      JOIN own_party p ON p."agreementId" = c."agreementId"
      JOIN "Agreement" a ON a."id" = c."agreementId"
      LEFT JOIN "LatestReport" l ON l."clauseId" = c."id" AND l."partyId" = p."id"
      LEFT JOIN "StatusReport" r ON r."id" = l."id"
      WHERE c."nature" <> 'final_provision' AND c."state" = 'published'
    ), standing AS (
      SELECT clause_id, bool_or(is_silent) AS is_silent, min("asOfOn") AS oldest, bool_or(is_open) AS is_open,
        min(CASE WHEN is_open THEN (
          SELECT e."day" FROM period_end e
          WHERE e."agreementId" = agreement_id AND e."rhythm" = w.rhythm AND e."day" >= coalesce(heard, '-infinity')
          ORDER BY e."day" OFFSET 1 LIMIT 1
        ) END) AS report_due
      FROM own_word w GROUP BY clause_id
    ), dated AS (
      SELECT s.*, c."agreementId" AS agreement_id, c."position", c."number",
        coalesce(c."dueOn" < ${today}::date AND s.is_open, false) AS is_overdue,
        least(report_due, CASE WHEN s.is_open THEN c."dueOn" END) AS first_due
      FROM standing s JOIN "Clause" c ON c."id" = s.clause_id
    ), placed AS (
      SELECT d.*, CASE
        WHEN first_due < ${today}::date THEN 1
        WHEN first_due <= ${today}::date + ${daysOfWarning}::int THEN 2
        WHEN EXISTS (SELECT FROM "Dispute" o JOIN "StatusReport" r ON r."id" = o."reportId"
          JOIN own_party p ON p."id" IN (o."partyId", r."partyId")
          WHERE o."clauseId" = clause_id AND o."settledBy" IS NULL) THEN 3
        WHEN is_silent THEN 4
        WHEN (SELECT count(DISTINCT l."status") FROM "LatestReport" l WHERE l."clauseId" = clause_id) > 1 THEN 5
        WHEN EXISTS (SELECT FROM "AgreementParty" p WHERE p."agreementId" = agreement_id
          AND NOT EXISTS (SELECT FROM "StatusReport" r WHERE r."clauseId" = clause_id AND r."partyId" = p."id")) THEN 6
        ELSE 7 END AS place
      FROM dated d
    ), named AS (
      SELECT *, (ARRAY['overdue', 'due', 'disputed', 'silent', 'differ', 'waiting', 'rest'])[place] AS "group" FROM placed
    )
    SELECT n.clause_id AS "id", n."group", n.is_overdue AS "isOverdue", n.report_due::text AS "reportDueOn",
      coalesce(n.report_due < ${today}::date, false) AS "isReportLate",
      (SELECT jsonb_object_agg(g."group", g.n) FROM (SELECT "group", count(*) AS n FROM named GROUP BY 1) g) AS "counts"
    FROM named n JOIN "Agreement" a ON a."id" = n.agreement_id
    ORDER BY n.place, CASE WHEN n.place <= 2 THEN n.first_due END, n.is_silent DESC, n.oldest NULLS FIRST,
      a."key" COLLATE "C", n."position", n."number"
    LIMIT ${deskPageSize} OFFSET ${offset}`
}
