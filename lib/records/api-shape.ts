import type { Calendar, DatePrecision } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'

/**
 * A date for programs: ISO 8601 in the Gregorian calendar with how exactly it is known, and, where a source prints it, the
 * words and the calendar it is printed in. `by` means: not later than.
 */
export function apiDate(
  on: Date | null,
  precision: DatePrecision,
  printed: string | null = null,
  printedCalendar: Calendar | null = null,
) {
  return { date: on?.toISOString().slice(0, 10) ?? null, precision, printed, printedCalendar }
}

/** Texts as an object by language; a language without a text is not there. */
export function byLocale<Text extends { locale: Locale }>(
  texts: readonly Text[],
): Partial<Record<Locale, Omit<Text, 'locale'>>> {
  return Object.fromEntries(texts.map(({ locale, ...text }) => [locale, text])) as Partial<
    Record<Locale, Omit<Text, 'locale'>>
  >
}
