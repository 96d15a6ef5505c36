import 'server-only'
import { getTranslations } from 'next-intl/server'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { writeCsv } from '@/lib/tables/table-csv'
import { writeXlsx } from '@/lib/tables/table-xlsx'
import type { ComparisonFormat } from './comparison-address'
import type { ComparisonQuestion } from './comparison-question'
import { readComparison } from './comparison-reading'
import { comparisonSheet } from './comparison-sheet'
import { shownRows } from './shown-rows'

/**
 * What a question shows, as a file: the same rows, a line for each word of a side. Null where there is nothing to be compared or a
 * part of the question is refused.
 */
export async function comparisonFile(
  question: ComparisonQuestion,
  format: ComparisonFormat,
  locale: Locale,
): Promise<Uint8Array | null> {
  const { agreements, fields } = await readComparison(question, locale)
  if (agreements.length === 0 || fields.some(({ fault }) => fault !== null)) return null
  const shown = shownRows(agreements, question.onlyDifferences, new Date().toISOString().slice(0, 10))
  const sheet = {
    name: 'comparison',
    ...comparisonSheet(shown, locale, await getTranslations({ locale })),
    isRightToLeft: localeSettings[locale].dir === 'rtl',
  }
  return format === 'csv' ? writeCsv(sheet) : writeXlsx([sheet])
}
