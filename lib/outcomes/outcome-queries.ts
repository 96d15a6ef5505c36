import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { compareNewestFirst } from '@/lib/records/newest-first'
import { disagreementViews, otherValuesSelect } from '@/lib/records/other-value-select'
import { chooseMarkedPassage, choosePassage } from '@/lib/records/passage'
import {
  bodyReferenceSelect,
  clauseReferenceSelect,
  countryReferenceSelect,
  filmReferenceSelect,
  outcomeReferenceSelect,
  personReferenceSelect,
  toBodyReference,
  toClauseReference,
  toCountryReference,
  toFilmReference,
  toOutcomeReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { citedSources, toCitations } from '@/lib/records/source-citation'
import { storedDate } from '@/lib/records/stored-date'
import { listCarriedDecisions } from './carried-decision-queries'

const published = { state: 'published' } as const

/** Outcomes that match, whole, the newest first; those without a date follow by title in the reader's alphabet. */
export async function listPublishedOutcomes(locale: Locale, where: Prisma.OutcomeWhereInput = {}) {
  const rows = await publicDb().outcome.findMany({
    where: { AND: [where, published] },
    select: outcomeSelect,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const outcomes = rows.map((row) => toOutcome(row, locale))
  return sortByName(outcomes, (outcome) => outcome.name, locale).sort((a, b) =>
    compareNewestFirst(a.happened, b.happened),
  )
}

/** All that the registry holds of one outcome, with the decisions that it carries out; null where there is none that is published. */
export async function getPublishedOutcome(key: string, locale: Locale) {
  const [outcome] = await listPublishedOutcomes(locale, { key })
  return outcome ? { ...outcome, carriedOut: await listCarriedDecisions([key], locale) } : null
}

const outcomeSelect = {
  ...outcomeReferenceSelect,
  kind: true,
  happenedOn: true,
  datePrecision: true,
  dateCalendar: true,
  texts: {
    select: { locale: true, title: true, description: true, place: true, period: true, remark: true, status: true },
  },
  country: { select: countryReferenceSelect },
  toldByPerson: { select: { ...personReferenceSelect, state: true } },
  toldByBody: { select: { ...bodyReferenceSelect, state: true } },
  clauses: {
    where: { clause: { agreement: published } },
    select: { clause: { select: clauseReferenceSelect } },
    orderBy: { clause: { key: 'asc' } },
  },
  bodies: {
    where: { body: published },
    select: { role: true, body: { select: bodyReferenceSelect } },
    orderBy: { body: { key: 'asc' } },
  },
  films: { where: { film: published }, select: { film: { select: filmReferenceSelect } } },
  otherValues: otherValuesSelect,
  sources: citedSources,
} satisfies Prisma.OutcomeSelect

function toOutcome(row: Prisma.OutcomeGetPayload<{ select: typeof outcomeSelect }>, locale: Locale) {
  return {
    ...toOutcomeReference(row, locale),
    kind: row.kind,
    happened: storedDate(row.happenedOn, row.datePrecision, row.dateCalendar),
    period: choosePassage(row.texts, (text) => text.period, locale),
    place: choosePassage(row.texts, (text) => text.place, locale),
    description: chooseMarkedPassage(row.texts, (text) => text.description, locale),
    remark: choosePassage(row.texts, (text) => text.remark, locale),
    country: row.country && toCountryReference(row.country, locale),
    toldByPerson: row.toldByPerson?.state === 'published' ? toPersonReference(row.toldByPerson, locale) : null,
    toldByBody: row.toldByBody?.state === 'published' ? toBodyReference(row.toldByBody, locale) : null,
    clauses: row.clauses.map(({ clause }) => toClauseReference(clause, locale)),
    bodies: row.bodies.map(({ role, body }) => ({ role, body: toBodyReference(body, locale) })),
    films: row.films.map(({ film }) => toFilmReference(film, locale)),
    disagreements: disagreementViews(row.otherValues, locale),
    sources: toCitations(row.sources, locale),
  }
}
