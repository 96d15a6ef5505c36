import 'server-only'
import { publicDb } from '@/lib/db'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { choosePassage, everyPassage } from '@/lib/records/passage'
import { isCountryCode } from '@/lib/records/record-key'
import {
  bodyReferenceSelect,
  countryReferenceSelect,
  initiativeReferenceSelect,
  instrumentReferenceSelect,
  personReferenceSelect,
  toBodyReference,
  toCountryReference,
  toInitiativeReference,
  toInstrumentReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { listPublishedMeetingsOf } from '../bodies/body-meeting-queries'
import { listPublishedPartySides } from '../bodies/body-party-queries'
import { listPublishedBodies } from '../bodies/body-queries'
import { listPublishedFilms } from '../films/film-queries'

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

/** All that the registry holds of one country; null where it knows no such country. */
export async function getPublishedCountry(code: string, locale: Locale) {
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
  const [bodies, sides, meetings, films, funding, offices] = await Promise.all([
    listPublishedBodies(locale, ofCountry),
    listPublishedPartySides({ body: ofCountry }, locale),
    listPublishedMeetingsOf(
      {
        OR: [
          ofCountry,
          { hostBody: ofCountry },
          { delegations: { some: { OR: [ofCountry, { body: ofCountry }] } } },
          { agreements: { some: { agreement: { ...published, parties: { some: { body: ofCountry } } } } } },
        ],
      },
      locale,
    ),
    listPublishedFilms(locale, { countries: { some: ofCountry } }),
    listInstruments(code, locale),
    listOffices(code, locale),
  ])
  return {
    ...toCountryReference(row, locale),
    names: everyPassage(row.texts, (text) => text.name, locales),
    officialName: choosePassage(row.texts, (text) => text.officialName, locale),
    bodies: bodies.filter((body) => body.kind !== 'festival'),
    festivals: bodies.filter((body) => body.kind === 'festival'),
    sides,
    meetings,
    films,
    initiatives: sortByName(
      row.initiatives.map(({ initiative }) => toInitiativeReference(initiative, locale)),
      (initiative) => initiative.name,
      locale,
    ),
    funding,
    offices,
  }
}

async function listInstruments(code: string, locale: Locale) {
  const rows = await publicDb().fundingInstrument.findMany({
    where: { ...published, holder: { ...published, countryCode: code } },
    select: { ...instrumentReferenceSelect, holder: { select: bodyReferenceSelect } },
    take: listLimit,
  })
  const instruments = rows.map((row) => ({
    ...toInstrumentReference(row, locale),
    holder: toBodyReference(row.holder, locale),
  }))
  return sortByName(instruments, (instrument) => instrument.name, locale)
}

async function listOffices(code: string, locale: Locale) {
  const rows = await publicDb().office.findMany({
    where: { person: published, body: { ...published, countryCode: code } },
    select: {
      id: true,
      person: { select: personReferenceSelect },
      body: { select: bodyReferenceSelect },
      texts: { select: { locale: true, title: true } },
    },
    orderBy: [{ person: { key: 'asc' } }, { position: 'asc' }],
    take: listLimit,
  })
  const offices = rows.map((row) => ({
    id: row.id,
    person: toPersonReference(row.person, locale),
    body: toBodyReference(row.body, locale),
    title: choosePassage(row.texts, (text) => text.title, locale),
  }))
  return sortByName(offices, (office) => office.person.name, locale)
}
