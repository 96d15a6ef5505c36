import { DateEntry } from '@/components/forms/date-entry'
import { SelectField, TextField } from '@/components/forms/field'
import { buttonName } from '@/lib/drafts/draft-buttons'
import { isCalendar } from '@/lib/i18n/locales'
import type { DateField as DateShape } from '@/lib/records/record-shape'
import { FlagField } from './flag-field'
import type { FormContext } from './form-context'

interface DateFieldProps {
  path: string
  field: DateShape
  frame: { label: string | undefined; error?: string }
  context: FormContext
}

/** A date as exactly as it is known: the day, the month or both may be left out. */
export function DateField({ path, field, frame, context }: DateFieldProps) {
  const { values, texts, errorCode, errorOf } = context
  const given = values[`${path}Calendar`]
  const calendar = isCalendar(given) ? given : context.calendar
  const other = calendar === 'gregory' ? 'persian' : 'gregory'
  const code = errorCode(path)
  const text = code === 'yearInvalid' ? texts.yearInvalid[calendar] : frame.error
  const printed = `${path}Printed`
  return (
    <div className="date-field" id={path}>
      <input type="hidden" name={`${path}Calendar`} value={calendar} />
      <DateEntry
        name={path}
        legend={frame.label ?? ''}
        calendar={calendar}
        error={code ? { code, text: text ?? '' } : undefined}
        values={values}
        texts={texts.date}
        isSwitched={false}
        switcher={{ name: buttonName, value: `calendar:${path}:${other}` }}
      />
      <FlagField name={`${path}NotLater`} label={texts.notLater} isSet={values[`${path}NotLater`] === '1'} />
      {field.columns.printed ? (
        <details className="form-language" open={Boolean(values[printed]) || undefined}>
          <summary>{texts.printed}</summary>
          <div className="form-part">
            <TextField
              name={printed}
              label={texts.printed}
              value={values[printed]}
              error={errorOf(printed)}
              maxLength={200}
            />
            {field.columns.calendar ? (
              <SelectField
                name={`${path}PrintedIn`}
                label={texts.printedIn}
                none={texts.none}
                options={texts.printCalendars}
                value={values[`${path}PrintedIn`]}
              />
            ) : null}
          </div>
        </details>
      ) : null}
    </div>
  )
}
