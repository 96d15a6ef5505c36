import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { compareNewestFirst } from '@/lib/records/newest-first'
import { datesDiffer, disagreementViews, otherMeetingDates, otherValuesSelect } from '@/lib/records/other-value-select'
import { chooseMarkedPassage, choosePassage, everyPassage } from '@/lib/records/passage'
import { printedNameSelect, toPrintedName } from '@/lib/records/printed-name'
import { isRecordKey } from '@/lib/records/record-key'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  clauseReferenceSelect,
  countryReferenceSelect,
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
  toCountryReference,
  toFilmReference,
  toInitiativeReference,
  toInstrumentReference,
  toMeetingReference,
  toOutcomeReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { citedSources, toCitation, toCitations } from '@/lib/records/source-citation'
import { storedDate } from '@/lib/records/stored-date'

const published = { state: 'published' } as const

/** How many offices a row names. */
const officesInRow = 3

/** People that match, each with the first of their offices, by name in the reader's alphabet. */
export async function listPublishedPeople(locale: Locale, where: Prisma.PersonWhereInput = {}) {
  const rows = await publicDb().person.findMany({
    where: { AND: [where, published] },
    select: {
      ...personReferenceSelect,
      identified: true,
      offices: { ...personSelect.offices, take: officesInRow },
    },
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const people = rows.map((row) => ({
    ...toPersonReference(row, locale),
    isIdentified: row.identified,
    offices: row.offices.map(({ id, texts, body }) => ({
      id,
      title: choosePassage(texts, (text) => text.title, locale),
      body: toBodyReference(body, locale),
    })),
  }))
  return sortByName(people, (person) => person.name, locale)
}

/** All that the registry holds of one person; null where there is none that is published. */
export async function getPublishedPerson(key: string, locale: Locale) {
  if (!isRecordKey(key)) return null
  const row = await publicDb().person.findFirst({ where: { key, ...published }, select: personSelect })
  if (!row) return null
  return {
    ...toPersonReference(row, locale),
    isIdentified: row.identified,
    names: everyPassage(row.texts, (text) => text.name, locales),
    remark: choosePassage(row.texts, (text) => text.remark, locale),
    printedNames: row.printedNames.map((name) => toPrintedName(name, locale)),
    disagreements: disagreementViews(row.otherValues, locale),
    offices: row.offices.map((office) => ({
      id: office.id,
      title: choosePassage(office.texts, (text) => text.title, locale),
      body: toBodyReference(office.body, locale),
      from: storedDate(office.fromOn, office.fromPrecision, office.fromCalendar),
      to: storedDate(office.toOn, office.toPrecision, office.toCalendar),
      source: toCitation(office.source, locale),
    })),
    meetings: row.delegations
      .map(({ role, texts, delegation: { meeting, body, country } }) => ({
        ...toMeetingReference(meeting, locale),
        starts: storedDate(meeting.startsOn, meeting.startsPrecision, meeting.startsCalendar),
        datesDiffer: datesDiffer(meeting),
        dateNote: choosePassage(meeting.texts, ({ dateNote }) => dateNote, locale),
        role,
        body: body?.state === 'published' ? toBodyReference(body, locale) : null,
        country: country && toCountryReference(country, locale),
        officeThen: choosePassage(texts, (text) => text.office, locale),
      }))
      .sort((a, b) => compareNewestFirst(a.starts, b.starts)),
    signatures: row.signatures
      .map(({ id, texts, body, agreement }) => ({
        id,
        agreement: toAgreementReference(agreement, locale),
        signed: storedDate(agreement.signedOn, agreement.signedPrecision, agreement.signedCalendar),
        body: toBodyReference(body, locale),
        officeThen: choosePassage(texts, (text) => text.signatoryOffice, locale, agreement.primaryLocale),
      }))
      .sort((a, b) => compareNewestFirst(a.signed, b.signed)),
    statements: row.decisions.map((statement) => ({
      id: statement.id,
      kind: statement.kind,
      text: chooseMarkedPassage(statement.texts, (text) => text.text, locale),
      meeting: toMeetingReference(statement.meeting, locale),
      clauses: statement.clauses.map(({ clause }) => toClauseReference(clause, locale)),
      initiatives: statement.initiatives.map(({ initiative }) => toInitiativeReference(initiative, locale)),
      source: toCitation(statement.source, locale),
    })),
    obstacles: row.obstacles.map((obstacle) => ({
      key: obstacle.key,
      role: obstacle.role,
      kind: obstacle.kind,
      text: chooseMarkedPassage(obstacle.texts, (text) => text.text, locale),
      agreement: toAgreementReference(obstacle.agreement, locale),
      clause: obstacle.clause && toClauseReference(obstacle.clause, locale),
      source: toCitation(obstacle.source, locale),
    })),
    outcomesTold: row.outcomesTold.map((outcome) => toOutcomeReference(outcome, locale)),
    films: row.films.map(({ film }) => toFilmReference(film, locale)),
    initiatives: row.initiatives.map((initiative) => toInitiativeReference(initiative, locale)),
    funding: row.funding.map((instrument) => toInstrumentReference(instrument, locale)),
    sources: toCitations(row.sources, locale),
  }
}

const personSelect = {
  key: true,
  identified: true,
  texts: { select: { locale: true, name: true, remark: true } },
  printedNames: {
    where: { source: published },
    select: { ...printedNameSelect, notes: { select: { locale: true, note: true } } },
    orderBy: [{ source: { key: 'asc' } }, { printed: 'asc' }],
    take: listLimit,
  },
  offices: {
    where: { body: published, source: published },
    select: {
      id: true,
      fromOn: true,
      fromPrecision: true,
      fromCalendar: true,
      toOn: true,
      toPrecision: true,
      toCalendar: true,
      texts: { select: { locale: true, title: true } },
      body: { select: bodyReferenceSelect },
      source: { select: sourceReferenceSelect },
    },
    orderBy: { position: 'asc' },
    take: listLimit,
  },
  delegations: {
    where: { delegation: { meeting: published } },
    select: {
      role: true,
      texts: { select: { locale: true, office: true } },
      delegation: {
        select: {
          body: { select: { ...bodyReferenceSelect, state: true } },
          country: { select: countryReferenceSelect },
          meeting: {
            select: {
              ...meetingReferenceSelect,
              texts: { select: { locale: true, title: true, dateNote: true } },
              _count: otherMeetingDates,
            },
          },
        },
      },
    },
    take: listLimit,
  },
  signatures: {
    where: { agreement: published, body: published },
    select: {
      id: true,
      texts: { select: { locale: true, signatoryOffice: true } },
      body: { select: bodyReferenceSelect },
      agreement: {
        select: { ...agreementReferenceSelect, signedOn: true, signedPrecision: true, signedCalendar: true },
      },
    },
    orderBy: { agreement: { key: 'asc' } },
    take: listLimit,
  },
  decisions: {
    where: { meeting: published, source: published },
    select: {
      id: true,
      kind: true,
      texts: { select: { locale: true, text: true, status: true } },
      meeting: { select: meetingReferenceSelect },
      clauses: { where: { clause: { agreement: published } }, select: { clause: { select: clauseReferenceSelect } } },
      initiatives: { where: { initiative: published }, select: { initiative: { select: initiativeReferenceSelect } } },
      source: { select: sourceReferenceSelect },
    },
    orderBy: [{ meeting: { key: 'asc' } }, { position: 'asc' }],
    take: listLimit,
  },
  obstacles: {
    where: { ...published, agreement: published, source: published },
    select: {
      key: true,
      role: true,
      kind: true,
      texts: { select: { locale: true, text: true, status: true } },
      agreement: { select: agreementReferenceSelect },
      clause: { select: clauseReferenceSelect },
      source: { select: sourceReferenceSelect },
    },
    orderBy: { key: 'asc' },
    take: listLimit,
  },
  outcomesTold: { where: published, select: outcomeReferenceSelect, orderBy: { key: 'asc' }, take: listLimit },
  films: { where: { film: published }, select: { film: { select: filmReferenceSelect } }, take: listLimit },
  initiatives: { where: published, select: initiativeReferenceSelect, orderBy: { key: 'asc' }, take: listLimit },
  funding: { where: published, select: instrumentReferenceSelect, orderBy: { key: 'asc' }, take: listLimit },
  otherValues: otherValuesSelect,
  sources: citedSources,
} satisfies Prisma.PersonSelect
