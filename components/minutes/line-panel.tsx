import { useTranslations } from 'next-intl'
import { useSignInAgainTexts, writtenFormCodes } from '@/components/auth/sign-in-again-texts'
import { useReportYearTexts } from '@/components/clauses/report-error-texts'
import { toDateFields } from '@/lib/i18n/date-fields'
import { formatDay } from '@/lib/i18n/dates'
import { type Calendar, type Locale, localeSettings, locales } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { formatClauseNumber, formatNumber } from '@/lib/i18n/numbers'
import { lineLimit, lineTextField, ownerField } from '@/lib/minutes/minutes-fields'
import type { LineNow, MinutesAtDesk, MinutesNow } from '@/lib/minutes/minutes-queries'
import { inLocale, paths } from '@/lib/paths'
import { LineForm, type LineFormTexts } from './line-form'
import { LineWords } from './minutes-lines'

interface LinePanelProps {
  locale: Locale
  at: MinutesAtDesk
  minutes: MinutesNow
  /** The line that is to be changed; null for a new one. */
  line: LineNow | null
  /** The number of the line, made for this page where it is a new one. */
  lineId: string
  /** Of the line that was written last: the form of the next one is another form. */
  written: string | undefined
  /** ISO day. */
  today: string
}

/** The form of a line with all its sentences. */
export function LinePanel({
  locale,
  at: { meeting, sides, clauses },
  minutes,
  line,
  lineId,
  written,
  today,
}: LinePanelProps) {
  const t = useTranslations('minutes')
  const kind = useTranslations('meetings.statement')
  const language = useTranslations('ui.language')
  const { calendar } = localeSettings[locale]
  const agreements = new Map(meeting.agreements.map(({ key, name }) => [key, name]))
  return (
    <LineForm
      key={line?.lineId ?? `after ${written}`}
      permalink={inLocale(locale, paths.deskMinutes(meeting.key, line?.lineId))}
      cancelHref={line ? inLocale(locale, `${paths.deskMinutes(meeting.key)}#line-${lineId}`) : null}
      fixed={{ locale, meeting: meeting.key, number: String(minutes.number), line: lineId }}
      calendar={calendar}
      version={String(line?.version ?? 0)}
      initial={line ? valuesOf(line, calendar, locale) : {}}
      current={line ? <LineWords line={line} /> : null}
      options={{
        agenda: meeting.agenda.map(({ title }, index) => ({
          value: String(index),
          label: t('agendaOption', { number: formatNumber(index + 1, locale), title: title?.text ?? '' }),
        })),
        kinds: (['information', 'proposal', 'decision', 'task'] as const).map((value) => ({
          value,
          label: kind(value),
        })),
        clauses: clauses.map(({ key, number, heading, agreementKey }) => {
          const text = { number: formatClauseNumber(String(number), locale), heading }
          return {
            value: key,
            label:
              agreements.size > 1
                ? t('clauseOfAgreement', { ...text, agreement: agreements.get(agreementKey) ?? agreementKey })
                : t('clauseOption', text),
          }
        }),
      }}
      owners={sides.map(({ key, name, speakers }) => ({
        party: key,
        label: name,
        options: speakers.map((speaker) => ({ value: speaker.key, label: speaker.name })),
      }))}
      languages={[locale, ...locales.filter((other) => other !== locale)].map((code) => ({
        code,
        label: language(code),
        dir: localeSettings[code].dir,
      }))}
      texts={useLineTexts(locale, calendar, line !== null, today)}
    />
  )
}

function valuesOf(line: LineNow, calendar: Calendar, locale: Locale): Record<string, string> {
  const due = line.due ? toDateFields(line.due, calendar, locale) : null
  return {
    kind: line.kind,
    agendaItem: line.agendaItem === null ? '' : String(line.agendaItem),
    clause: line.clause?.key ?? '',
    ...Object.fromEntries(line.texts.map(({ locale: code, text }) => [lineTextField(code), text])),
    ...Object.fromEntries(line.owners.map(({ party, body }) => [ownerField(party.key), body.key])),
    ...(due ? { dueDay: due.day, dueMonth: due.month, dueYear: due.year } : {}),
  }
}

const codes = [
  ...writtenFormCodes,
  'lineKindMissing',
  'lineTextMissing',
  'lineOvertaken',
  'minutesNotOpen',
  'minutesClauseUnknown',
  'minutesOwnerUnknown',
  'minutesAgendaUnknown',
  'minutesFull',
] as const

const dateCodes = ['dateIncomplete', 'dayInvalid', 'monthInvalid', 'dateImpossible'] as const

function useLineTexts(locale: Locale, calendar: Calendar, isChange: boolean, today: string): LineFormTexts {
  const t = useTranslations('minutes')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const date = useTranslations('date')
  const years = useReportYearTexts(locale)
  const title = t('title')
  const inCalendar = (one: Calendar) => ({
    hint: t('line.dueHint', { date: formatDay(today, one, locale) }),
    months: monthNames(locale, one),
    enter: date(`enterIn.${one}`),
  })
  return {
    titles: { plain: title, refused: form('refusedTitle', { title }) },
    heading: isChange ? t('line.change') : t('line.new'),
    errorTitle: form('errorTitle'),
    errors: {
      ...Object.fromEntries(codes.map((code) => [code, error(code)])),
      ...Object.fromEntries(dateCodes.map((code) => [code, date(`error.${code}`)])),
      yearInvalid: years[calendar],
      notFound: error('minutesGone'),
      textTooLong: t('line.tooLong', { limit: formatNumber(lineLimit, locale) }),
    },
    signIn: useSignInAgainTexts(),
    none: form('none'),
    choose: form('choose'),
    agendaItem: t('line.agendaItem'),
    kind: t('line.kind'),
    clause: t('line.clause'),
    wording: { legend: t('line.wording'), hint: t('line.wordingHint') },
    owners: { legend: t('line.owners'), hint: t('line.ownersHint') },
    due: {
      legend: t('line.due'),
      day: date('day'),
      month: date('month'),
      year: date('year'),
      chooseMonth: date('chooseMonth'),
      calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
    },
    theirs: t('line.theirs'),
    submit: isChange ? t('line.save') : t('line.add'),
    submitting: t('submitting'),
    cancel: form('cancel'),
  }
}
