import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { collations } from './collations'
import { facetNames } from './list-names'
import { facetsOf, type ListFacet, type ListFilter, type ListNoun, recordsPerPage } from './list-question'
import { type ListSource, listSources } from './list-sources'

const sql = Prisma.sql

/** `name` is that of a record; null for words that the messages have, and for a value that no record has. */
export interface FacetValue {
  facet: ListFacet
  value: string
  name: string | null
  count: number
}

export interface Listed {
  /** Of the page, in its order. */
  keys: string[]
  total: number
  /** What each value of each facet would leave, and the values that are chosen. */
  facets: FacetValue[]
}

/** What the filter asks of the record `r`, without one of its facets where that is the one to be counted. */
function whereOf(noun: ListNoun, { chosen }: ListFilter, except?: ListFacet): Prisma.Sql {
  const { published, facets } = listSources[noun]
  const asked = facetsOf(noun).flatMap((facet) => {
    const value = chosen[facet]
    return value === undefined || facet === except ? [] : [facets[facet]?.is(value) ?? sql`FALSE`]
  })
  return Prisma.join([published, ...asked], ' AND ')
}

/** By what the rows show: records without a name in the reader's language last. */
function orderOf(source: ListSource, { sort }: ListFilter, locale: Locale): Prisma.Sql {
  const inAlphabet = (name: Prisma.Sql) => sql`${name} COLLATE ${collations[locale]} ASC NULLS LAST`
  const byName = sql`${inAlphabet(source.name)}, r."key" ASC`
  if (sort === 'newest' && source.day) return sql`${source.day} DESC NULLS LAST, ${byName}`
  if (sort === 'country' && source.country) return sql`${inAlphabet(sql`cn."name"`)}, ${byName}`
  return byName
}

/** One page of the published records that the filter leaves, how many there are, and how many each further choice would leave. */
export async function findListed(noun: ListNoun, filter: ListFilter, locale: Locale): Promise<Listed> {
  const source = listSources[noun]
  const where = whereOf(noun, filter)
  const countryNames =
    filter.sort === 'country' && source.country
      ? sql`LEFT JOIN "CountryText" cn ON cn."countryCode" = ${source.country} AND cn."locale" = ${locale}::"Locale"`
      : Prisma.empty
  const db = publicDb()
  const [rows, counted, counts] = await Promise.all([
    db.$queryRaw<{ key: string }[]>`
      SELECT r."key" FROM ${source.table} LEFT JOIN ${source.texts} AND t."locale" = ${locale}::"Locale" ${countryNames}
      WHERE ${where} ORDER BY ${orderOf(source, filter, locale)}
      LIMIT ${recordsPerPage[noun]} OFFSET ${(filter.page - 1) * recordsPerPage[noun]}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM ${source.table} WHERE ${where}`,
    countFacets(noun, filter),
  ])
  return {
    keys: rows.map(({ key }) => key),
    total: counted[0]?.total ?? 0,
    facets: await facetNames(withChosen(counts, filter), locale),
  }
}

/** The next keys of the records that the filter leaves, in the order of the keys: for files, which have no pages. */
export async function listKeysAfter(
  noun: ListNoun,
  filter: ListFilter,
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await publicDb().$queryRaw<{ key: string }[]>`
    SELECT r."key" FROM ${listSources[noun].table} WHERE ${whereOf(noun, filter)} AND r."key" > ${after}
    ORDER BY r."key" LIMIT ${most}`
  return rows.map(({ key }) => key)
}

type Counted = Omit<FacetValue, 'name'>

async function countFacets(noun: ListNoun, filter: ListFilter): Promise<Counted[]> {
  const { table, facets } = listSources[noun]
  const parts = facetsOf(noun).flatMap((facet) => {
    const source = facets[facet]
    if (!source) return []
    const { value, from } = source
    const joins = from ? sql`JOIN ${from.tables} ON ${from.on}` : Prisma.empty
    return [
      sql`(SELECT ${facet}::text AS "facet", ${value} AS "value", count(DISTINCT r."id")::int AS "count" FROM ${table} ${joins} WHERE ${whereOf(noun, filter, facet)} GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${listLimit})`,
    ]
  })
  const rows = await publicDb().$queryRaw<(Omit<Counted, 'value'> & { value: string | null })[]>(
    Prisma.join(parts, ' UNION ALL '),
  )
  return rows.filter((row): row is Counted => row.value !== null)
}

/** A value that is chosen stays among the choices where the other filters leave nothing of it. */
function withChosen(counts: Counted[], { chosen }: ListFilter): Counted[] {
  const absent = (Object.entries(chosen) as [ListFacet, string][]).filter(
    ([facet, value]) => !counts.some((one) => one.facet === facet && one.value === value),
  )
  return [...counts, ...absent.map(([facet, value]) => ({ facet, value, count: 0 }))]
}
