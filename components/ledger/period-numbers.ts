import { useLocale, useTranslations } from 'next-intl'
import { monthsIn } from '@/lib/agreements/day-math'
import { readDraft } from '@/lib/drafts/draft-reading'
import type { FormValues } from '@/lib/forms/form-data'
import { formatDateRange } from '@/lib/i18n/date-ranges'
import { formatDate, type PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { ledgerDay, wholePeriod } from '@/lib/ledger/ledger-page'
import { ledgerPeriods, type PeriodDays } from '@/lib/ledger/obligation-ledger'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

/** Periods that are named beside the field for a number, the newest. */
const named = 8

/** Which period has which number, for whoever fills in the form of a clause: from what the form says so far. */
export function usePeriodNumbers(noun: RecordNoun, values: FormValues): Record<string, string> {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  if (noun !== 'clauses') return {}
  const { periodLength, periodUnit, periodsFrom } = readDraft(recordShapes.clauses, values).document
  if (typeof periodLength !== 'number' || (periodUnit !== 'months' && periodUnit !== 'years') || !periodsFrom) return {}
  const terms = {
    owed: 1,
    months: monthsIn({ count: periodLength, unit: periodUnit }),
    from: periodsFrom as PartialDate,
    turns: 'not_stated' as const,
    order: [],
  }
  const force = { state: 'in_force' as const, from: null, end: null }
  const periods = ledgerPeriods(terms, { counted: [], entries: [] }, force, ledgerDay())
  if (periods.length === 0) return {}
  const lines = periods
    .slice(-named)
    .map((period) => `${formatNumber(period.number, locale)} — ${daysIn(period, locale)}`)
  const hint = t('numbers', { periods: lines.join(locale === 'fa' ? '؛ ' : '; ') })
  return { 'ledger.period': hint }
}

function daysIn(period: PeriodDays, locale: Locale): string {
  const whole = wholePeriod(period)
  if (whole) return formatDate(whole, locale)
  return formatDateRange({ date: period.from, precision: 'day' }, { date: period.to, precision: 'day' }, locale)
}
