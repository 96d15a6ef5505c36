import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { signInCodes, useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { T } from '@/components/ui/bidi-text'
import { detailLimit, noteLimit } from '@/lib/clauses/report-fields'
import type { ReportOffers } from '@/lib/clauses/report-offers'
import type { ReportRule } from '@/lib/clauses/report-rules'
import { type ReportableStatus, reportableStatuses } from '@/lib/clauses/status-order'
import { acceptedYears, type DateFieldError } from '@/lib/i18n/date-fields'
import { formatDate, formatDay, type PartialDate } from '@/lib/i18n/dates'
import type { Calendar, Direction, Locale } from '@/lib/i18n/locales'
import { localeSettings, locales } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { formatClauseNumber, formatDigits, formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { ReportForm, type ReportFormTexts, type ReportLanguage } from './report-form'

interface Named {
  key: string
  name: string
  locale: Locale
}

/** What the registry knows of the clause, for the form. */
interface ReportedClause {
  version: number
  speakers: readonly { partyId: string; partyKey: string; bodyKey: string; party: Named; body: Named }[]
  standing: { parties: readonly { partyId: string; latest: { asOf: PartialDate } | null }[] }
  outcomes: readonly Named[]
  sources: readonly Named[]
  correctable: readonly { id: string; status: ReportableStatus; asOf: PartialDate }[]
}

interface ReportPanelProps {
  locale: Locale
  agreementKey: string
  number: number
  submissionId: string
  /** ISO day. */
  today: string
  clause: ReportedClause | null
  /** The report that the form was opened to correct: one that the person may correct. */
  corrects?: string
  current: ReactNode
}

/** The report form with all its sentences, in the page's language and calendar. */
export function ReportPanel({
  locale,
  agreementKey,
  number,
  submissionId,
  today,
  clause,
  corrects,
  current,
}: ReportPanelProps) {
  const status = useTranslations('status')
  return (
    <ReportForm
      permalink={inLocale(locale, paths.deskReport(agreementKey, number))}
      cancelHref={inLocale(locale, paths.desk())}
      fixed={{ locale, agreement: agreementKey, number: String(number), submissionId }}
      calendar={localeSettings[locale].calendar}
      corrects={corrects}
      statuses={reportableStatuses.map((value) => ({
        value,
        label: status(`label.${value}`),
        description: status(`definition.${value}`),
      }))}
      languages={useLanguages(locale)}
      texts={useReportTexts(locale, number, today, useCurrentDates(clause, locale))}
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

function useOffers(clause: ReportedClause | null, locale: Locale): (ReportOffers & { version: string }) | null {
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

type DateHint = (calendar: Calendar) => ReactNode

/**
 * As of when the own sides' current reports are: a report as of an earlier day is taken, but changes nothing of what is read on
 * the public page, and nobody should learn that only afterwards.
 */
function useCurrentDates(clause: ReportedClause | null, locale: Locale): DateHint {
  const t = useTranslations('report.asOf')
  const sides = (clause?.standing.parties ?? []).flatMap(({ partyId, latest }) => {
    const speaker = clause?.speakers.find((one) => one.partyId === partyId)
    return speaker && latest && latest.asOf.precision !== 'unknown' ? [{ party: speaker.party, asOf: latest.asOf }] : []
  })
  if (sides.length === 0) return () => null
  return (calendar) => (
    <>
      {sides.map(({ party, asOf }) => (
        <span key={party.key} className="block">
          {t.rich('current', {
            party: () => <T lang={party.locale}>{party.name}</T>,
            date: asOf.precision === 'day' ? formatDay(asOf.date, calendar, locale) : formatDate(asOf, locale),
          })}
        </span>
      ))}
      <span className="block">{t('earlier')}</span>
    </>
  )
}

function useReportTexts(locale: Locale, number: number, today: string, currentDates: DateHint): ReportFormTexts {
  const t = useTranslations('report')
  const form = useTranslations('form')
  const date = useTranslations('date')
  const title = t('title', { number: formatClauseNumber(String(number), locale) })
  const inCalendar = (calendar: Calendar) => ({
    hint: (
      <>
        {t('asOf.hint', { date: formatDay(today, calendar, locale) })}
        {currentDates(calendar)}
      </>
    ),
    months: monthNames(locale, calendar),
    enter: date(`enterIn.${calendar}`),
  })
  const note = (kind: 'note' | 'obstacle' | 'nextStep') => ({
    label: t(`notes.${kind}.label`),
    hint: t(`notes.${kind}.hint`),
  })
  return {
    titles: { plain: title, refused: form('refusedTitle', { title }) },
    errorTitle: form('errorTitle'),
    errors: useErrorTexts(locale),
    yearInvalid: useYearTexts(locale),
    signIn: useSignInAgainTexts(),
    submit: t('submit'),
    submitting: t('submitting'),
    cancel: form('cancel'),
    none: form('none'),
    kept: form('kept'),
    status: { legend: t('status.legend'), hint: t('status.hint') },
    asOf: {
      legend: t('asOf.legend'),
      day: date('day'),
      month: date('month'),
      year: date('year'),
      chooseMonth: date('chooseMonth'),
      calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
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
    corrects: {
      label: t('corrects.label'),
      hint: t('corrects.hint'),
      now: t('corrects.now'),
      change: t('corrects.change'),
    },
  }
}

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
] as const

/** Each code that the form can be answered with, as a sentence. */
function useErrorTexts(locale: Locale): Record<string, string> {
  const t = useTranslations('error')
  const date = useTranslations('date.error')
  return {
    ...Object.fromEntries([...formErrors, ...ruleErrors].map((code) => [code, t(code)])),
    ...Object.fromEntries(dateErrors.map((code) => [code, date(code)])),
    textTooLong: t('textTooLong', { note: formatNumber(noteLimit, locale), detail: formatNumber(detailLimit, locale) }),
  }
}

/** Which years a calendar's date may have. */
function useYearTexts(locale: Locale): Record<Calendar, string> {
  const t = useTranslations('date.error')
  const inCalendar = (calendar: Calendar) => {
    const { from, to } = acceptedYears[calendar]
    return t('yearInvalid', { from: formatDigits(from, locale), to: formatDigits(to, locale) })
  }
  return { gregory: inCalendar('gregory'), persian: inCalendar('persian') }
}
