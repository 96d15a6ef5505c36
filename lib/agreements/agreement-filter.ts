import { z } from 'zod'
import { statuses } from '@/lib/clauses/status-order'
import { AgreementKind, AgreementStage } from '@/lib/generated/prisma/enums'
import { toAsciiDigits } from '@/lib/i18n/numbers'

export const agreementSorts = ['signed', 'title', 'changed'] as const
export const agreementFacets = ['country', 'partner', 'body', 'theme', 'stage', 'status', 'year', 'kind'] as const
export type AgreementFacet = (typeof agreementFacets)[number]

const keyForm = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)

const countryForm = z.string().regex(/^[a-z]{2}$/)

const filterSchema = z.object({
  country: countryForm.optional(),
  /** A country that has agreed as well: with `country`, what two have agreed with each other. */
  partner: countryForm.optional(),
  body: keyForm.optional(),
  theme: keyForm.optional(),
  stage: z.enum(AgreementStage).optional(),
  status: z.enum(statuses).optional(),
  /** A Gregorian year of signature, or `unknown` for those whose date no source states. */
  year: z.union([z.literal('unknown'), z.string().regex(/^(19|20)\d\d$/)]).optional(),
  kind: z.enum(AgreementKind).optional(),
  sort: z.enum(agreementSorts).catch('signed'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type AgreementFilter = z.infer<typeof filterSchema>
export const noFilter: AgreementFilter = { sort: 'signed', page: 1 }
export const agreementsPerPage = 20

type Query = Record<string, string | string[] | undefined>

/**
 * The filter that an address asks for. A value that no agreement can have is no fault: it is named in `refused`, and the
 * list is then empty with a way on rather than silently unfiltered.
 */
export function parseAgreementFilter(query: Query): { filter: AgreementFilter; refused: AgreementFacet[] } {
  const given: Record<string, string> = {}
  // By name: an address may also ask for `constructor`, and what answers to that is no text.
  for (const name of [...agreementFacets, 'sort', 'page']) {
    const value: unknown = Object.hasOwn(query, name) ? query[name] : undefined
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first === 'string' && first.trim() !== '') given[name] = toAsciiDigits(first.trim())
  }
  const refused: AgreementFacet[] = []
  for (const facet of agreementFacets) {
    if (given[facet] !== undefined && !filterSchema.shape[facet].safeParse(given[facet]).success) {
      refused.push(facet)
      delete given[facet]
    }
  }
  return { filter: filterSchema.parse(given), refused }
}

/**
 * One facet at most, and the first pages: what many readers ask for. Of a facet only the values that some agreement has, as
 * anybody can make up others without end.
 * @param known the values of the list without a filter
 */
export function isWorthCaching(
  filter: AgreementFilter,
  known: readonly { facet: AgreementFacet; value: string }[],
): boolean {
  const [chosen, ...others] = agreementFacets.filter((facet) => filter[facet] !== undefined)
  if (filter.page > 5 || others.length > 0 || chosen === 'body' || chosen === 'partner') return false
  return chosen === undefined || known.some(({ facet, value }) => facet === chosen && value === filter[chosen])
}

/** The query string of a filter, shortest form, with `change` applied; changing a facet goes back to the first page. */
export function filterQuery(filter: AgreementFilter, change: Partial<AgreementFilter> = {}): string {
  const next = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  for (const facet of agreementFacets) {
    const value = next[facet]
    if (value) query.set(facet, value)
  }
  if (next.sort !== 'signed') query.set('sort', next.sort)
  if (next.page > 1) query.set('page', String(next.page))
  const text = query.toString()
  return text && `?${text}`
}
