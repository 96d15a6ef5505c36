import type { ReactNode } from 'react'
import { calendarButton } from '@/lib/forms/form-buttons'
import type { DateFieldError } from '@/lib/i18n/date-fields'
import type { Calendar } from '@/lib/i18n/locales'
import { FieldGroup } from './field'

export interface DateEntryTexts {
  day: string
  month: string
  year: string
  chooseMonth: string
  calendars: Readonly<Record<Calendar, CalendarTexts>>
}

interface CalendarTexts {
  hint: ReactNode
  months: readonly string[]
  /** What the button says that leads to this calendar. */
  enter: string
}

interface DateEntryProps {
  /** The fields are called `<name>Day`, `<name>Month` and `<name>Year`. */
  name: string
  legend: string
  calendar: Calendar
  error?: { code: string; text: string }
  values: Record<string, string>
  texts: DateEntryTexts
  /** The answer to its own button, which without scripts is a new page: the button takes the focus again. */
  isSwitched: boolean
  /** What the fields are called in an address, where a plain GET form writes them into one. */
  sentAs?: Readonly<Record<Part, string>>
  /** What the button of the calendar sends, in a form with several dates; null for a form that knows one calendar only. */
  switcher?: { name: string; value: string } | null
}

type Part = 'Day' | 'Month' | 'Year'

const partOfError: Partial<Record<DateFieldError, Part>> = {
  dayInvalid: 'Day',
  monthInvalid: 'Month',
  yearInvalid: 'Year',
}

/** The field that an error is about; the day where it is about the whole date. */
export function dateErrorField(name: string, code: string): string {
  return `${name}${partOfError[code as DateFieldError] ?? 'Day'}`
}

/**
 * A day, a month from a list and a year, in one calendar. Digits of any script are understood. A button of the form and not a link
 * leads to the other calendar, so that nothing is lost on the way.
 */
export function DateEntry({
  name,
  legend,
  calendar,
  error,
  values,
  texts,
  isSwitched,
  sentAs,
  switcher,
}: DateEntryProps) {
  const faulty = error && (partOfError[error.code as DateFieldError] ?? 'all')
  const attributes = (part: Part) => ({
    id: `${name}${part}`,
    name: sentAs?.[part] ?? `${name}${part}`,
    'aria-invalid': faulty === part || faulty === 'all' ? (true as const) : undefined,
  })
  const month = values[`${name}Month`] ?? ''
  const other = calendar === 'gregory' ? 'persian' : 'gregory'
  return (
    <FieldGroup name={name} legend={legend} hint={texts.calendars[calendar].hint} error={error?.text}>
      <div className="date-entry">
        <div>
          <label htmlFor={`${name}Day`}>{texts.day}</label>
          <input
            {...attributes('Day')}
            className="date-entry-day"
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            defaultValue={values[`${name}Day`]}
          />
        </div>
        <div>
          <label htmlFor={`${name}Month`}>{texts.month}</label>
          <select key={`${calendar} ${month}`} {...attributes('Month')} defaultValue={month}>
            <option value="">{texts.chooseMonth}</option>
            {texts.calendars[calendar].months.map((label, index) => (
              <option key={label} value={String(index + 1)}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${name}Year`}>{texts.year}</label>
          <input
            {...attributes('Year')}
            className="date-entry-year"
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
            defaultValue={values[`${name}Year`]}
          />
        </div>
      </div>
      {switcher === null ? null : (
        <button
          type="submit"
          className="date-entry-other"
          name={switcher?.name ?? calendarButton}
          value={switcher?.value ?? other}
          formNoValidate
          // biome-ignore lint/a11y/noAutofocus: see `isSwitched`
          autoFocus={isSwitched}
        >
          {texts.calendars[other].enter}
        </button>
      )}
    </FieldGroup>
  )
}
