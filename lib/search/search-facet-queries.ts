import 'server-only'
import { publicDb } from '@/lib/db'
import { documentName } from '@/lib/history/document-name'
import { knownDocuments, nameMark } from '@/lib/history/known-documents'
import type { Locale } from '@/lib/i18n/locales'
import { type Condition, facetsOf, type Narrowing, tsqueryOf } from './search-match-queries'

export interface FacetValue {
  facet: 'country' | 'theme'
  value: string
  /** The records found that belong to it. */
  count: number
}

/** How many records are counted through: what a record belongs to stands in its row alone. */
const mostCounted = 2000

/** The countries and themes of what fits, most first; nothing where so much fits that a part of it would have to speak for all. */
export async function countFacets(condition: Condition, narrowing: Narrowing): Promise<FacetValue[]> {
  const rows = await publicDb().$queryRaw<(FacetValue & { all: number })[]>`
    WITH fit AS MATERIALIZED (
      SELECT tsvector_to_array(e."words") AS "words" FROM "SearchEntry" e
      WHERE e."words" @@ ${tsqueryOf(condition, facetsOf(narrowing))}::tsquery LIMIT ${mostCounted + 1})
    SELECT CASE left(w."word", 2) WHEN '#c' THEN 'country' ELSE 'theme' END AS "facet", substr(w."word", 3) AS "value", count(*)::int AS "count",
      (SELECT count(*)::int FROM fit) AS "all"
    FROM fit CROSS JOIN LATERAL unnest(fit."words") AS w("word")
    WHERE left(w."word", 2) IN ('#c', '#t')
    GROUP BY w."word" ORDER BY count(*) DESC, w."word"`
  return rows.some(({ all }) => all > mostCounted)
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
