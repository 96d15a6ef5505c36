/**
 * The columns that a link to a record is made of, and how they become one. Every query that points at another record
 * selects these, so that a record is called the same wherever it is named.
 */
import type { Prisma } from '@/lib/generated/prisma/client'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { type Reference, toReference } from './reference'

const named = { select: { locale: true, name: true } } as const
const titled = { select: { locale: true, title: true } } as const

export const countryReferenceSelect = { code: true, texts: named } satisfies Prisma.CountrySelect
type CountryRow = Prisma.CountryGetPayload<{ select: typeof countryReferenceSelect }>

export function toCountryReference(row: CountryRow, locale: Locale): Reference {
  return toReference(row.code, row.texts, (text) => text.name, locale)
}

export const bodyReferenceSelect = { key: true, texts: named } satisfies Prisma.BodySelect
type BodyRow = Prisma.BodyGetPayload<{ select: typeof bodyReferenceSelect }>

export function toBodyReference(row: BodyRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.name, locale)
}

export const personReferenceSelect = { key: true, texts: named } satisfies Prisma.PersonSelect
type PersonRow = Prisma.PersonGetPayload<{ select: typeof personReferenceSelect }>

export function toPersonReference(row: PersonRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.name, locale)
}

export const agreementReferenceSelect = {
  key: true,
  primaryLocale: true,
  texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
} satisfies Prisma.AgreementSelect
type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementReferenceSelect }>

export function toAgreementReference(row: AgreementRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.shortTitle, locale, row.primaryLocale)
}

export const clauseReferenceSelect = {
  key: true,
  number: true,
  printedNumber: true,
  texts: { where: { current: true }, select: { locale: true, heading: true } },
  agreement: { select: agreementReferenceSelect },
} satisfies Prisma.ClauseSelect
type ClauseRow = Prisma.ClauseGetPayload<{ select: typeof clauseReferenceSelect }>

/** A clause is addressed by its agreement and its number there. */
export interface ClauseReference extends Reference {
  number: number
  agreement: Reference
}

export function toClauseReference(row: ClauseRow, locale: Locale): ClauseReference {
  return {
    ...toReference(row.key, row.texts, (text) => text.heading, locale, row.agreement.primaryLocale),
    number: row.number,
    agreement: toAgreementReference(row.agreement, locale),
  }
}

export const meetingReferenceSelect = {
  key: true,
  startsOn: true,
  startsPrecision: true,
  startsCalendar: true,
  texts: titled,
} satisfies Prisma.MeetingSelect
type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingReferenceSelect }>

export function toMeetingReference(row: MeetingRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.title, locale)
}

export const outcomeReferenceSelect = { key: true, texts: titled } satisfies Prisma.OutcomeSelect
type OutcomeRow = Prisma.OutcomeGetPayload<{ select: typeof outcomeReferenceSelect }>

export function toOutcomeReference(row: OutcomeRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.title, locale)
}

export const filmReferenceSelect = { key: true, texts: titled } satisfies Prisma.FilmSelect
type FilmRow = Prisma.FilmGetPayload<{ select: typeof filmReferenceSelect }>

export function toFilmReference(row: FilmRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.title, locale)
}

export const initiativeReferenceSelect = { key: true, texts: named } satisfies Prisma.InitiativeSelect
type InitiativeRow = Prisma.InitiativeGetPayload<{ select: typeof initiativeReferenceSelect }>

export function toInitiativeReference(row: InitiativeRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.name, locale)
}

export const instrumentReferenceSelect = { key: true, texts: named } satisfies Prisma.FundingInstrumentSelect
type InstrumentRow = Prisma.FundingInstrumentGetPayload<{ select: typeof instrumentReferenceSelect }>

export function toInstrumentReference(row: InstrumentRow, locale: Locale): Reference {
  return toReference(row.key, row.texts, (text) => text.name, locale)
}

export const sourceReferenceSelect = {
  key: true,
  language: true,
  titlePrinted: true,
  publishedOn: true,
  publishedPrecision: true,
  publishedCalendar: true,
  texts: { select: { locale: true, title: true, publisher: true } },
} satisfies Prisma.SourceSelect
type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceReferenceSelect }>

/** Where a source has no title in the reader's language, it has one in its own. */
export function toSourceReference(row: SourceRow, locale: Locale): Reference {
  return toReference(
    row.key,
    row.texts,
    (text) => text.title,
    locale,
    isLocale(row.language) ? row.language : undefined,
  )
}
