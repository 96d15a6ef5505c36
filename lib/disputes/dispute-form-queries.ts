import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { followedClauses } from '@/lib/clauses/clause-desk-select'
import { clauseHead, clauseHeadSelect } from '@/lib/clauses/clause-head-select'
import { speakersOf } from '@/lib/clauses/report-rules'
import { namedSpeaker, speakingParties } from '@/lib/clauses/report-speakers'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { canHaveDecided, disputableReports, settlingReports } from './dispute-rules'
import { clauseDisputes, disputeView } from './dispute-select'
import { heldOn, settlingMeetingsSelect } from './settling-meetings'

/**
 * What the forms of disputes show and offer: every report that a side of the person may dispute now, and every open dispute of such a side
 * with what may have settled it. Null where there is no such clause, or where the person speaks for none of its parties.
 */
export async function getClauseForDispute(actor: Actor, agreementKey: string, number: number, locale: Locale) {
  const row = await db().clause.findFirst({
    where: { number, ...followedClauses(actor, agreementKey) },
    select: {
      ...clauseHeadSelect,
      agreementId: true,
      disputes: { ...clauseDisputes, where: { settledBy: null } },
      agreement: { select: { ...clauseHeadSelect.agreement.select, parties: speakingParties } },
    },
  })
  if (!row) return null
  const speakers = speakersOf({ parties: row.agreement.parties, bodyIds: actor.bodyIds })
  if (!can(actor, 'clause.dispute', { speakerBodyIds: speakers.map(({ bodyId }) => bodyId) })) return null

  const head = clauseHead(row, locale)
  const latest = head.standing.parties.flatMap((side) => side.latest ?? [])
  const open = row.disputes.map((dispute) => disputeView(dispute, locale))
  const own = open.filter(({ partyId }) => speakers.some((speaker) => speaker.partyId === partyId))
  const [reports, meetings] =
    own.length > 0
      ? await Promise.all([listReportsSince(row.id, own), listMeetings(row.agreementId, locale)])
      : [[], []]
  return {
    ...head,
    targets: speakers
      .filter(({ partyId }) => !own.some((dispute) => dispute.partyId === partyId))
      .flatMap((speaker) =>
        disputableReports(latest, speaker.partyId).map((report) => ({
          speaker: namedSpeaker(row.agreement.parties, speaker, locale),
          report,
        })),
      ),
    open,
    /** Of the sides for which the person speaks. */
    settleable: own.map((dispute) => ({
      ...dispute,
      reports: settlingReports({ ...dispute, disputedPartyId: dispute.report.partyId }, reports),
      decisions: meetings.flatMap(({ held, ...meeting }) =>
        canHaveDecided(held, dispute) ? meeting.decisions.map((decision) => ({ meeting, decision })) : [],
      ),
    })),
  }
}

export type ClauseForDispute = NonNullable<Awaited<ReturnType<typeof getClauseForDispute>>>

/** Reports since the first of the disputes, the newest first. */
async function listReportsSince(clauseId: string, disputes: readonly { recordedAt: string }[]) {
  const since = disputes.map(({ recordedAt }) => recordedAt).sort()[0]
  const rows = await db().statusReport.findMany({
    where: { clauseId, recordedAt: { gt: since } },
    select: { id: true, partyId: true, status: true, asOfOn: true, asOfPrecision: true, recordedAt: true },
    orderBy: { recordedAt: 'desc' },
    take: listLimit,
  })
  return rows.map(({ asOfOn, asOfPrecision, ...report }) => ({ ...report, asOf: storedDate(asOfOn, asOfPrecision) }))
}

async function listMeetings(agreementId: string, locale: Locale) {
  const rows = await db().meeting.findMany({
    where: { state: 'published', agreements: { some: { agreementId } } },
    select: {
      ...titled.select,
      ...settlingMeetingsSelect,
      decisions: {
        select: { key: true, texts: { select: { locale: true, text: true } } },
        orderBy: { position: 'asc' },
        take: listLimit,
      },
    },
    orderBy: { startsOn: { sort: 'desc', nulls: 'last' } },
    take: listLimit,
  })
  return rows.map((row) => ({
    ...namedLink(row, locale),
    held: heldOn(row),
    decisions: row.decisions.map(({ key, texts }) => ({ key, text: chooseText(texts, locale) })),
  }))
}
