import type { DateFieldError } from '@/lib/i18n/dates'
import { describedBy, FieldError, FieldHint } from './field'

export interface DateEntryTexts {
  day: string
  month: string
  year: string
  chooseMonth: string
  months: readonly string[]
  /** The way to the same form in the other calendar. */
  otherCalendar: { label: string; href: string }
}

interface DateEntryProps {
  /** The fields are called `<name>Day`, `<name>Month` and `<name>Year`. */
  name: string
  legend: string
  hint: string
  error?: { code: string; text: string }
  values: Record<string, string>
  texts: DateEntryTexts
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

/** A day, a month from a list and a year, in one calendar. Digits of any script are understood. */
export function DateEntry({ name, legend, hint, error, values, texts }: DateEntryProps) {
  const faulty = error && (partOfError[error.code as DateFieldError] ?? 'all')
  const attributes = (part: Part) => ({
    id: `${name}${part}`,
    name: `${name}${part}`,
    'aria-invalid': faulty === part || faulty === 'all' ? (true as const) : undefined,
  })
  const month = values[`${name}Month`] ?? ''
  return (
    <fieldset
      className="field"
      data-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, error?.text)}
    >
      <legend className="field-label">{legend}</legend>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error?.text}</FieldError>
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
          <select key={month} {...attributes('Month')} defaultValue={month}>
            <option value="">{texts.chooseMonth}</option>
            {texts.months.map((label, index) => (
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
      <p className="date-entry-other">
        <a href={texts.otherCalendar.href}>{texts.otherCalendar.label}</a>
      </p>
    </fieldset>
  )
}
