import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { detailLimit, noteLimit } from '@/lib/clauses/report-fields'
import type { ReportRule } from '@/lib/clauses/report-rules'
import { type ReportableStatus, reportableStatuses } from '@/lib/clauses/status-order'
import {
  acceptedYears,
  type DateFieldError,
  formatDate,
  formatDay,
  monthNames,
  type PartialDate,
} from '@/lib/i18n/dates'
import type { Calendar, Direction, Locale } from '@/lib/i18n/locales'
import { localeSettings, locales } from '@/lib/i18n/locales'
import { formatDigits, formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { ReportForm, type ReportFormTexts, type ReportLanguage, type ReportOffers } from './report-form'

interface Named {
  key: string
  name: string
  locale: Locale
}

/** What the registry knows of the clause, for the form. */
interface ReportedClause {
  version: number
  speakers: readonly { partyKey: string; bodyKey: string; party: Named; body: Named }[]
  outcomes: readonly Named[]
  sources: readonly Named[]
  correctable: readonly { id: string; status: ReportableStatus; asOf: PartialDate }[]
}

interface ReportPanelProps {
  locale: Locale
  agreementKey: string
  number: number
  calendar: Calendar
  submissionId: string
  /** ISO day. */
  today: string
  clause: ReportedClause | null
  current: ReactNode
}

/** The report form with all its sentences, in the page's language and calendar. */
export function ReportPanel({
  locale,
  agreementKey,
  number,
  calendar,
  submissionId,
  today,
  clause,
  current,
}: ReportPanelProps) {
  const status = useTranslations('status')
  const path = inLocale(locale, paths.deskReport(agreementKey, number))
  return (
    <ReportForm
      permalink={calendar === localeSettings[locale].calendar ? path : `${path}?cal=${calendar}`}
      cancelHref={inLocale(locale, paths.desk())}
      fixed={{ locale, agreement: agreementKey, number: String(number), asOfCalendar: calendar, submissionId }}
      statuses={reportableStatuses.map((value) => ({
        value,
        label: status(`label.${value}`),
        description: status(`definition.${value}`),
      }))}
      languages={useLanguages(locale)}
      texts={useReportTexts(locale, calendar, today, path)}
      offers={useOffers(clause, locale)}
      current={current}
    />
  )
}

/** All four, the page's own first. */
function useLanguages(locale: Locale): ReportLanguage[] {
  const t = useTranslations('ui.language')
  const order = [locale, ...locales.filter((other) => other !== locale)]
  return order.map((code) => ({ code, name: t(code), dir: localeSettings[code].dir satisfies Direction }))
}

function useOffers(clause: ReportedClause | null, locale: Locale): ReportOffers | null {
  const t = useTranslations('report')
  const status = useTranslations('status.label')
  if (!clause) return null
  const option = ({ key, name, locale: lang }: Named) => ({
    value: key,
    label: name,
    lang: lang === locale ? undefined : lang,
  })
  return {
    version: String(clause.version),
    speakers: clause.speakers.map(({ partyKey, bodyKey, party, body }) => ({
      value: `${partyKey}/${bodyKey}`,
      label: partyKey === bodyKey ? party.name : t('throughBody', { party: party.name, body: body.name }),
    })),
    outcomes: clause.outcomes.map(option),
    sources: clause.sources.map(option),
    correctable: clause.correctable.map(({ id, status: said, asOf }) => ({
      value: id,
      label: t('corrects.option', { status: status(said), date: formatDate(asOf, locale) }),
    })),
  }
}

function useReportTexts(locale: Locale, calendar: Calendar, today: string, path: string): ReportFormTexts {
  const t = useTranslations('report')
  const form = useTranslations('form')
  const signIn = useTranslations('auth.signIn')
  const date = useTranslations('date')
  const other: Calendar = calendar === 'gregory' ? 'persian' : 'gregory'
  const months = monthNames(locale, calendar)
  const note = (kind: 'note' | 'obstacle' | 'nextStep') => ({
    label: t(`notes.${kind}.label`),
    hint: t(`notes.${kind}.hint`),
  })
  return {
    errorTitle: form('errorTitle'),
    errors: useErrorTexts(locale, calendar),
    signIn: {
      title: signIn('again.title'),
      explanation: signIn('again.explanation'),
      email: signIn('email'),
      password: signIn('password'),
    },
    submit: t('submit'),
    submitting: t('submitting'),
    cancel: form('cancel'),
    none: form('none'),
    kept: form('kept'),
    status: { legend: t('status.legend'), hint: t('status.hint') },
    asOf: {
      legend: t('asOf.legend'),
      hint: t('asOf.hint', { date: formatDay(today, calendar, locale) }),
      day: date('day'),
      month: date('month'),
      year: date('year'),
      chooseMonth: date('chooseMonth'),
      months,
      otherCalendar: {
        label: date(`enterIn.${other}`),
        href: other === localeSettings[locale].calendar ? path : `${path}?cal=${other}`,
      },
    },
    notes: {
      title: t('notes.title'),
      hint: t('notes.hint'),
      otherLanguages: t('notes.otherLanguages'),
      fields: { note: note('note'), obstacle: note('obstacle'), nextStep: note('nextStep') },
    },
    evidence: {
      title: t('evidence.title'),
      hint: t('evidence.hint'),
      outcome: t('evidence.outcome'),
      source: t('evidence.source'),
      url: t('evidence.url'),
      urlHint: t('evidence.urlHint'),
    },
    speaker: { legend: t('speaker.legend'), hint: t('speaker.hint') },
    corrects: { label: t('corrects.label'), hint: t('corrects.hint') },
  }
}

const dateErrors: readonly DateFieldError[] = [
  'dateIncomplete',
  'dayInvalid',
  'monthInvalid',
  'yearInvalid',
  'dateImpossible',
]
const ruleErrors: readonly ReportRule[] = [
  'asOfInFuture',
  'evidenceMissing',
  'evidenceUnknown',
  'speakerMissing',
  'correctsUnknown',
]
const formErrors = [
  'notFound',
  'notSignedIn',
  'staleVersion',
  'unavailable',
  'foreignOrigin',
  'malformed',
  'signInFailed',
  'signInLimited',
  'emailMissing',
  'emailInvalid',
  'passwordMissing',
  'textControls',
  'textIllegible',
  'statusMissing',
  'noteMissing',
  'noteMissingHere',
  'urlInvalid',
] as const

/** Each code that the form can be answered with, as a sentence. */
function useErrorTexts(locale: Locale, calendar: Calendar): Record<string, string> {
  const t = useTranslations('error')
  const date = useTranslations('date.error')
  const { from, to } = acceptedYears[calendar]
  const years = { from: formatDigits(from, locale), to: formatDigits(to, locale) }
  return {
    ...Object.fromEntries([...formErrors, ...ruleErrors].map((code) => [code, t(code)])),
    ...Object.fromEntries(dateErrors.map((code) => [code, date(code, years)])),
    textTooLong: t('textTooLong', { note: formatNumber(noteLimit, locale), detail: formatNumber(detailLimit, locale) }),
  }
}
