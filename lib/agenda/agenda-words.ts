import type { Locale } from '@/lib/i18n/locales'
import type { LocalizedText } from '@/lib/records/record-shape'

/** One field of a record's texts in the languages that have it. */
export function localized<Row extends { locale: Locale }>(
  rows: readonly Row[],
  of: (row: Row) => string | null,
): LocalizedText {
  return Object.fromEntries(rows.flatMap((row) => (of(row) ? [[row.locale, of(row)]] : [])))
}
