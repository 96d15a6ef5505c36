import { useTranslations } from 'next-intl'
import { OneButtonForm } from '@/components/forms/one-button-form'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { acceptedYears } from '@/lib/i18n/date-fields'
import { formatDay } from '@/lib/i18n/dates'
import { type Calendar, type Locale, localeSettings } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { formatDigits } from '@/lib/i18n/numbers'
import { endAbsenceAction } from '@/lib/office/absence-actions'
import { inLocale, paths } from '@/lib/paths'
import { AbsenceForm } from './absence-form'

interface Named {
  key: string
  name: string
  locale: Locale
}

export interface ShownAbsence {
  id: string
  /** ISO days. */
  from: string
  to: string
  /** Who is away. */
  name: string
  substitute: string
  body: Named
}

interface AbsenceCardProps {
  locale: Locale
  /** ISO day. */
  today: string
  submissionId: string
  absences: readonly ShownAbsence[]
  colleagues: readonly { id: string; name: string; body: Named }[]
}

const codes = [
  ...(['notSignedIn', 'notFound', 'unavailable', 'foreignOrigin', 'malformed'] as const),
  ...(['substituteMissing', 'substituteUnknown', 'absenceDaysWrong', 'absencePast', 'absenceOverlaps'] as const),
] as const

const dateCodes = ['dateIncomplete', 'dayInvalid', 'monthInvalid', 'yearInvalid', 'dateImpossible'] as const

/** An official's own absences, and the form for another. */
export function AbsenceCard({ locale, today, submissionId, absences, colleagues }: AbsenceCardProps) {
  const t = useTranslations('office.away')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const date = useTranslations('date')
  const { calendar } = localeSettings[locale]
  const permalink = inLocale(locale, paths.deskAccount())
  const inCalendar = (one: Calendar) => ({
    hint: t('hint', { date: formatDay(today, one, locale) }),
    months: monthNames(locale, one),
    enter: date(`enterIn.${one}`),
  })
  const errors = Object.fromEntries(codes.map((code) => [code, error(code)]))
  const years = {
    from: formatDigits(acceptedYears[calendar].from, locale),
    to: formatDigits(acceptedYears[calendar].to, locale),
  }
  const dateErrorsOf = (which: 'from' | 'to') =>
    Object.fromEntries(dateCodes.map((code) => [code, t(`dateError.${code}`, { which, ...years })]))
  const errorTitle = form('errorTitle')
  const severalBodies = new Set(colleagues.map(({ body }) => body.key)).size > 1
  return (
    <Card id="absence" title={t('title')}>
      <div className="form-part">
        <p>{t('intro')}</p>
        {absences.length > 0 ? (
          <ul className="rows-plain stack-tight">
            {absences.map(({ id, from, to, substitute, body }) => (
              <li key={id} className="stack-tight">
                <p>
                  {t.rich('own', {
                    from: () => <DateText value={{ date: from, precision: 'day' }} />,
                    to: () => <DateText value={{ date: to, precision: 'day' }} />,
                    name: () => <bdi>{substitute}</bdi>,
                    body: () => <T lang={body.locale}>{body.name}</T>,
                  })}
                </p>
                <OneButtonForm
                  action={endAbsenceAction}
                  permalink={permalink}
                  fixed={{ locale, absence: id }}
                  kind="plain"
                  texts={{ submit: t('end'), submitting: t('ending'), errorTitle, errors }}
                />
              </li>
            ))}
          </ul>
        ) : null}
        {colleagues.length === 0 ? (
          <p className="meta">{t('nobody')}</p>
        ) : (
          <AbsenceForm
            permalink={permalink}
            fixed={{ locale, submissionId }}
            calendar={calendar}
            colleagues={colleagues.map(({ id, name, body }) => ({
              value: `${body.key}/${id}`,
              label: severalBodies ? `${name} (${body.name})` : name,
            }))}
            texts={{
              from: t('from'),
              to: t('to'),
              date: {
                day: date('day'),
                month: date('month'),
                year: date('year'),
                chooseMonth: date('chooseMonth'),
                calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
              },
              substitute: t('substitute'),
              choose: t('choose'),
              submit: t('submit'),
              submitting: t('submitting'),
              errorTitle,
              errors,
              dateErrors: { from: dateErrorsOf('from'), to: dateErrorsOf('to') },
            }}
          />
        )}
      </div>
    </Card>
  )
}
