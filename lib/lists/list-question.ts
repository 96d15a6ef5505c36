import { z } from 'zod'
import { BodyKind, FilmKind, FilmStage, FundingKind, MeetingKind, OutcomeKind } from '@/lib/generated/prisma/enums'
import { toAsciiDigits } from '@/lib/i18n/numbers'

/** The lists that share one way of asking. Agreements and obstacles have questions of their own. */
export const listNouns = ['bodies', 'people', 'meetings', 'outcomes', 'films', 'funding'] as const
export type ListNoun = (typeof listNouns)[number]

export type ListFacet = 'country' | 'agreement' | 'body' | 'kind' | 'stage' | 'year'
export type ListSort = 'name' | 'country' | 'newest'

/** Of `year`: no source states one. */
export const yearUnknown = 'unknown'

interface ListQuestion {
  /** The form of the values of each facet, in the order of the form. */
  facets: Partial<Record<ListFacet, z.ZodType<string>>>
  /** The first is the one of the list without a question. */
  sorts: readonly [ListSort, ...ListSort[]]
}

const key = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)
const country = z.string().regex(/^[a-z]{2}$/)
/** A Gregorian year. */
const year = z.union([z.literal(yearUnknown), z.string().regex(/^(18|19|20)\d\d$/)])

export const listQuestions: Record<ListNoun, ListQuestion> = {
  bodies: { facets: { country, kind: z.enum(BodyKind), agreement: key }, sorts: ['country', 'name'] },
  people: { facets: { country, body: key, agreement: key }, sorts: ['name'] },
  meetings: { facets: { country, agreement: key, kind: z.enum(MeetingKind), year }, sorts: ['newest', 'name'] },
  outcomes: {
    facets: { country, agreement: key, body: key, kind: z.enum(OutcomeKind), year },
    sorts: ['newest', 'name'],
  },
  films: {
    facets: { country, agreement: key, kind: z.enum(FilmKind), stage: z.enum(FilmStage), year },
    sorts: ['name', 'newest'],
  },
  funding: { facets: { country, body: key, kind: z.enum(FundingKind) }, sorts: ['name', 'country'] },
}

export interface ListFilter {
  chosen: Partial<Record<ListFacet, string>>
  sort: ListSort
  page: number
}

/** How many records a page has: where a row is a line or two, all that the registry has today. */
export const recordsPerPage: Record<ListNoun, number> = {
  ...{ bodies: 100, people: 100, films: 100 },
  ...{ meetings: 30, outcomes: 30, funding: 30 },
}
const lastPage = 10_000

export function facetsOf(noun: ListNoun): ListFacet[] {
  return Object.keys(listQuestions[noun].facets) as ListFacet[]
}

/** The list as it stands without a question. */
export function wholeList(noun: ListNoun): ListFilter {
  return { chosen: {}, sort: listQuestions[noun].sorts[0], page: 1 }
}

/**
 * The filter that an address asks for. A value that no record can have is no fault: its facet is named in `refused`, and the list is
 * then empty with a way on rather than silently unfiltered.
 */
export function parseListFilter(
  noun: ListNoun,
  query: Record<string, string | string[] | undefined>,
): { filter: ListFilter; refused: ListFacet[] } {
  const given = (name: string): string | undefined => {
    // By name: an address may also ask for `constructor`, and what answers to that is no text.
    const value: unknown = Object.hasOwn(query, name) ? query[name] : undefined
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' && first.trim() !== '' ? toAsciiDigits(first.trim()) : undefined
  }
  const { facets, sorts } = listQuestions[noun]
  const chosen: ListFilter['chosen'] = {}
  const refused: ListFacet[] = []
  for (const facet of facetsOf(noun)) {
    const value = given(facet)
    if (value === undefined) continue
    if (facets[facet]?.safeParse(value).success) chosen[facet] = value
    else refused.push(facet)
  }
  const page = z.coerce.number().int().min(1).max(lastPage).catch(1).parse(given('page'))
  return { filter: { chosen, sort: sorts.find((sort) => sort === given('sort')) ?? sorts[0], page }, refused }
}

/** The query string of a filter, shortest form, with one facet, the order or the page changed; a facet goes back to the first page. */
export function listQuery(
  noun: ListNoun,
  filter: ListFilter,
  change: { chosen?: ListFilter['chosen']; page?: number } = {},
): string {
  const chosen = { ...filter.chosen, ...change.chosen }
  const query = new URLSearchParams()
  for (const facet of facetsOf(noun)) {
    const value = chosen[facet]
    if (value) query.set(facet, value)
  }
  if (filter.sort !== listQuestions[noun].sorts[0]) query.set('sort', filter.sort)
  if (change.page !== undefined && change.page > 1) query.set('page', String(change.page))
  const text = query.toString()
  return text && `?${text}`
}

/**
 * Whether an answer is worth keeping: one facet at most, of a value that some record has (anybody can make up others without end),
 * and the first pages.
 */
export function isWorthKeeping(
  { chosen, page }: ListFilter,
  known: readonly { facet: ListFacet; value: string }[],
): boolean {
  const asked = Object.entries(chosen)
  if (page > 5 || asked.length > 1) return false
  return asked.every(([facet, value]) => known.some((one) => one.facet === facet && one.value === value))
}
