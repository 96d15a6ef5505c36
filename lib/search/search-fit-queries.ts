import 'server-only'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Meaning } from './candidates'
import { quoted } from './search-analysis'
import type { SearchKind } from './search-kinds'

/** What is looked for: of each word its meanings, and which words have to be there together. */
export interface Condition {
  meanings: readonly (readonly Meaning[])[]
  /** Sets of places in `meanings`: one of the sets has to be there. */
  together: readonly (readonly number[])[]
  /** The lexeme of a title that says just this. */
  whole: string
}

export interface Narrowing {
  kind?: SearchKind | undefined
  country?: string | undefined
  theme?: string | undefined
  status?: ReportableStatus | undefined
}

export function facetsOf({ kind, country, theme, status }: Narrowing): string[] {
  const facets = [kind && `#k${kind}`, country && `#c${country}`, theme && `#t${theme}`, status && `#p${status}`]
  return facets.flatMap((facet) => (facet ? [quoted(facet)] : []))
}

/**
 * Of a word that stands in more entries than this the statistics know how many, and reading some of them is enough where the index would
 * name them all. Of several they do not know how often they stand together: where that is never, some of them would be looked for to the end.
 */
const common = 20_000

/** The entries that fit, in no order and at most so many, with their kinds and facets. */
export function entriesOf(
  condition: Condition,
  facets: readonly string[],
  most: number,
  lexemeOf?: (stem: string) => string,
): Prisma.Sql {
  const asked = partsOf(condition, facets, lexemeOf)
  const [only = '', ...others] = asked
  if (others.length > 0 || expected(condition) <= common) return byIndex(asked, most)
  return Prisma.sql`(SELECT e."id", e."kind", e."facets" FROM "SearchEntry" e WHERE e."words" @@ ${only}::tsquery LIMIT ${most}::int)`
}

/** The same, of what the index of words alone names, with their days as well. */
export function byIndex(asked: readonly string[], most: number): Prisma.Sql {
  return Prisma.sql`entries_by_index(${asked}::text[]::tsquery[], ${most}::int)`
}

/** In how many entries the words may stand together at most. */
function expected({ meanings, together }: Condition): number {
  const ofWord = (place: number) => (meanings[place] ?? []).reduce((sum, { df }) => sum + df, 0)
  return together.reduce((sum, set) => sum + Math.min(...set.map(ofWord)), 0)
}

/**
 * What has to be there together, each a tsquery as text, of the lexemes of stems. Everything in it is a quoted lexeme: what somebody types
 * is never an operator.
 */
export function partsOf(
  { meanings, together }: Condition,
  facets: readonly string[],
  lexemeOf = (stem: string) => stem,
): string[] {
  const word = (place: number) => `(${(meanings[place] ?? []).map(({ stem }) => quoted(lexemeOf(stem))).join(' | ')})`
  const ways = together.map((set) => set.map(word))
  const [only = [], ...others] = ways
  const words = others.length > 0 ? [`(${ways.map((way) => `(${way.join(' & ')})`).join(' | ')})`] : only
  return [...words, ...facets]
}

/** The same as one. */
export function tsqueryOf(...asked: Parameters<typeof partsOf>): string {
  return partsOf(...asked).join(' & ')
}
