import 'server-only'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import { followedClauses } from './clause-desk-select'
import { clauseHead, clauseHeadSelect } from './clause-head-select'
import { newestFirst } from './clause-standing'
import { offeredMeetings } from './report-meetings'
import { speakersOf } from './report-rules'
import { reportSelect, reportView } from './report-select'
import { namedSpeaker, speakingParties } from './report-speakers'

/** What the report form shows and offers; null where there is no such clause, or where the person works for none of its parties. */
export async function getClauseForReport(actor: Actor, agreementKey: string, number: number, locale: Locale) {
  const row = await db().clause.findFirst({
    where: { number, ...followedClauses(actor, agreementKey) },
    select: {
      ...clauseHeadSelect,
      agreementId: true,
      agreement: {
        select: {
          ...clauseHeadSelect.agreement.select,
          parties: speakingParties,
        },
      },
    },
  })
  if (!row) return null
  const { parties } = row.agreement
  const own = speakersOf({ parties, bodyIds: ownBodyIds(actor) })
  const filing = speakersOf({ parties, bodyIds: actor.bodyIds })
  const mayFile = can(actor, 'clause.report', { speakerBodyIds: filing.map(({ bodyId }) => bodyId) })
  if (!mayFile && !can(actor, 'clause.draftReport', { speakerBodyIds: own.map(({ bodyId }) => bodyId) })) return null
  const speakers = mayFile ? filing : own

  const head = clauseHead(row, locale)
  const ownParties = speakers.map(({ partyId }) => partyId)
  const [{ outcomes, sources }, meetings, recent, correctable] = await Promise.all([
    offeredEvidence(row.agreementId, locale),
    offeredMeetings(row.agreementId, locale),
    listUncorrected({ clauseId: row.id }, locale, shownRecent),
    listUncorrected({ clauseId: row.id, partyId: { in: ownParties } }, locale, shownCorrectable),
  ])
  const latest = head.standing.parties.flatMap((side) => side.latest ?? [])
  return {
    ...head,
    /** Whether the person files the report, or hands it over to those who do. */
    mayFile,
    speakers: speakers.map((speaker) => namedSpeaker(parties, speaker, locale)),
    outcomes,
    sources,
    /** At which it can be said, the newest first. */
    meetings,
    /** The newest reports of all sides; the latest of each side is among them, however often the others report. */
    reports: newestFirst([...new Map([...latest, ...recent].map((report) => [report.id, report])).values()]),
    /** What the person may correct. */
    correctable,
  }
}

export type ClauseForReport = NonNullable<Awaited<ReturnType<typeof getClauseForReport>>>

const shownRecent = 5
const shownCorrectable = 50

/** Reports that nothing has corrected, the newest first. */
async function listUncorrected(where: Prisma.StatusReportWhereInput, locale: Locale, most: number) {
  const rows = await db().statusReport.findMany({
    where: { ...where, supersededBy: { is: null } },
    select: reportSelect,
    orderBy: [{ asOfOn: { sort: 'desc', nulls: 'last' } }, { recordedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map((row) => reportView(row, locale))
}

const offered = { ...titled, take: listLimit, orderBy: { key: 'asc' } } as const

async function offeredEvidence(agreementId: string, locale: Locale) {
  const [outcomes, sources] = await Promise.all([
    db().outcome.findMany({
      ...offered,
      where: { state: 'published', clauses: { some: { clause: { agreementId } } } },
    }),
    db().source.findMany({ ...offered, where: { state: 'published' } }),
  ])
  const links = (rows: typeof outcomes) =>
    sortByName(
      rows.map((row) => namedLink(row, locale)),
      ({ name }) => name,
      locale,
    )
  return { outcomes: links(outcomes), sources: links(sources) }
}
