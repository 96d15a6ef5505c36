import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { compositionsInTime } from '@/lib/clauses/standing-in-time'
import { listStandingsIn } from '@/lib/clauses/standing-in-time-queries'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import {
  agreementReferenceSelect,
  filmReferenceSelect,
  meetingReferenceSelect,
  outcomeReferenceSelect,
  toAgreementReference,
  toFilmReference,
  toMeetingReference,
  toOutcomeReference,
} from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'
import { yearChanges } from './year-changes'
import { getPublishedRevisions } from './year-revision-queries'

const published = { state: 'published' } as const

/** The Gregorian years in which anything was signed, met, done, reported or published, and that of `today`; the newest first. */
export async function listPublishedYears(today: IsoDay): Promise<number[]> {
  const rows = await publicDb().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM "day")::int AS "year" FROM (
      SELECT "signedOn" AS "day" FROM "Agreement" WHERE "state" = 'published'
      UNION ALL SELECT "startsOn" FROM "Meeting" WHERE "state" = 'published'
      UNION ALL SELECT "happenedOn" FROM "Outcome" WHERE "state" = 'published'
      UNION ALL SELECT (r."recordedAt" AT TIME ZONE 'UTC')::date FROM "StatusReport" r
        JOIN "Agreement" a ON a."id" = r."agreementId" AND a."state" = 'published'
      UNION ALL SELECT (r."recordedAt" AT TIME ZONE 'UTC')::date FROM "RecordRevision" r
    ) dated WHERE "day" <= ${today}::date ORDER BY 1 DESC LIMIT 200`
  const own = Number(today.slice(0, 4))
  return [...new Set([own, ...rows.map(({ year }) => year)])]
}

/**
 * What was signed, met, decided, done, shown, reported and corrected in a Gregorian year, how each agreement stood at its end by the rules
 * of its past (`agreementAsOf`), and what the sides said otherwise than a year before.
 * @param today ISO day; of the year that has not ended it is the end
 */
export async function getPublishedYear(year: number, locale: Locale, today: IsoDay) {
  const db = publicDb()
  const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))]
  const within = { gte: from, lt: to }
  const [signed, meetings, outcomes, films, decisions, reports, standings] = await Promise.all([
    db.agreement.findMany({
      where: { ...published, signedOn: within },
      select: { ...agreementReferenceSelect, signedOn: true, signedPrecision: true, signedCalendar: true },
      orderBy: [{ signedOn: 'asc' }, { key: 'asc' }],
      take: listLimit,
    }),
    db.meeting.findMany({
      where: { ...published, startsOn: within },
      select: { ...meetingReferenceSelect, endsOn: true, endsPrecision: true, endsCalendar: true },
      orderBy: [{ startsOn: 'asc' }, { key: 'asc' }],
      take: listLimit,
    }),
    db.outcome.findMany({
      where: { ...published, happenedOn: within },
      select: { ...outcomeReferenceSelect, happenedOn: true, datePrecision: true, dateCalendar: true },
      orderBy: [{ happenedOn: 'asc' }, { key: 'asc' }],
      take: listLimit,
    }),
    db.film.findMany({
      where: { ...published, year },
      select: filmReferenceSelect,
      orderBy: { key: 'asc' },
      take: listLimit,
    }),
    db.decision.findMany({
      where: { kind: { in: ['decision', 'task'] }, meeting: { ...published, startsOn: within } },
      select: {
        id: true,
        key: true,
        texts: { select: { locale: true, text: true } },
        meeting: { select: meetingReferenceSelect },
      },
      orderBy: [{ meeting: { startsOn: 'asc' } }, { meetingId: 'asc' }, { position: 'asc' }],
      take: listLimit,
    }),
    db.statusReport.findMany({
      where: { recordedAt: within, agreement: published },
      select: {
        id: true,
        status: true,
        recordedAt: true,
        partyId: true,
        clause: { select: { number: true } },
        agreement: { select: { key: true } },
      },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: listLimit,
    }),
    listStandingsIn([wholeYear(year - 1), wholeYear(year)], today),
  ])
  const [agreements, changes] = await Promise.all([
    listNames([...standings, ...reports.map(({ agreement }) => agreement)], locale),
    getPublishedRevisions(year, locale),
  ])
  return {
    signed: signed.map((row) => ({
      ...toAgreementReference(row, locale),
      date: storedDate(row.signedOn, row.signedPrecision, row.signedCalendar),
    })),
    meetings: meetings.map((row) => ({
      ...toMeetingReference(row, locale),
      date: storedDate(row.startsOn, row.startsPrecision, row.startsCalendar),
      until: row.endsOn ? storedDate(row.endsOn, row.endsPrecision, row.endsCalendar) : undefined,
    })),
    outcomes: outcomes.map((row) => ({
      ...toOutcomeReference(row, locale),
      date: storedDate(row.happenedOn, row.datePrecision, row.dateCalendar),
    })),
    films: films.map((row) => toFilmReference(row, locale)),
    decisions: decisions.map(({ id, key, texts, meeting }) => {
      const text = chooseText(texts, locale)
      return {
        ...{ id, key, name: text?.text ?? key, locale: text?.locale ?? locale },
        meeting: toMeetingReference(meeting, locale),
      }
    }),
    reports: reports.flatMap(({ id, status, recordedAt, partyId, clause, agreement }) => {
      const of = agreements.get(agreement.key)
      const party = of?.parties.find((one) => one.id === partyId)
      return of && party
        ? [{ id, status, day: recordedAt.toISOString().slice(0, 10), number: clause.number, party, agreement: of }]
        : []
    }),
    standings: standings.flatMap(({ key, clauses }) => {
      const of = agreements.get(key)
      // An agreement that was not signed yet did not stand anywhere.
      if (!of || clauses.every(({ sides }) => sides.every(({ marks }) => marks[1] === 'before'))) return []
      return [
        {
          ...of,
          sides: of.parties.map((party) => ({ party, counts: compositionsInTime(clauses, party.id)[1] ?? {} })),
          changes: yearChanges(clauses),
        },
      ]
    }),
    changes,
  }
}

export type PublishedYear = Awaited<ReturnType<typeof getPublishedYear>>

/** A year as a period of which the end is asked. */
function wholeYear(year: number) {
  return { year, number: 1, from: `${year}-01-01`, to: `${year}-12-31` }
}

async function listNames(agreements: readonly { key: string }[], locale: Locale) {
  const keys = [...new Set(agreements.map(({ key }) => key))]
  const [rows, first] = await Promise.all([
    publicDb().agreement.findMany({
      where: { ...published, key: { in: keys } },
      select: { key: true, primaryLocale: true, ...partiesSelect },
    }),
    publicDb().recordRevision.groupBy({
      by: ['key'],
      where: { noun: 'agreements', key: { in: keys } },
      _min: { recordedAt: true },
    }),
  ])
  const since = new Map(first.map(({ key, _min }) => [key, _min.recordedAt?.toISOString().slice(0, 10) ?? null]))
  return new Map(
    rows.map((row) => {
      const text = chooseText(row.texts, locale, row.primaryLocale)
      const parties = partyViews(row, locale, row.primaryLocale).map(({ id, countryName, countryLocale }) => ({
        ...{ id, countryName, countryLocale },
      }))
      return [
        row.key,
        {
          ...{ key: row.key, name: text?.shortTitle ?? row.key, locale: text?.locale ?? locale, parties },
          /** The ISO day since which the registry has it. */
          since: since.get(row.key) ?? null,
        },
      ]
    }),
  )
}
