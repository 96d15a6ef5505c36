import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { eventsOf } from '@/lib/coming/coming-event'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { obstacleSelect, obstacleView } from '@/lib/obstacles/obstacle-select'
import { listLimit } from '@/lib/records/list-limit'
import { disagreementViews, otherValuesSelect } from '@/lib/records/other-value-select'
import { chooseMarkedPassage, choosePassage, everyPassage } from '@/lib/records/passage'
import { printedNameSelect, toPrintedName } from '@/lib/records/printed-name'
import { isRecordKey } from '@/lib/records/record-key'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  countryReferenceSelect,
  instrumentReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toCountryReference,
  toInstrumentReference,
} from '@/lib/records/record-references'
import { citedSources, toCitations } from '@/lib/records/source-citation'
import { getPublishedCommitments } from '../commitments/commitment-queries'
import { listPublishedCommittedThemes } from '../commitments/committed-theme-queries'
import { listPublishedGivenReports } from '../commitments/given-report-queries'
import { listPublishedOpenDecisions } from '../commitments/open-decision-queries'
import { calendarOfBody, listCalendarDates } from '../feeds/calendar-queries'
import { listPublishedFilms } from '../films/film-queries'
import { listPublishedOutcomes } from '../outcomes/outcome-queries'
import { listPublishedOffices } from '../people/office-queries'
import { listPublishedMeetingAppearances } from './body-meeting-queries'
import { listPublishedPartySides } from './body-party-queries'

const published = { state: 'published' } as const

/** Every body with its country, its kind and the agreements that it is a party to, by name in the reader's alphabet. */
export async function listPublishedBodies(locale: Locale, where: Prisma.BodyWhereInput = {}) {
  const rows = await publicDb().body.findMany({
    where: { AND: [where, published] },
    select: {
      ...bodyReferenceSelect,
      kind: true,
      country: { select: countryReferenceSelect },
      parent: { select: { ...bodyReferenceSelect, state: true } },
      parties: {
        where: { role: { in: ['party', 'signatory'] }, agreement: published },
        select: { agreementId: true },
        take: listLimit,
      },
    },
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const bodies = rows.map((row) => ({
    ...toBodyReference(row, locale),
    kind: row.kind,
    country: row.country && toCountryReference(row.country, locale),
    parent: row.parent?.state === 'published' ? toBodyReference(row.parent, locale) : null,
    agreementIds: row.parties.map(({ agreementId }) => agreementId),
  }))
  return sortByName(bodies, (body) => body.name, locale)
}

/**
 * All that the registry holds of one body; null where there is none that is published.
 * @param today ISO day from which it is reckoned what is due, what comes and who holds an office
 */
export async function getPublishedBody(key: string, locale: Locale, today: IsoDay) {
  if (!isRecordKey(key)) return null
  const row = await publicDb().body.findFirst({ where: { key, ...published }, select: bodySelect })
  if (!row) return null
  const [sides, themes, commitments, decisions, reports, offices, dates, meetings, outcomes, films] = await Promise.all(
    [
      listPublishedPartySides({ OR: [{ body: { key } }, { authorities: { some: { body: { key } } } }] }, locale),
      listPublishedCommittedThemes({ body: key }, locale),
      getPublishedCommitments({ key }, locale, today),
      listPublishedOpenDecisions({ key }, locale),
      listPublishedGivenReports({ key }, locale),
      listPublishedOffices({ key }, locale, today),
      listCalendarDates(calendarOfBody(key), locale, today),
      listPublishedMeetingAppearances(key, locale),
      listPublishedOutcomes(locale, { OR: [{ bodies: { some: { body: { key } } } }, { toldByBody: { key } }] }),
      listPublishedFilms(locale, { bodies: { some: { body: { key } } } }),
    ],
  )
  return {
    ...toBodyReference(row, locale),
    kind: row.kind,
    website: row.website,
    wikidataId: row.wikidataId,
    names: everyPassage(row.texts, (text) => text.name, locales),
    shortName: choosePassage(row.texts, (text) => text.shortName, locale),
    about: chooseMarkedPassage(row.texts, (text) => text.about, locale),
    remark: choosePassage(row.texts, (text) => text.remark, locale),
    country: row.country && toCountryReference(row.country, locale),
    parent: row.parent?.state === 'published' ? toBodyReference(row.parent, locale) : null,
    children: sortByName(
      row.children.map((child) => toBodyReference(child, locale)),
      (child) => child.name,
      locale,
    ),
    printedNames: row.printedNames.map((name) => toPrintedName(name, locale)),
    disagreements: disagreementViews(row.otherValues, locale),
    offices,
    commitments: { themes, obliged: commitments.obliged },
    answered: commitments.answered,
    owed: { today, due: commitments.due, turns: commitments.turns, reports: commitments.reports, decisions },
    reports,
    coming: eventsOf(dates, today),
    sides,
    frameworkFor: row.frameworkFor.map((agreement) => toAgreementReference(agreement, locale)),
    occasionFor: row.occasionFor.map((agreement) => toAgreementReference(agreement, locale)),
    meetings,
    outcomes,
    films: films.map((film) => ({ ...film, bodies: film.bodies.filter(({ body }) => body.key === key) })),
    funding: row.funding.map((instrument) => toInstrumentReference(instrument, locale)),
    /** Open ones that wait for its move. */
    obstacles: row.obstacleMoves.map(({ obstacle }) => ({
      ...obstacleView(obstacle, locale, obstacle.agreement.primaryLocale),
      sourceKey: obstacle.source.key,
      agreement: toAgreementReference(obstacle.agreement, locale),
    })),
    sources: toCitations(row.sources, locale),
  }
}

const bodySelect = {
  key: true,
  kind: true,
  website: true,
  wikidataId: true,
  texts: { select: { locale: true, name: true, shortName: true, about: true, remark: true, status: true } },
  country: { select: countryReferenceSelect },
  parent: { select: { ...bodyReferenceSelect, state: true } },
  children: { where: published, select: bodyReferenceSelect, take: listLimit },
  printedNames: {
    where: { source: published },
    select: { ...printedNameSelect, notes: { select: { locale: true, note: true } } },
    orderBy: [{ source: { key: 'asc' } }, { printed: 'asc' }],
    take: listLimit,
  },
  frameworkFor: { where: published, select: agreementReferenceSelect, orderBy: { key: 'asc' }, take: listLimit },
  occasionFor: { where: published, select: agreementReferenceSelect, orderBy: { key: 'asc' }, take: listLimit },
  funding: { where: published, select: instrumentReferenceSelect, orderBy: { key: 'asc' }, take: listLimit },
  obstacleMoves: {
    where: { obstacle: { ...published, role: 'obstacle', standing: 'open', agreement: published, source: published } },
    select: {
      obstacle: {
        select: {
          ...obstacleSelect,
          agreement: { select: agreementReferenceSelect },
          source: { select: { key: true } },
        },
      },
    },
    orderBy: { obstacle: { key: 'asc' } },
    take: listLimit,
  },
  otherValues: otherValuesSelect,
  sources: citedSources,
} satisfies Prisma.BodySelect
