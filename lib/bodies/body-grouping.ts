import type { Reference } from '@/lib/records/reference'
import type { BodyItem } from './body-types'

export interface BodyGroup {
  /** Null for bodies that belong to no country. */
  country: Reference | null
  bodies: BodyItem[]
  /** How many agreements they are parties to, each counted once, whichever of the bodies it is. */
  agreements: number
}

/** Bodies by country, in the order in which they come. */
export function groupBodies(bodies: readonly BodyItem[]): BodyGroup[] {
  const groups = new Map<string | null, { country: Reference | null; bodies: BodyItem[] }>()
  for (const body of bodies) {
    const key = body.country?.key ?? null
    const group = groups.get(key) ?? { country: body.country, bodies: [] }
    group.bodies.push(body)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({
    ...group,
    agreements: new Set(group.bodies.flatMap(({ agreementIds }) => agreementIds)).size,
  }))
}
