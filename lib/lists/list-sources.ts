import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ListFacet, ListNoun } from './list-question'
import { yearUnknown } from './list-question'

/** One facet of a list; `r` is the record. */
export interface FacetSource {
  /** What the value is read from: the record itself, or a row that is joined to it. */
  value: Prisma.Sql
  /** The joined tables and what ties them to `r`. */
  from?: { tables: Prisma.Sql; on: Prisma.Sql }
  /** What the record must be, where the comparison with `value` would use no index. */
  is: (value: string) => Prisma.Sql
}

export interface ListSource {
  /** The table, as `r`. */
  table: Prisma.Sql
  /** Which records the public sees. */
  published: Prisma.Sql
  /** The texts that have the name, joined to `r` as `t`, and the name. */
  texts: Prisma.Sql
  name: Prisma.Sql
  facets: Partial<Record<ListFacet, FacetSource>>
  /** The day by which the newest is first. */
  day?: Prisma.Sql
  /** The code of the country by whose name the records are grouped. */
  country?: Prisma.Sql
}

const sql = Prisma.sql
const isPublished = sql`r."state" = 'published'`

/** A facet whose values are in a joined row. */
function joined(value: Prisma.Sql, tables: Prisma.Sql, on: Prisma.Sql): FacetSource {
  return {
    value,
    from: { tables, on },
    is: (asked) => sql`EXISTS (SELECT FROM ${tables} WHERE ${on} AND ${value} = ${asked})`,
  }
}

/** A facet whose values are those of an enumerated column. */
function column(name: Prisma.Sql, type: Prisma.Sql): FacetSource {
  return { value: sql`${name}::text`, is: (asked) => sql`${name} = ${asked}::${type}` }
}

/** The Gregorian year of a day. */
function yearOf(day: Prisma.Sql): FacetSource {
  return {
    value: sql`coalesce(extract(year FROM ${day})::int::text, ${yearUnknown})`,
    is: (asked) =>
      asked === yearUnknown
        ? sql`${day} IS NULL`
        : sql`${day} >= make_date(${Number(asked)}::int, 1, 1) AND ${day} < make_date(${Number(asked) + 1}::int, 1, 1)`,
  }
}

const ownCountry: FacetSource = {
  value: sql`r."countryCode"::text`,
  is: (asked) => sql`r."countryCode" = ${asked}`,
}

/** Something of the bodies where a person holds an office. */
const ofOffice = (value: Prisma.Sql) =>
  joined(
    value,
    sql`"Office" o JOIN "Body" b ON b."id" = o."bodyId" AND b."state" = 'published'`,
    sql`o."personId" = r."id"`,
  )

const agreementOfClause = (link: Prisma.Sql, on: Prisma.Sql) =>
  joined(
    sql`a."key"`,
    sql`${link} l JOIN "Clause" c ON c."id" = l."clauseId" JOIN "Agreement" a ON a."id" = c."agreementId" AND a."state" = 'published'`,
    on,
  )

/** As on the page of a country: where a meeting is held, whose bodies hold or attend it, and the sides of the agreements that it is about. */
const countriesOfMeetings = sql`(
  SELECT m."id" AS "meetingId", m."countryCode"::text AS "code" FROM "Meeting" m
  UNION SELECT m."id", b."countryCode"::text FROM "Meeting" m JOIN "Body" b ON b."id" = m."hostBodyId"
  UNION SELECT d."meetingId", d."countryCode"::text FROM "Delegation" d
  UNION SELECT d."meetingId", b."countryCode"::text FROM "Delegation" d JOIN "Body" b ON b."id" = d."bodyId"
  UNION SELECT l."meetingId", b."countryCode"::text FROM "MeetingAgreement" l
    JOIN "Agreement" a ON a."id" = l."agreementId" AND a."state" = 'published'
    JOIN "AgreementParty" p ON p."agreementId" = a."id" JOIN "Body" b ON b."id" = p."bodyId"
) c`

/**
 * As on the page of a country: where something came about, whose bodies had a part in it, whose films it is about, and the sides of the
 * agreements whose clauses it is linked to.
 */
const countriesOfOutcomes = sql`(
  SELECT o."id" AS "outcomeId", o."countryCode"::text AS "code" FROM "Outcome" o
  UNION SELECT l."outcomeId", b."countryCode"::text FROM "OutcomeBody" l JOIN "Body" b ON b."id" = l."bodyId"
  UNION SELECT l."outcomeId", c."countryCode"::text FROM "OutcomeFilm" l
    JOIN "Film" f ON f."id" = l."filmId" AND f."state" = 'published' JOIN "FilmCountry" c ON c."filmId" = f."id"
  UNION SELECT l."outcomeId", b."countryCode"::text FROM "OutcomeClause" l
    JOIN "Clause" c ON c."id" = l."clauseId" AND c."state" = 'published'
    JOIN "Agreement" a ON a."id" = c."agreementId" AND a."state" = 'published'
    JOIN "AgreementParty" p ON p."agreementId" = a."id" JOIN "Body" b ON b."id" = p."bodyId"
) c`

/** Where each list finds what it is asked. */
export const listSources: Record<ListNoun, ListSource> = {
  bodies: {
    table: sql`"Body" r`,
    published: isPublished,
    texts: sql`"BodyText" t ON t."bodyId" = r."id"`,
    name: sql`t."name"`,
    country: sql`r."countryCode"`,
    facets: {
      country: ownCountry,
      kind: column(sql`r."kind"`, sql`"BodyKind"`),
      agreement: joined(
        sql`a."key"`,
        sql`"AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId" AND a."state" = 'published'`,
        sql`p."bodyId" = r."id"`,
      ),
    },
  },
  people: {
    table: sql`"Person" r`,
    published: isPublished,
    texts: sql`"PersonText" t ON t."personId" = r."id"`,
    name: sql`t."name"`,
    facets: {
      country: ofOffice(sql`b."countryCode"::text`),
      body: ofOffice(sql`b."key"`),
      agreement: joined(
        sql`a."key"`,
        sql`"DelegationMember" d JOIN "Delegation" g ON g."id" = d."delegationId" JOIN "Meeting" m ON m."id" = g."meetingId" AND m."state" = 'published' JOIN "MeetingAgreement" l ON l."meetingId" = m."id" JOIN "Agreement" a ON a."id" = l."agreementId" AND a."state" = 'published'`,
        sql`d."personId" = r."id"`,
      ),
    },
  },
  meetings: {
    table: sql`"Meeting" r`,
    published: isPublished,
    texts: sql`"MeetingText" t ON t."meetingId" = r."id"`,
    name: sql`t."title"`,
    day: sql`r."startsOn"`,
    facets: {
      country: joined(sql`c."code"`, countriesOfMeetings, sql`c."meetingId" = r."id"`),
      agreement: joined(
        sql`a."key"`,
        sql`"MeetingAgreement" l JOIN "Agreement" a ON a."id" = l."agreementId" AND a."state" = 'published'`,
        sql`l."meetingId" = r."id"`,
      ),
      kind: column(sql`r."kind"`, sql`"MeetingKind"`),
      year: yearOf(sql`r."startsOn"`),
    },
  },
  outcomes: {
    table: sql`"Outcome" r`,
    published: isPublished,
    texts: sql`"OutcomeText" t ON t."outcomeId" = r."id"`,
    name: sql`t."title"`,
    day: sql`r."happenedOn"`,
    facets: {
      country: joined(sql`c."code"`, countriesOfOutcomes, sql`c."outcomeId" = r."id"`),
      agreement: agreementOfClause(sql`"OutcomeClause"`, sql`l."outcomeId" = r."id"`),
      body: joined(
        sql`b."key"`,
        sql`"OutcomeBody" o JOIN "Body" b ON b."id" = o."bodyId" AND b."state" = 'published'`,
        sql`o."outcomeId" = r."id"`,
      ),
      kind: column(sql`r."kind"`, sql`"OutcomeKind"`),
      year: yearOf(sql`r."happenedOn"`),
    },
  },
  films: {
    table: sql`"Film" r`,
    published: isPublished,
    texts: sql`"FilmText" t ON t."filmId" = r."id"`,
    name: sql`t."title"`,
    day: sql`r."year"`,
    facets: {
      country: joined(sql`c."countryCode"::text`, sql`"FilmCountry" c`, sql`c."filmId" = r."id"`),
      agreement: agreementOfClause(sql`"FilmClause"`, sql`l."filmId" = r."id"`),
      kind: column(sql`r."kind"`, sql`"FilmKind"`),
      stage: column(sql`r."stage"`, sql`"FilmStage"`),
      year: {
        value: sql`coalesce(r."year"::text, ${yearUnknown})`,
        is: (asked) => (asked === yearUnknown ? sql`r."year" IS NULL` : sql`r."year" = ${Number(asked)}`),
      },
    },
  },
  funding: {
    table: sql`"FundingInstrument" r JOIN "Body" h ON h."id" = r."holderId" AND h."state" = 'published'`,
    published: isPublished,
    texts: sql`"FundingText" t ON t."instrumentId" = r."id"`,
    name: sql`t."name"`,
    country: sql`h."countryCode"`,
    facets: {
      country: { value: sql`h."countryCode"::text`, is: (asked) => sql`h."countryCode" = ${asked}` },
      body: { value: sql`h."key"`, is: (asked) => sql`h."key" = ${asked}` },
      kind: column(sql`r."kind"`, sql`"FundingKind"`),
    },
  },
}
