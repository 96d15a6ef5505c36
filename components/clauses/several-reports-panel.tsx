import { useTranslations } from 'next-intl'
import { useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { namedOption } from '@/components/forms/named-option'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { asBefore } from '@/lib/clauses/report-schema'
import type { AgreementForReports } from '@/lib/clauses/several-report-queries'
import { reportableStatuses, type Status } from '@/lib/clauses/status-order'
import { toDateFields } from '@/lib/i18n/date-fields'
import { formatDay, type PartialDate } from '@/lib/i18n/dates'
import { type Calendar, type Locale, localeSettings } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { useReportErrorTexts, useReportYearTexts } from './report-error-texts'
import { SeveralReportsForm, type SeveralReportsRow, type SeveralReportsTexts } from './several-reports-form'

interface SeveralReportsPanelProps {
  locale: Locale
  agreementKey: string
  page: number
  /** ISO day. */
  today: string
  /** Null where the registry cannot be read. */
  agreement: AgreementForReports | null
  /** The number under which each report is sent, by the clause's. */
  submissionIds: ReadonlyMap<number, string>
  /** The key of the meeting from which the form was opened; empty elsewhere. */
  meeting: string
}

/** The form that asks about several clauses, with all its sentences, in the page's language and calendar. */
export function SeveralReportsPanel({
  locale,
  agreementKey,
  page,
  today,
  agreement,
  submissionIds,
  meeting,
}: SeveralReportsPanelProps) {
  const t = useTranslations('report')
  const { calendar } = localeSettings[locale]
  const date = toDateFields(today, calendar, locale)
  return (
    <SeveralReportsForm
      permalink={inLocale(locale, paths.deskReports(agreementKey, page))}
      cancelHref={inLocale(locale, paths.desk())}
      fixed={{ locale, agreement: agreementKey }}
      calendar={calendar}
      today={{ asOfDay: date.day, asOfMonth: date.month, asOfYear: date.year }}
      speakers={(agreement?.speakers ?? []).map(({ partyKey, bodyKey, party, body }) => ({
        value: `${partyKey}/${bodyKey}`,
        label: partyKey === bodyKey ? party.name : t('throughBody', { party: party.name, body: body.name }),
      }))}
      letter={useLetter(agreement, locale)}
      meeting={useMeeting(agreement, locale, meeting)}
      rows={useRows(agreement, locale, submissionIds)}
      texts={useTexts(locale, today, agreement?.letters != null)}
    />
  )
}

function useRows(
  agreement: AgreementForReports | null,
  locale: Locale,
  submissionIds: ReadonlyMap<number, string>,
): SeveralReportsRow[] | null {
  const t = useTranslations('report.several')
  const status = useTranslations('status.label')
  const desk = useTranslations('desk')
  if (!agreement) return null
  const ownParties = new Set(agreement.speakers.map(({ partyId }) => partyId))
  return agreement.clauses.map((clause) => {
    const number = formatClauseNumber(String(clause.number), locale)
    const own = clause.standing.parties.filter(({ partyId, latest }) => ownParties.has(partyId) && latest)
    const [before] = own
    return {
      number: clause.number,
      version: String(clause.version),
      submissionId: submissionIds.get(clause.number) ?? '',
      name: desk('clause', { number }),
      heading: <T lang={clause.textLocale}>{clause.heading}</T>,
      label: t('status', { number }),
      more: t('more', { number }),
      fullHref: inLocale(locale, paths.deskReport(agreement.key, clause.number)),
      isRepeatable: own.length > 0,
      sides: clause.parties.map((party) => {
        const { latest, status: said } = clause.standing.parties.find(({ partyId }) => partyId === party.id) ?? {}
        return {
          key: party.id,
          status: said ?? 'no_information',
          words: <SideWords party={party} status={said} asOf={latest?.asOf} />,
          note: ownParties.has(party.id) && latest?.text ? <T lang={latest.text.locale}>{latest.text.note}</T> : null,
        }
      }),
      statuses: [
        ...(before
          ? [
              {
                value: asBefore,
                label:
                  agreement.speakers.length === 1
                    ? t('asBefore', { status: status(before.status) })
                    : t('asBeforeEach'),
              },
            ]
          : []),
        ...reportableStatuses.map((value) => ({ value, label: status(value) })),
      ],
      outcomes: clause.outcomes.map((outcome) => namedOption(outcome, locale)),
    }
  })
}

interface SideWordsProps {
  party: { countryName: string; countryLocale: Locale }
  status: Status | undefined
  asOf: PartialDate | undefined
}

/** "Iran: in progress, as of 5 October 2025". */
function SideWords({ party, status, asOf }: SideWordsProps) {
  const label = useTranslations('status.label')
  const desk = useTranslations('desk')
  const t = useTranslations('report.several')
  return (
    <>
      <T lang={party.countryLocale}>{party.countryName}</T>:{' '}
      {status && asOf ? (
        <>
          <b>{label(status)}</b>
          <span className="meta">
            {' '}
            (
            {asOf.precision === 'unknown'
              ? desk('asOfUnknown')
              : desk.rich('asOf', { date: () => <DateText value={asOf} /> })}
            )
          </span>
        </>
      ) : (
        <span className="meta">{t('silent')}</span>
      )}
    </>
  )
}

/** The choice of the letter, for whoever records one. */
function useLetter(agreement: AgreementForReports | null, locale: Locale) {
  const t = useTranslations('report.letter')
  if (!agreement?.letters) return null
  return {
    label: t('label'),
    hint: t.rich('hint', {
      source: (words) => <a href={inLocale(locale, paths.deskRecordNew('sources'))}>{words}</a>,
    }),
    options: agreement.letters.map((letter) => namedOption(letter, locale)),
  }
}

/** The choice of the meeting, where there is one at which something can be said. */
function useMeeting(agreement: AgreementForReports | null, locale: Locale, value: string) {
  const t = useTranslations('report.meeting')
  if (!agreement || agreement.meetings.length === 0) return null
  return {
    label: t('label'),
    hint: t('hint'),
    options: agreement.meetings.map((one) => namedOption(one, locale)),
    value: agreement.meetings.some(({ key }) => key === value) ? value : '',
  }
}

function useTexts(locale: Locale, today: string, byLetter: boolean): SeveralReportsTexts {
  const t = useTranslations('report')
  const form = useTranslations('form')
  const date = useTranslations('date')
  const title = t(byLetter ? 'letter.title' : 'several.title')
  const inCalendar = (calendar: Calendar) => ({
    hint: t('asOf.hint', { date: formatDay(today, calendar, locale) }),
    months: monthNames(locale, calendar),
    enter: date(`enterIn.${calendar}`),
  })
  return {
    titles: { plain: title, refused: form('refusedTitle', { title }) },
    errorTitle: form('errorTitle'),
    errors: {
      ...useReportErrorTexts(locale),
      ...(byLetter ? { speakerMissing: t('letter.speakerMissing') } : {}),
    },
    yearInvalid: useReportYearTexts(locale),
    signIn: useSignInAgainTexts(),
    submit: t('several.submit'),
    submitting: t('submitting'),
    cancel: form('cancel'),
    kept: t('several.kept'),
    none: form('none'),
    notNow: t('several.notNow'),
    note: t('several.note'),
    noteHint: t('several.noteHint'),
    obstacle: t('notes.obstacle.label'),
    obstacleHint: t('notes.obstacle.hint'),
    nextStep: t('notes.nextStep.label'),
    evidence: t('evidence.title'),
    evidenceHint: t('evidence.hint'),
    outcome: t('evidence.outcome'),
    url: t('evidence.url'),
    full: t('several.full'),
    speaker: { legend: t(byLetter ? 'letter.speaker' : 'speaker.legend'), hint: t('several.speakerHint') },
    asOf: {
      legend: t('asOf.legend'),
      day: date('day'),
      month: date('month'),
      year: date('year'),
      chooseMonth: date('chooseMonth'),
      calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
    },
  }
}
