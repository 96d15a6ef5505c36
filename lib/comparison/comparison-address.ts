import type { Locale } from '@/lib/i18n/locales'

export const comparisonFormats = ['csv', 'xlsx'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

/** The format of the file that an address names: `agreements.csv`. Null for any other. */
export function comparisonFormat(file: string): ComparisonFormat | null {
  return comparisonFormats.find((format) => file === `agreements.${format}`) ?? null
}

/** The address of a comparison as a file, with the question of its page (`?agreement=ir-ru&agreement=kz-az`). */
export function comparisonFilePath(format: ComparisonFormat, language: Locale, query: string): string {
  return `/api/v1/comparison/agreements.${format}?language=${language}${query.replace('?', '&')}`
}
