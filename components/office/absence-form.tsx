'use client'

import { useActionState } from 'react'
import { DateEntry, type DateEntryTexts, dateErrorField } from '@/components/forms/date-entry'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField, type SelectOption } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import type { Calendar } from '@/lib/i18n/locales'
import { declareAbsenceAction } from '@/lib/office/absence-actions'

interface AbsenceFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'submissionId', string>>
  calendar: Calendar
  colleagues: readonly SelectOption[]
  /** Finished sentences. */
  texts: {
    from: string
    to: string
    date: DateEntryTexts
    substitute: string
    choose: string
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
    /** What can be wrong with a date by itself: which of the two it is stands in the sentence. */
    dateErrors: Readonly<Record<'from' | 'to', Readonly<Record<string, string>>>>
  }
}

/** When an official is away, and who stands in. */
export function AbsenceForm({ permalink, fixed, calendar, colleagues, texts }: AbsenceFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(declareAbsenceAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const dates = ['from', 'to'] as const
  const dateError = (name: (typeof dates)[number]) => {
    const code = errors[name]
    return code ? { code, text: texts.dateErrors[name][code] ?? refusal.of(name) ?? '' } : undefined
  }
  const summary = [
    ...(errors.form ? [{ text: refusal.of('form') ?? '' }] : []),
    ...dates.flatMap((name) => {
      const error = dateError(name)
      return error ? [{ text: error.text, href: `#${dateErrorField(name, error.code)}` }] : []
    }),
    ...(errors.substitute ? [{ text: refusal.of('substitute') ?? '', href: '#substitute' }] : []),
  ]
  return (
    <form className="form-part" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={{ ...fixed, calendar }} />
      {dates.map((name) => (
        <DateEntry
          key={`${name} ${attempt}`}
          name={name}
          legend={texts[name]}
          calendar={calendar}
          error={dateError(name)}
          values={values}
          texts={texts.date}
          isSwitched={false}
          switcher={null}
        />
      ))}
      <SelectField
        name="substitute"
        label={texts.substitute}
        error={refusal.of('substitute')}
        none={texts.choose}
        options={colleagues}
        value={values.substitute}
      />
      <div className="form-actions">
        <SubmitButton kind="plain" label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
