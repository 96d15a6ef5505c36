import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { eventsOf } from '@/lib/coming/coming-event'
import { publicDb } from '@/lib/db'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { choosePassage, everyPassage } from '@/lib/records/passage'
import { isCountryCode } from '@/lib/records/record-key'
import {
  countryReferenceSelect,
  initiativeReferenceSelect,
  instrumentReferenceSelect,
  toCountryReference,
  toInitiativeReference,
  toInstrumentReference,
} from '@/lib/records/record-references'
import { listPublishedMeetingsOf } from '../bodies/body-meeting-queries'
import { listPublishedPartySides } from '../bodies/body-party-queries'
import { listPublishedBodies } from '../bodies/body-queries'
import { getPublishedCommitments } from '../commitments/commitment-queries'
import { listPublishedCommittedThemes } from '../commitments/committed-theme-queries'
import { listPublishedGivenReports } from '../commitments/given-report-queries'
import { listPublishedOpenDecisions } from '../commitments/open-decision-queries'
import { calendarOfCountry, listCalendarDates } from '../feeds/calendar-queries'
import { listPublishedFilms } from '../films/film-queries'
import { listPublishedOutcomes } from '../outcomes/outcome-queries'
import { listPublishedOffices } from '../people/office-queries'
import { countryPartners } from './country-partners'

const published = { state: 'published' } as const
const namingSources = { sources: { where: { source: published }, select: { sourceId: true } } } as const

/**
 * Every country with how much the registry holds of it, by name in the reader's alphabet. `mentions` counts the sources that
 * name it in what is told of others: meetings, outcomes, initiatives.
 */
export async function listPublishedCountries(locale: Locale) {
  const rows = await publicDb().country.findMany({
    select: {
      ...countryReferenceSelect,
      _count: {
        select: {
          bodies: { where: published },
          filmCountries: { where: { film: published } },
        },
      },
      bodies: {
        where: published,
        select: { parties: { where: { agreement: published }, select: { agreementId: true } } },
        take: listLimit,
      },
      meetings: { where: published, select: namingSources, take: listLimit },
      outcomes: { where: published, select: namingSources, take: listLimit },
      initiatives: {
        where: { initiative: published },
        select: { initiative: { select: namingSources } },
        take: listLimit,
      },
    },
    orderBy: { code: 'asc' },
    take: listLimit,
  })
  const countries = rows.map((row) => ({
    ...toCountryReference(row, locale),
    agreements: new Set(row.bodies.flatMap((body) => body.parties.map((party) => party.agreementId))).size,
    bodies: row._count.bodies,
    films: row._count.filmCountries,
    mentions: new Set(
      [...row.meetings, ...row.outcomes, ...row.initiatives.map(({ initiative }) => initiative)].flatMap(
        ({ sources }) => sources.map(({ sourceId }) => sourceId),
      ),
    ).size,
  }))
  return sortByName(countries, (country) => country.name, locale)
}

/**
 * All that the registry holds of one country; null where it knows no such country.
 * @param today ISO day from which it is reckoned what is due, what comes and who holds an office
 */
export async function getPublishedCountry(code: string, locale: Locale, today: IsoDay) {
  if (!isCountryCode(code)) return null
  const row = await publicDb().country.findUnique({
    where: { code },
    select: {
      code: true,
      texts: { select: { locale: true, name: true, officialName: true } },
      initiatives: {
        where: { initiative: published },
        select: { initiative: { select: initiativeReferenceSelect } },
        take: listLimit,
      },
    },
  })
  if (!row) return null
  const ofCountry = { countryCode: code }
  const calendar = calendarOfCountry(code)
  // A few at a time: all at once would take every connection from other pages.
  const [bodies, sides, themes, commitments] = await Promise.all([
    listPublishedBodies(locale, ofCountry),
    listPublishedPartySides({ body: ofCountry }, locale),
    listPublishedCommittedThemes({ country: code }, locale),
    getPublishedCommitments(ofCountry, locale, today),
  ])
  const [decisions, reports, meetings, outcomes] = await Promise.all([
    listPublishedOpenDecisions(ofCountry, locale),
    listPublishedGivenReports(ofCountry, locale),
    listPublishedMeetingsOf(calendar.meetings, locale),
    listPublishedOutcomes(locale, {
      OR: [
        ofCountry,
        { bodies: { some: { body: ofCountry } } },
        { films: { some: { film: { state: 'published', countries: { some: ofCountry } } } } },
        {
          clauses: {
            some: { clause: { ...published, agreement: { ...published, parties: { some: { body: ofCountry } } } } },
          },
        },
      ],
    }),
  ])
  const [films, funding, offices, dates] = await Promise.all([
    listPublishedFilms(locale, { countries: { some: ofCountry } }),
    listInstruments(code, locale),
    listPublishedOffices(ofCountry, locale, today),
    listCalendarDates(calendar, locale, today),
  ])
  return {
    ...toCountryReference(row, locale),
    names: everyPassage(row.texts, (text) => text.name, locales),
    officialName: choosePassage(row.texts, (text) => text.officialName, locale),
    bodies: bodies.filter((body) => body.kind !== 'festival'),
    festivals: bodies.filter((body) => body.kind === 'festival'),
    agreements: new Set(sides.map((side) => side.agreement.key)).size,
    partners: countryPartners(sides, code, locale),
    commitments: { themes, obliged: commitments.obliged },
    owed: { today, due: commitments.due, turns: commitments.turns, reports: commitments.reports, decisions },
    reports,
    meetings,
    outcomes,
    films,
    initiatives: sortByName(
      row.initiatives.map(({ initiative }) => toInitiativeReference(initiative, locale)),
      (initiative) => initiative.name,
      locale,
    ),
    funding,
    offices,
    coming: eventsOf(dates, today),
  }
}

async function listInstruments(code: string, locale: Locale) {
  const rows = await publicDb().fundingInstrument.findMany({
    where: { ...published, holder: { ...published, countryCode: code } },
    select: instrumentReferenceSelect,
    take: listLimit,
  })
  return sortByName(
    rows.map((row) => toInstrumentReference(row, locale)),
    (instrument) => instrument.name,
    locale,
  )
}
