import type { OwnReportBefore } from '@/lib/clauses/report-before-queries'
import { textFieldName, textKinds } from '@/lib/clauses/report-fields'
import type { FormValues } from '@/lib/forms/form-data'
import { toDateFields } from '@/lib/i18n/date-fields'
import type { PartialDate } from '@/lib/i18n/dates'
import { type Locale, localeSettings } from '@/lib/i18n/locales'

/**
 * The day that the form begins with: today, as how a clause stands is mostly reported of the day of writing, here and in the
 * form for several reports. A correction is of the day that was reported first, unless that has no day.
 */
export function dayBegun(corrected: PartialDate | undefined, today: string, locale: Locale): FormValues {
  if (corrected && corrected.precision !== 'day') return {}
  const day = toDateFields(corrected?.date ?? today, localeSettings[locale].calendar, locale)
  return { asOfDay: day.day, asOfMonth: day.month, asOfYear: day.year }
}

/** The fields of the form with what a side said last. Of several pieces of evidence of one kind the first. */
export function filledInFrom({ status, texts, evidence }: OwnReportBefore): FormValues {
  const notes = texts.flatMap((text) =>
    textKinds.map((kind) => [textFieldName(kind, text.locale), text[kind] ?? ''] as const),
  )
  const keyOf = (kind: 'outcome' | 'source') => {
    const [item] = evidence.flatMap((one) => (one.kind === kind ? [one.key] : []))
    return item ?? ''
  }
  const [url = ''] = evidence.flatMap((one) => (one.kind === 'url' ? [one.url] : []))
  return {
    status,
    ...Object.fromEntries(notes),
    evidenceOutcome: keyOf('outcome'),
    evidenceSource: keyOf('source'),
    evidenceUrl: url,
  }
}
