import type { PartnerSide, PartySide } from '@/lib/bodies/body-types'
import { type StatusCounts, statuses } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import type { Reference } from '@/lib/records/reference'

/** Another country, or a body of none, with which bodies of a country have agreed. */
export interface CountryPartner {
  partner: Reference
  /** False for a body that belongs to no country. */
  isCountry: boolean
  /** Each once, in the order of the sides. */
  agreements: Pick<PartySide, 'agreement' | 'stage' | 'signed'>[]
  /** The clauses of those agreements by the word of the country's own bodies; each of them counts for itself. */
  own: Required<StatusCounts>
  /** The same by the word of the partner's bodies. */
  theirs: Required<StatusCounts>
}

/**
 * With whom a country has agreed: an agreement of three stands with each of the other two. The partner with most agreements is
 * first; of the same number in the alphabet of the reader.
 * @param sides those of the country's bodies
 * @param code the country's own, which is nobody's partner
 */
export function countryPartners(sides: readonly PartySide[], code: string, locale: Locale): CountryPartner[] {
  const partners = new Map<string, { partner: Reference; isCountry: boolean; sides: PartySide[] }>()
  for (const side of sides) {
    for (const { body, country } of side.partners) {
      if (country?.key === code) continue
      const partner = country ?? body
      const key = partnerKey({ body, country })
      const found = partners.get(key) ?? { partner, isCountry: country !== null, sides: [] }
      if (!found.sides.includes(side)) found.sides.push(side)
      partners.set(key, found)
    }
  }
  const all = [...partners].map(([key, { partner, isCountry, sides: shared }]) => ({
    partner,
    isCountry,
    agreements: [...new Map(shared.map((side) => [side.agreement.key, side])).values()].map(
      ({ agreement, stage, signed }) => ({ agreement, stage, signed }),
    ),
    own: sumOf(shared.map(({ counts }) => counts)),
    theirs: sumOf(
      eachOnce(shared.flatMap((side) => side.partners.filter((other) => partnerKey(other) === key))).map(
        ({ counts }) => counts,
      ),
    ),
  }))
  return sortByName(all, ({ partner }) => partner.name, locale).sort(
    (a, b) => b.agreements.length - a.agreements.length,
  )
}

function partnerKey({ body, country }: Pick<PartnerSide, 'body' | 'country'>): string {
  return country ? `country ${country.key}` : `body ${body.key}`
}

/** Two own bodies under one agreement have the same partners. */
function eachOnce(partners: readonly PartnerSide[]): PartnerSide[] {
  return [...new Map(partners.map((partner) => [partner.id, partner])).values()]
}

function sumOf(counts: readonly StatusCounts[]): Required<StatusCounts> {
  return Object.fromEntries(
    statuses.map((status) => [status, counts.reduce((sum, one) => sum + (one[status] ?? 0), 0)]),
  ) as Required<StatusCounts>
}
