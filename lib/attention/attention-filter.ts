import { z } from 'zod'
import { toAsciiDigits } from '@/lib/i18n/numbers'

/** What asks for attention, the most pressing first. Of `overdue` an entry is a report of one side, of the others a clause. */
export const attentionKinds = ['blocked', 'delayed', 'disputed', 'differ', 'overdue', 'silent'] as const
export type AttentionKind = (typeof attentionKinds)[number]

export function isAttentionKind(kind: string): kind is AttentionKind {
  return attentionKinds.some((one) => one === kind)
}

export const attentionFacets = ['agreement', 'country', 'body', 'theme'] as const
export type AttentionFacet = (typeof attentionFacets)[number]

export interface AttentionFilter {
  chosen: Partial<Record<AttentionFacet, string>>
  page: number
}

export const wholeAttention: AttentionFilter = { chosen: {}, page: 1 }
export const attentionPerPage = 50

const key = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)
const forms: Record<AttentionFacet, z.ZodType<string>> = {
  agreement: key,
  country: z.string().regex(/^[a-z]{2}$/),
  body: key,
  theme: key,
}

/** The filter that an address asks for; facets whose value no record can have are named in `refused`. */
export function parseAttentionFilter(query: Record<string, string | string[] | undefined>): {
  filter: AttentionFilter
  refused: AttentionFacet[]
} {
  const given = (name: string): string | undefined => {
    // By name: an address may also ask for `constructor`, and what answers to that is no text.
    const value: unknown = Object.hasOwn(query, name) ? query[name] : undefined
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' && first.trim() !== '' ? toAsciiDigits(first.trim()) : undefined
  }
  const chosen: AttentionFilter['chosen'] = {}
  const refused: AttentionFacet[] = []
  for (const facet of attentionFacets) {
    const value = given(facet)
    if (value === undefined) continue
    if (forms[facet].safeParse(value).success) chosen[facet] = value
    else refused.push(facet)
  }
  const page = z.coerce.number().int().min(1).max(10_000).catch(1).parse(given('page'))
  return { filter: { chosen, page }, refused }
}

/** The query string of a filter, shortest form, with one facet or the page changed; a facet goes back to the first page. */
export function attentionQuery(
  { chosen: before }: AttentionFilter,
  change: { chosen?: AttentionFilter['chosen']; page?: number } = {},
): string {
  const chosen = { ...before, ...change.chosen }
  const query = new URLSearchParams()
  for (const facet of attentionFacets) {
    const value = chosen[facet]
    if (value) query.set(facet, value)
  }
  if (change.page !== undefined && change.page > 1) query.set('page', String(change.page))
  const text = query.toString()
  return text && `?${text}`
}
