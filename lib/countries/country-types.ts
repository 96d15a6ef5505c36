import type { getPublishedCountry, listPublishedCountries } from './country-queries'

export type CountryPage = NonNullable<Awaited<ReturnType<typeof getPublishedCountry>>>
export type CountryItem = Awaited<ReturnType<typeof listPublishedCountries>>[number]
