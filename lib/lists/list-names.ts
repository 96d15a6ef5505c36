import 'server-only'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { namedLink } from '@/lib/records/named-link'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  countryReferenceSelect,
  toAgreementReference,
  toCountryReference,
} from '@/lib/records/record-references'
import type { ListFacet } from './list-question'

/** The values with the names of the records that they are; null for words, and for what is no record that the public sees. */
export async function facetNames<Value extends { facet: ListFacet; value: string }>(
  values: readonly Value[],
  locale: Locale,
): Promise<(Value & { name: string | null })[]> {
  const of = (facet: ListFacet) => values.flatMap((one) => (one.facet === facet ? [one.value] : []))
  const [countries, agreements, bodies] = [of('country'), of('agreement'), of('body')]
  const db = publicDb()
  const names = new Map<string, string>()
  const [foundCountries, foundAgreements, foundBodies] = await Promise.all([
    countries.length > 0
      ? db.country.findMany({ where: { code: { in: countries } }, select: countryReferenceSelect })
      : [],
    agreements.length > 0
      ? db.agreement.findMany({
          where: { key: { in: agreements }, state: 'published' },
          select: agreementReferenceSelect,
        })
      : [],
    bodies.length > 0
      ? db.body.findMany({ where: { key: { in: bodies }, state: 'published' }, select: bodyReferenceSelect })
      : [],
  ])
  for (const country of foundCountries) names.set(`country ${country.code}`, toCountryReference(country, locale).name)
  for (const agreement of foundAgreements)
    names.set(`agreement ${agreement.key}`, toAgreementReference(agreement, locale).name)
  for (const body of foundBodies) names.set(`body ${body.key}`, namedLink(body, locale).name)
  return values.map((one) => ({ ...one, name: names.get(`${one.facet} ${one.value}`) ?? null }))
}
