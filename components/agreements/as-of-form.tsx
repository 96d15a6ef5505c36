import { useLocale, useTranslations } from 'next-intl'
import { DateEntry } from '@/components/forms/date-entry'
import { Button } from '@/components/ui/button'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import { type Calendar, type Locale, localeSettings } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { inLocale, paths } from '@/lib/paths'
import '@/components/forms/forms.css'
import './as-of.css'

interface AsOfFormProps {
  agreementKey: string
  /** ISO day; null where it cannot be known now. */
  since: string | null
  /** The reader's own where nothing else was asked for. */
  calendar?: Calendar
  values?: Readonly<Record<'d' | 'm' | 'y', string>>
  error?: { code: string; text: string }
}

const fields = { Day: 'd', Month: 'm', Year: 'y' } as const

/** Asks for a day of the past in one calendar: a plain GET form, and a link to the same form in the other calendar. */
export function AsOfForm({ agreementKey, since, calendar, values, error }: AsOfFormProps) {
  const t = useTranslations('asOf')
  const date = useTranslations('date')
  const locale = useLocale() as Locale
  const used = calendar ?? localeSettings[locale].calendar
  const other = used === 'gregory' ? 'persian' : 'gregory'
  const form = paths.agreementAsOf(agreementKey)
  const inCalendar = (one: Calendar) => ({
    hint: since
      ? t.rich('range', { from: () => <DateText value={{ date: since, precision: 'day' }} /> })
      : date(`calendar.${one}`),
    months: monthNames(locale, one),
    enter: date(`enterIn.${one}`),
  })
  return (
    <form method="get" action={inLocale(locale, form)} className="form-part" noValidate>
      <input type="hidden" name="cal" value={used} />
      <DateEntry
        name="asOf"
        legend={t('legend')}
        calendar={used}
        error={error}
        values={{ asOfDay: values?.d ?? '', asOfMonth: values?.m ?? '', asOfYear: values?.y ?? '' }}
        texts={{
          day: date('day'),
          month: date('month'),
          year: date('year'),
          chooseMonth: date('chooseMonth'),
          calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
        }}
        isSwitched={false}
        sentAs={fields}
        switcher={null}
      />
      <p className="as-of-buttons">
        <Button kind="primary" large>
          {t('show')}
        </Button>
        <TextLink path={`${form}?cal=${other}`}>{t(`inOther.${other}`)}</TextLink>
      </p>
    </form>
  )
}
