import { z } from 'zod'
import { statuses } from '@/lib/clauses/status-order'
import { AgreementKind, AgreementStage } from '@/lib/generated/prisma/enums'
import { toAsciiDigits } from '@/lib/i18n/numbers'

export const agreementSorts = ['signed', 'title', 'changed'] as const
export const agreementFacets = ['country', 'body', 'theme', 'stage', 'status', 'year', 'kind'] as const
export type AgreementFacet = (typeof agreementFacets)[number]

const keyForm = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)

const filterSchema = z.object({
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
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
  for (const [name, value] of Object.entries(query)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first) given[name] = toAsciiDigits(first.trim())
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

/** One facet at most, the usual order, the first pages: what many readers ask for. */
export function isWorthCaching(filter: AgreementFilter): boolean {
  const chosen = agreementFacets.filter((facet) => filter[facet] !== undefined)
  return chosen.length <= 1 && filter.page <= 5 && !chosen.includes('body')
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
