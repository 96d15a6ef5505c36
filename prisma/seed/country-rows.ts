import type { NounRows } from './noun-rows'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const countryRows: NounRows<'countries', RecordOf<'countries'>> = {
  row: () => ({}),
  children: ({ name, officialName }, countryCode) => [
    children(
      'CountryText',
      { countryCode },
      inEveryLanguage((locale) => ({ name: name[locale], officialName: officialName?.[locale] ?? null })),
    ),
  ],
}
