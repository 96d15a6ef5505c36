import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import type { Reference } from '@/lib/records/reference'
import type { BodyItem } from './body-types'

export interface BodyGroups {
  /** `agreements` counts each once, whichever of the bodies is a party to it. */
  countries: { country: Reference; bodies: BodyItem[]; agreements: number }[]
  organisations: BodyItem[]
  festivals: BodyItem[]
}

/** Bodies by country, then those that belong to none, then festivals: they are places of events rather than partners. */
export function groupBodies(bodies: readonly BodyItem[], locale: Locale): BodyGroups {
  const festivals = bodies.filter((body) => body.kind === 'festival')
  const others = bodies.filter((body) => body.kind !== 'festival')
  const groups = new Map<string, { country: Reference; bodies: BodyItem[] }>()
  for (const body of others) {
    if (!body.country) continue
    const group = groups.get(body.country.key) ?? { country: body.country, bodies: [] }
    group.bodies.push(body)
    groups.set(body.country.key, group)
  }
  return {
    countries: sortByName([...groups.values()], (group) => group.country.name, locale).map((group) => ({
      ...group,
      agreements: new Set(group.bodies.flatMap(({ agreementIds }) => agreementIds)).size,
    })),
    organisations: others.filter((body) => !body.country),
    festivals,
  }
}
