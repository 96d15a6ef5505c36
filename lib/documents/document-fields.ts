import type { Locale } from '@/lib/i18n/locales'

/** How the forms call the title in one language. */
export function titleFieldName<L extends Locale>(locale: L) {
  return `title_${locale}` as const
}

/** ISO 639-1. What agreements on film are written in; one more is one more word here. */
export const documentLanguages = [
  ...['fa', 'ru', 'kk', 'en', 'ar', 'az', 'be', 'bg', 'bs', 'cs', 'da', 'de', 'el', 'es', 'et', 'fi', 'fr', 'he', 'hi'],
  ...['hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'ko', 'ky', 'lt', 'lv', 'mn', 'ms', 'nl', 'no', 'pl', 'pt', 'ro', 'sk'],
  ...['sl', 'sq', 'sr', 'sv', 'tg', 'tk', 'tr', 'tt', 'uk', 'ur', 'uz', 'vi', 'zh'],
] as const

/** The records that a document may belong to. */
export const linkedRecords = ['agreement', 'meeting', 'source'] as const
export type LinkedRecord = (typeof linkedRecords)[number]
