import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import {
  agreementReferenceSelect,
  countryReferenceSelect,
  toAgreementReference,
  toCountryReference,
} from '@/lib/records/record-references'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { comparedAgreementSelect, comparedAgreementView } from './compared-agreement-select'
import { mostCompared } from './comparison-question'

/** One published agreement as a comparison shows it; null where there is none. */
export async function getPublishedCompared(key: string, locale: Locale) {
  const row = await publicDb().agreement.findFirst({
    where: { key, state: 'published' },
    select: comparedAgreementSelect,
  })
  if (!row) return null
  return comparedAgreementView(row, await getLastReports({ agreement: { key } }), locale)
}

/**
 * The agreements of a country, the most recently signed first and then by key, so that every reader sees the same ones first: the
 * keys of the first, and how many there are. Null where there is no such country.
 */
export async function getPublishedOfCountry(code: string, locale: Locale) {
  const db = publicDb()
  const where = { state: 'published', parties: { some: { body: { countryCode: code } } } } as const
  const country = await db.country.findUnique({ where: { code }, select: countryReferenceSelect })
  if (!country) return null
  const [total, first] = await Promise.all([
    db.agreement.count({ where }),
    db.agreement.findMany({
      where,
      select: { key: true },
      orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
      take: mostCompared,
    }),
  ])
  return { ...toCountryReference(country, locale), total, first: first.map(({ key }) => key) }
}

const choiceSelect = {
  ...agreementReferenceSelect,
  parties: { select: { body: { select: { country: { select: countryReferenceSelect } } } } },
} satisfies Prisma.AgreementSelect

/**
 * What can be compared: the published agreements by the reader's alphabet, at most `listLimit`, and the countries that have several of
 * them, those with more first.
 */
export async function listPublishedComparable(locale: Locale) {
  const rows = await publicDb().agreement.findMany({
    where: { state: 'published' },
    select: choiceSelect,
    orderBy: [{ changedAt: 'desc' }, { key: 'asc' }],
    take: listLimit,
  })
  const countries = new Map<string, { country: ReturnType<typeof toCountryReference>; agreements: number }>()
  for (const { parties } of rows) {
    const own = new Map(parties.flatMap(({ body: { country } }) => (country ? [[country.code, country] as const] : [])))
    for (const [code, country] of own) {
      const known = countries.get(code) ?? { country: toCountryReference(country, locale), agreements: 0 }
      countries.set(code, { ...known, agreements: known.agreements + 1 })
    }
  }
  const several = [...countries.values()].filter(({ agreements }) => agreements > 1)
  return {
    agreements: sortByName(
      rows.map((row) => toAgreementReference(row, locale)),
      ({ name }) => name,
      locale,
    ),
    countries: sortByName(several, ({ country }) => country.name, locale)
      .sort((a, b) => b.agreements - a.agreements)
      .map(({ country }) => country),
  }
}
