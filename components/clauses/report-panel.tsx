import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { StatusExamplesLink } from '@/components/statuses/status-examples-link'
import { T } from '@/components/ui/bidi-text'
import type { OwnReportBefore } from '@/lib/clauses/report-before-queries'
import type { ReportOffers } from '@/lib/clauses/report-offers'
import { type ReportableStatus, reportableStatuses } from '@/lib/clauses/status-order'
import type { FormValues } from '@/lib/forms/form-data'
import { formatDate, formatDay, type PartialDate } from '@/lib/i18n/dates'
import type { Calendar, Direction, Locale } from '@/lib/i18n/locales'
import { localeSettings, locales } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { dayBegun, filledInFrom } from './report-beginning'
import { useReportErrorTexts, useReportYearTexts } from './report-error-texts'
import { ReportForm, type ReportLanguage } from './report-form'

interface Named {
  key: string
  name: string
  locale: Locale
}

/** What the registry knows of the clause, for the form. */
interface ReportedClause {
  mayFile: boolean
  version: number
  speakers: readonly { partyId: string; partyKey: string; bodyKey: string; party: Named; body: Named }[]
  standing: { parties: readonly { partyId: string; latest: { asOf: PartialDate } | null }[] }
  outcomes: readonly Named[]
  sources: readonly Named[]
  meetings: readonly Named[]
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
  /** The report that the form was opened to repeat as of another day. */
  before: OwnReportBefore | null
  /** The key of the meeting at which it is said, where the form was opened from there; empty elsewhere. */
  meeting: string
  /** What a deputy has prepared. */
  draft: { id: string; version: number; values: FormValues } | null
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
  before,
  meeting,
  draft,
  current,
}: ReportPanelProps) {
  const isHandedOver = clause !== null && !clause.mayFile
  const corrected = clause?.correctable.find(({ id }) => id === corrects)?.asOf
  const status = useTranslations('status')
  return (
    <ReportForm
      permalink={inLocale(locale, paths.deskReport(agreementKey, number))}
      cancelHref={inLocale(locale, paths.desk())}
      fixed={{ locale, agreement: agreementKey, number: String(number), submissionId }}
      calendar={localeSettings[locale].calendar}
      corrects={corrects}
      filledIn={{
        meeting,
        ...(before ? filledInFrom(before) : draft?.values),
        ...(draft && !before ? {} : dayBegun(corrected, today, locale)),
      }}
      isRepeated={before !== null}
      isHandedOver={isHandedOver}
      draft={draft ? `${draft.id}/${draft.version}` : ''}
      statuses={reportableStatuses.map((value) => ({
        value,
        label: status(`label.${value}`),
        description: status(`definition.${value}`),
      }))}
      languages={useLanguages(locale)}
      texts={{
        ...useReportTexts(locale, number, today, useCurrentDates(clause, locale)),
        ...useSubmitTexts(isHandedOver),
      }}
      offers={useOffers(clause, locale)}
      current={current}
    />
  )
}

/** What the button says: only those who speak for a body publish by it. */
function useSubmitTexts(isHandedOver: boolean) {
  const [report, office] = [useTranslations('report'), useTranslations('office.form')]
  return isHandedOver
    ? { submit: office('submit'), submitting: office('submitting') }
    : { submit: report('submit'), submitting: report('submitting') }
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
    meetings: clause.meetings.map(option),
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

function useReportTexts(locale: Locale, number: number, today: string, currentDates: DateHint) {
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
    errors: useReportErrorTexts(locale),
    yearInvalid: useReportYearTexts(locale),
    signIn: useSignInAgainTexts(),
    cancel: form('cancel'),
    none: form('none'),
    kept: form('kept'),
    status: {
      legend: t('status.legend'),
      hint: (
        <>
          {t('status.hint')} <StatusExamplesLink />
        </>
      ),
    },
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
    repeated: t('repeated'),
    meeting: { label: t('meeting.label'), hint: t('meeting.hint') },
    corrects: {
      label: t('corrects.label'),
      hint: t('corrects.hint'),
      now: t('corrects.now'),
      change: t('corrects.change'),
    },
  }
}
