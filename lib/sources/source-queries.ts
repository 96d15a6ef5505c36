import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { chooseMarkedPassage, choosePassage } from '@/lib/records/passage'
import { isRecordKey } from '@/lib/records/record-key'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  clauseReferenceSelect,
  filmReferenceSelect,
  initiativeReferenceSelect,
  instrumentReferenceSelect,
  meetingReferenceSelect,
  outcomeReferenceSelect,
  personReferenceSelect,
  sourceReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toClauseReference,
  toFilmReference,
  toInitiativeReference,
  toInstrumentReference,
  toMeetingReference,
  toOutcomeReference,
  toPersonReference,
  toSourceReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { storedDate } from '@/lib/records/stored-date'

const published = { state: 'published' } as const

/** Every source, by key: the order in which the registry took them in. */
export async function listPublishedSources(locale: Locale) {
  const rows = await publicDb().source.findMany({
    where: published,
    select: sourceReferenceSelect,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  return rows.map((row) => ({
    ...toSourceReference(row, locale),
    language: row.language,
    publisher: choosePassage(
      row.texts,
      (text) => text.publisher,
      locale,
      isLocale(row.language) ? row.language : undefined,
    ),
    published: storedDate(row.publishedOn, row.publishedPrecision, row.publishedCalendar),
  }))
}

/** One source and everything that the registry recorded from it; null where there is none that is published. */
export async function getPublishedSource(key: string, locale: Locale) {
  if (!isRecordKey(key)) return null
  const row = await publicDb().source.findFirst({ where: { key, ...published }, select: sourceSelect })
  if (!row) return null
  const primary = isLocale(row.language) ? row.language : undefined
  const printedOf = (names: readonly { printed: string; language: string; ownerKey: string }[], ownerKey: string) =>
    names.filter((name) => name.ownerKey === ownerKey).map(({ printed, language }) => ({ printed, language }))
  const bodyNames = row.bodyNames.map((name) => ({ ...name, ownerKey: name.body.key }))
  const personNames = row.personNames.map((name) => ({ ...name, ownerKey: name.person.key }))
  const initiativeNames = row.initiativeNames.map((name) => ({ ...name, ownerKey: name.initiative.key }))
  return {
    ...toSourceReference(row, locale),
    language: row.language,
    titlePrinted: row.titlePrinted,
    titleIsOurs: row.titleIsOurs,
    published: storedDate(row.publishedOn, row.publishedPrecision, row.publishedCalendar),
    publishedPrinted: row.publishedPrinted,
    url: row.url,
    sha256: row.sha256,
    publisher: choosePassage(row.texts, (text) => text.publisher, locale, primary),
    summary: chooseMarkedPassage(row.texts, (text) => text.summary, locale, primary),
    note: choosePassage(row.texts, (text) => text.note, locale, primary),
    agreements: byName(
      row.agreements.map(({ agreement }) => ({
        ...toAgreementReference(agreement, locale),
        clauses: row.clauses
          .filter((clause) => clause.agreement.key === agreement.key)
          .map((clause) => toClauseReference(clause, locale)),
      })),
      locale,
    ),
    bodies: byName(
      row.bodies.map(({ body }) => ({ ...toBodyReference(body, locale), printed: printedOf(bodyNames, body.key) })),
      locale,
    ),
    people: byName(
      row.people.map(({ person }) => ({
        ...toPersonReference(person, locale),
        printed: printedOf(personNames, person.key),
      })),
      locale,
    ),
    meetings: byName(
      row.meetings.map(({ meeting }) => toMeetingReference(meeting, locale)),
      locale,
    ),
    outcomes: byName(
      row.outcomes.map(({ outcome }) => toOutcomeReference(outcome, locale)),
      locale,
    ),
    films: byName(
      row.films.map(({ film }) => toFilmReference(film, locale)),
      locale,
    ),
    initiatives: byName(
      row.initiatives.map(({ initiative }) => ({
        ...toInitiativeReference(initiative, locale),
        printed: printedOf(initiativeNames, initiative.key),
      })),
      locale,
    ),
    funding: byName(
      row.funding.map(({ instrument }) => toInstrumentReference(instrument, locale)),
      locale,
    ),
    obstacles: row.obstacles.map((obstacle) => ({
      key: obstacle.key,
      role: obstacle.role,
      text: chooseMarkedPassage(obstacle.texts, (text) => text.text, locale),
      speaker: toPersonReference(obstacle.speaker, locale),
      agreement: toAgreementReference(obstacle.agreement, locale),
      clause: obstacle.clause && toClauseReference(obstacle.clause, locale),
    })),
  }
}

function byName<Item extends Reference>(items: readonly Item[], locale: Locale): Item[] {
  return sortByName(items, (item) => item.name, locale)
}

const sourceSelect = {
  ...sourceReferenceSelect,
  titleIsOurs: true,
  publishedPrinted: true,
  url: true,
  sha256: true,
  texts: { select: { locale: true, title: true, publisher: true, summary: true, note: true, status: true } },
  agreements: {
    where: { agreement: published },
    select: { agreement: { select: agreementReferenceSelect } },
    take: listLimit,
  },
  clauses: {
    where: { agreement: published },
    select: clauseReferenceSelect,
    orderBy: [{ agreement: { key: 'asc' } }, { position: 'asc' }],
    take: listLimit,
  },
  bodies: { where: { body: published }, select: { body: { select: bodyReferenceSelect } }, take: listLimit },
  bodyNames: {
    where: { body: published },
    select: { printed: true, language: true, body: { select: { key: true } } },
    take: listLimit,
  },
  people: { where: { person: published }, select: { person: { select: personReferenceSelect } }, take: listLimit },
  personNames: {
    where: { person: published },
    select: { printed: true, language: true, person: { select: { key: true } } },
    take: listLimit,
  },
  meetings: { where: { meeting: published }, select: { meeting: { select: meetingReferenceSelect } }, take: listLimit },
  outcomes: { where: { outcome: published }, select: { outcome: { select: outcomeReferenceSelect } }, take: listLimit },
  films: { where: { film: published }, select: { film: { select: filmReferenceSelect } }, take: listLimit },
  initiatives: {
    where: { initiative: published },
    select: { initiative: { select: initiativeReferenceSelect } },
    take: listLimit,
  },
  initiativeNames: {
    where: { initiative: published },
    select: { printed: true, language: true, initiative: { select: { key: true } } },
    take: listLimit,
  },
  funding: {
    where: { instrument: { ...published, holder: published } },
    select: { instrument: { select: instrumentReferenceSelect } },
    take: listLimit,
  },
  obstacles: {
    where: { ...published, agreement: published, speaker: published },
    select: {
      key: true,
      role: true,
      texts: { select: { locale: true, text: true, status: true } },
      speaker: { select: personReferenceSelect },
      agreement: { select: agreementReferenceSelect },
      clause: { select: clauseReferenceSelect },
    },
    orderBy: { key: 'asc' },
    take: listLimit,
  },
} satisfies Prisma.SourceSelect
