import { useTranslations } from 'next-intl'
import { signInCodes } from '@/components/auth/sign-in-again-texts'
import { detailLimit, noteLimit } from '@/lib/clauses/report-fields'
import type { ReportRule } from '@/lib/clauses/report-rules'
import { acceptedYears, type DateFieldError } from '@/lib/i18n/date-fields'
import type { Calendar, Locale } from '@/lib/i18n/locales'
import { formatDigits, formatNumber } from '@/lib/i18n/numbers'

const dateErrors: readonly Exclude<DateFieldError, 'yearInvalid'>[] = [
  'dateIncomplete',
  'dayInvalid',
  'monthInvalid',
  'dateImpossible',
]
const ruleErrors: readonly ReportRule[] = [
  'statusMissing',
  'asOfInFuture',
  'noteMissing',
  'noteMissingHere',
  'obstacleMissing',
  'evidenceMissing',
  'evidenceUnknown',
  'speakerMissing',
  'correctsUnknown',
  'letterUnknown',
  'meetingUnknown',
  'draftChanged',
]
const formErrors = [
  ...signInCodes,
  'notFound',
  'staleVersion',
  'unavailable',
  'foreignOrigin',
  'malformed',
  'textControls',
  'textIllegible',
  'urlInvalid',
  'nothingReported',
  'letterMissing',
] as const

/** Each code that a form of reports can be answered with, as a sentence. */
export function useReportErrorTexts(locale: Locale): Record<string, string> {
  const t = useTranslations('error')
  const date = useTranslations('date.error')
  return {
    ...Object.fromEntries([...formErrors, ...ruleErrors].map((code) => [code, t(code)])),
    ...Object.fromEntries(dateErrors.map((code) => [code, date(code)])),
    textTooLong: t('textTooLong', { note: formatNumber(noteLimit, locale), detail: formatNumber(detailLimit, locale) }),
  }
}

/** Which years a calendar's date may have. */
export function useReportYearTexts(locale: Locale): Record<Calendar, string> {
  const t = useTranslations('date.error')
  const inCalendar = (calendar: Calendar) => {
    const { from, to } = acceptedYears[calendar]
    return t('yearInvalid', { from: formatDigits(from, locale), to: formatDigits(to, locale) })
  }
  return { gregory: inCalendar('gregory'), persian: inCalendar('persian') }
}
