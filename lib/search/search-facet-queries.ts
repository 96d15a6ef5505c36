import 'server-only'
import { publicDb } from '@/lib/db'
import { documentName } from '@/lib/history/document-name'
import { knownDocuments, nameMark } from '@/lib/history/known-documents'
import type { Locale } from '@/lib/i18n/locales'
import { type Condition, countLimit, entriesOf, facetsOf, type Narrowing } from './search-match-queries'

export interface FacetValue {
  facet: 'country' | 'theme' | 'status'
  value: string
  /** The records found that belong to it. */
  count: number
}

/** The countries, themes and statuses of what fits, most first; nothing where so much fits that a part of it would have to speak for all. */
export async function countFacets(condition: Condition, narrowing: Narrowing): Promise<FacetValue[]> {
  const rows = await publicDb().$queryRaw<(FacetValue & { all: number })[]>`
    WITH fit AS MATERIALIZED (
      SELECT e."facets" FROM ${entriesOf(condition, facetsOf(narrowing), countLimit + 1)} e)
    SELECT CASE left(w."facet", 1) WHEN 'c' THEN 'country' WHEN 't' THEN 'theme' ELSE 'status' END AS "facet", substr(w."facet", 2) AS "value",
      count(*)::int AS "count", (SELECT count(*)::int FROM fit) AS "all"
    FROM fit CROSS JOIN LATERAL unnest(fit."facets") AS w("facet")
    GROUP BY w."facet" ORDER BY count(*) DESC, w."facet"`
  return rows.some(({ all }) => all > countLimit)
    ? []
    : rows.map(({ facet, value, count }) => ({ facet, value, count }))
}

/** Records of other kinds by what they are called: `countries kz`, `agreements ir-ru`. */
export interface Called {
  key: string
  name: string
  lang: Locale
}

/** What records are called that results belong to or can be narrowed by, in one statement; those that are not public are left out. */
export async function namesOf(
  wanted: readonly { noun: 'countries' | 'themes' | 'agreements'; key: string }[],
  locale: Locale,
): Promise<Map<string, Called>> {
  const known = await knownDocuments(wanted)
  return new Map(
    [...known.values()].flatMap((record) => {
      const name = documentName(record.noun, record.document, locale)
      return name ? [[nameMark(record), { key: record.key, name: name.text, lang: name.lang }] as const] : []
    }),
  )
}
