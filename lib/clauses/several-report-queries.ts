import 'server-only'
import { partiesSelect } from '@/lib/agreements/party-select'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { reportedAgreement, reportedClauses } from './clause-desk-select'
import { clauseHead, clauseHeadSelect } from './clause-head-select'
import { offeredMeetings } from './report-meetings'
import { allSpeakers, speakersOf } from './report-rules'
import { namedSpeaker, speakingParties } from './report-speakers'
import { reportRowLimit } from './several-reports'

/**
 * What the form shows that asks about several clauses of an agreement; null where there is none such, or where the person speaks for
 * none of its parties and records no letters. Final provisions are not reported on.
 * @param page from 1, of `reportRowLimit` clauses
 */
export async function getAgreementForReports(actor: Actor, agreementKey: string, locale: Locale, page: number) {
  const byLetter = can(actor, 'clause.recordLetter', {})
  const where = { ...reportedClauses(actor, agreementKey), nature: { not: 'final_provision' } } as const
  const [agreement, total, rows] = await Promise.all([
    db().agreement.findFirst({
      where: reportedAgreement(actor, agreementKey),
      select: { ...partiesSelect, id: true, key: true, primaryLocale: true, parties: speakingParties },
    }),
    db().clause.count({ where }),
    db().clause.findMany({
      where,
      select: { ...clauseHeadSelect, outcomes: clauseOutcomes },
      orderBy: [{ position: 'asc' }, { number: 'asc' }],
      take: reportRowLimit,
      skip: (page - 1) * reportRowLimit,
    }),
  ])
  if (!agreement) return null
  const { parties } = agreement
  const speakers = byLetter ? allSpeakers(parties) : speakersOf({ parties, bodyIds: actor.bodyIds })
  if (!byLetter && !can(actor, 'clause.report', { speakerBodyIds: speakers.map(({ bodyId }) => bodyId) })) return null

  const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
  const clauses = rows.map((row) => {
    return {
      ...clauseHead(row, locale),
      /** Its own: what else could be evidence is chosen in the form that asks about this clause only. */
      outcomes: sortByName(
        row.outcomes.map(({ outcome }) => namedLink(outcome, locale)),
        ({ name }) => name,
        locale,
      ),
    }
  })
  return {
    key: agreement.key,
    title: title?.shortTitle ?? agreement.key,
    titleLocale: title?.locale ?? locale,
    speakers: speakers.map((speaker) => namedSpeaker(parties, speaker, locale)),
    /** Of which one is the letter; null for whoever speaks for a party. */
    letters: byLetter ? await listLetters(locale) : null,
    /** At which it can be said; letters are said at none. */
    meetings: byLetter ? [] : await offeredMeetings(agreement.id, locale),
    clauses,
    pages: Math.max(1, Math.ceil(total / reportRowLimit)),
  }
}

export type AgreementForReports = NonNullable<Awaited<ReturnType<typeof getAgreementForReports>>>

/** What may be a letter: sources that the public can see, the newest first. */
async function listLetters(locale: Locale) {
  const rows = await db().source.findMany({
    where: { state: 'published' },
    select: titled.select,
    // Their keys tell when they were entered.
    orderBy: { id: 'desc' },
    take: listLimit,
  })
  return rows.map((row) => namedLink(row, locale))
}

const clauseOutcomes = {
  where: { outcome: { state: 'published' } },
  select: { outcome: titled },
  take: listLimit,
  orderBy: { outcome: { key: 'asc' } },
} as const

/** The agreements on several of whose clauses the person can report at once, with how many clauses that are. */
export async function listReportedAgreements(actor: Actor, locale: Locale) {
  const own = { in: [...actor.bodyIds] }
  const rows = await db().agreement.findMany({
    where: {
      state: 'published',
      parties: { some: { OR: [{ bodyId: own }, { authorities: { some: { bodyId: own } } }] } },
    },
    select: {
      key: true,
      primaryLocale: true,
      texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
      _count: { select: { clauses: { where: { state: 'published', nature: { not: 'final_provision' } } } } },
    },
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const agreements = rows
    .filter(({ _count }) => _count.clauses > 1)
    .map(({ key, primaryLocale, texts, _count }) => {
      const title = chooseText(texts, locale, primaryLocale)
      return { key, title: title?.shortTitle ?? key, titleLocale: title?.locale ?? locale, clauses: _count.clauses }
    })
  return sortByName(agreements, ({ title }) => title, locale)
}

/** The person's newest reports on clauses of an agreement, one a clause: those that have just been made, for the receipt. */
export async function listOwnReports(actor: Actor, agreementKey: string, numbers: readonly number[]) {
  const rows = await db().statusReport.findMany({
    where: { authorUserId: actor.userId, agreement: { key: agreementKey }, clause: { number: { in: [...numbers] } } },
    select: { status: true, asOfOn: true, asOfPrecision: true, clause: { select: { number: true } } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: listLimit,
  })
  return [...new Set(numbers)].flatMap((number) => {
    const newest = rows.find(({ clause }) => clause.number === number)
    return newest ? [{ number, status: newest.status, asOf: storedDate(newest.asOfOn, newest.asOfPrecision) }] : []
  })
}
