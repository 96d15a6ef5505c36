import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { disagreementViews, otherValuesSelect } from '@/lib/records/other-value-select'
import { chooseMarkedPassage, choosePassage, everyPassage } from '@/lib/records/passage'
import { isRecordKey } from '@/lib/records/record-key'
import {
  bodyReferenceSelect,
  clauseReferenceSelect,
  countryReferenceSelect,
  filmReferenceSelect,
  meetingReferenceSelect,
  personReferenceSelect,
  sourceReferenceSelect,
  toBodyReference,
  toClauseReference,
  toCountryReference,
  toFilmReference,
  toMeetingReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { citedSources, toCitation, toCitations } from '@/lib/records/source-citation'
import {
  type ChainDecision,
  chainDecisionSelect,
  listCarriedDecisions,
  toChainDecision,
} from '../outcomes/carried-decision-queries'
import { listPublishedOutcomes } from '../outcomes/outcome-queries'
import { listPublishedAgreementsBetween } from './film-country-queries'

const published = { state: 'published' } as const

/** Films that match, with what a row of a list says of them, by title in the reader's alphabet. */
export async function listPublishedFilms(locale: Locale, where: Prisma.FilmWhereInput = {}) {
  const rows = await publicDb().film.findMany({
    where: { AND: [where, published] },
    select: { ...filmReferenceSelect, ...filmFactsSelect },
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const films = rows.map((row) => ({ ...toFilmReference(row, locale), ...toFilmFacts(row, locale) }))
  return sortByName(films, (film) => film.name, locale)
}

/** All that the registry holds of one film; null where there is none that is published. */
export async function getPublishedFilm(key: string, locale: Locale) {
  if (!isRecordKey(key)) return null
  const row = await publicDb().film.findFirst({ where: { key, ...published }, select: filmSelect })
  if (!row) return null
  const [outcomes, countryAgreements] = await Promise.all([
    listPublishedOutcomes(locale, { films: { some: { film: { key } } } }),
    listPublishedAgreementsBetween(row.countries.map(({ country }) => country.code)),
  ])
  const carriedOut = await listCarriedDecisions(
    outcomes.map((outcome) => outcome.key),
    locale,
  )
  return {
    ...toFilmReference(row, locale),
    ...toFilmFacts(row, locale),
    titles: everyPassage(row.texts, (text) => text.title, locales),
    description: chooseMarkedPassage(row.texts, (text) => text.description, locale),
    remark: choosePassage(row.texts, (text) => text.remark, locale),
    subjects: sortByName(
      row.subjects.map(({ person }) => toPersonReference(person, locale)),
      (person) => person.name,
      locale,
    ),
    clauses: row.clauses.map(({ clause }) => toClauseReference(clause, locale)),
    outcomes,
    thread: threadOf(row, outcomes, carriedOut, locale),
    countryAgreements,
    decisions: row.decisions.map(({ decision }) => ({
      id: decision.id,
      key: decision.key,
      kind: decision.kind,
      text: chooseMarkedPassage(decision.texts, ({ text }) => text, locale),
      meeting: toMeetingReference(decision.meeting, locale),
      source: toCitation(decision.source, locale),
    })),
    disagreements: disagreementViews(row.otherValues, locale),
    sources: toCitations(row.sources, locale),
  }
}

/** What the film hangs on: clauses that name it themselves, by a decision or by an outcome; with its decisions and outcomes. */
function threadOf(
  row: Prisma.FilmGetPayload<{ select: typeof filmSelect }>,
  outcomes: Awaited<ReturnType<typeof listPublishedOutcomes>>,
  carriedOut: readonly ChainDecision[],
  locale: Locale,
) {
  const own = row.decisions.map(({ decision }) => toChainDecision(decision, locale))
  const decisions = [...new Map([...carriedOut, ...own].map((decision) => [decision.id, decision])).values()]
  const signedAt = new Map(
    row.clauses.map(({ clause }) => [
      clause.key,
      clause.agreement.meetings.map(({ meeting }) => toMeetingReference(meeting, locale)),
    ]),
  )
  const clauses = [
    ...row.clauses.map(({ clause }) => toClauseReference(clause, locale)),
    ...[...decisions, ...outcomes].flatMap((part) => part.clauses),
  ]
  return {
    clauses: [...new Map(clauses.map((clause) => [clause.key, clause])).values()].map((clause) => ({
      ...clause,
      meetings: signedAt.get(clause.key) ?? [],
    })),
    decisions,
    outcomes,
  }
}

const filmFactsSelect = {
  kind: true,
  stage: true,
  year: true,
  titlePrinted: true,
  titleLanguage: true,
  countries: { select: { implied: true, country: { select: countryReferenceSelect } }, orderBy: { position: 'asc' } },
  bodies: {
    where: { body: published },
    select: { role: true, body: { select: bodyReferenceSelect } },
    orderBy: { body: { key: 'asc' } },
  },
} satisfies Prisma.FilmSelect

function toFilmFacts(row: Prisma.FilmGetPayload<{ select: typeof filmFactsSelect }>, locale: Locale) {
  return {
    kind: row.kind,
    stage: row.stage,
    year: row.year,
    titlePrinted: row.titlePrinted,
    titleLanguage: row.titleLanguage,
    countries: row.countries.map(({ implied, country }) => ({
      ...toCountryReference(country, locale),
      isImplied: implied,
    })),
    bodies: row.bodies.map(({ role, body }) => ({ role, body: toBodyReference(body, locale) })),
  }
}

const filmSelect = {
  ...filmFactsSelect,
  key: true,
  texts: { select: { locale: true, title: true, description: true, remark: true, status: true } },
  subjects: {
    where: { person: published },
    select: { person: { select: personReferenceSelect } },
    take: listLimit,
  },
  clauses: {
    where: { clause: { agreement: published } },
    select: {
      clause: {
        select: {
          ...clauseReferenceSelect,
          agreement: {
            select: {
              ...clauseReferenceSelect.agreement.select,
              meetings: {
                where: { meeting: { ...published, kind: 'signing' } },
                select: { meeting: { select: meetingReferenceSelect } },
                take: 1,
              },
            },
          },
        },
      },
    },
    orderBy: { clause: { key: 'asc' } },
    take: listLimit,
  },
  decisions: {
    where: { decision: { meeting: published, source: published } },
    select: {
      decision: {
        select: { ...chainDecisionSelect, source: { select: sourceReferenceSelect } },
      },
    },
    orderBy: [{ decision: { meeting: { key: 'asc' } } }, { decision: { position: 'asc' } }],
    take: listLimit,
  },
  otherValues: otherValuesSelect,
  sources: citedSources,
} satisfies Prisma.FilmSelect
