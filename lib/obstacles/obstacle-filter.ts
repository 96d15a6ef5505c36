import { z } from 'zod'
import { ObstacleKind, ObstacleStanding } from '@/lib/generated/prisma/enums'
import { toAsciiDigits } from '@/lib/i18n/numbers'

export const obstacleFacets = ['standing', 'kind', 'move', 'agreement'] as const
export type ObstacleFacet = (typeof obstacleFacets)[number]

/** Of `move`: nobody has said whose it is. Checked before the keys of bodies. */
export const moveUnknown = 'unknown'

const keyForm = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)

const filterSchema = z.object({
  standing: z.enum(ObstacleStanding).optional(),
  kind: z.enum(ObstacleKind).optional(),
  /** The key of a body, or `moveUnknown`. */
  move: keyForm.optional(),
  agreement: keyForm.optional(),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type ObstacleFilter = z.infer<typeof filterSchema>
export const noObstacleFilter: ObstacleFilter = { page: 1 }
export const obstaclesPerPage = 20

/**
 * The filter that an address asks for. A value that no obstacle can have is no fault: it is named in `refused`, and the list is then
 * empty with a way on rather than silently unfiltered.
 */
export function parseObstacleFilter(query: Record<string, string | string[] | undefined>): {
  filter: ObstacleFilter
  refused: ObstacleFacet[]
} {
  const given: Record<string, string> = {}
  // By name: an address may also ask for `constructor`, and what answers to that is no text.
  for (const name of [...obstacleFacets, 'page']) {
    const value: unknown = Object.hasOwn(query, name) ? query[name] : undefined
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first === 'string' && first.trim() !== '') given[name] = toAsciiDigits(first.trim())
  }
  const refused = obstacleFacets.filter(
    (facet) => given[facet] !== undefined && !filterSchema.shape[facet].safeParse(given[facet]).success,
  )
  for (const facet of refused) delete given[facet]
  return { filter: filterSchema.parse(given), refused }
}

/** The query string of a filter, shortest form, with `change` applied; changing a facet goes back to the first page. */
export function obstacleQuery(filter: ObstacleFilter, change: Partial<ObstacleFilter> = {}): string {
  const next = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  for (const facet of obstacleFacets) {
    const value = next[facet]
    if (value) query.set(facet, value)
  }
  if (next.page > 1) query.set('page', String(next.page))
  const text = query.toString()
  return text && `?${text}`
}
