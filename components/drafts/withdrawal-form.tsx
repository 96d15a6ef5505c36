'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { withdrawalAction } from '@/lib/drafts/draft-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface WithdrawalFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'noun' | 'key' | 'purpose', string>>
  texts: {
    title: string
    explanation: string
    reason: string
    reasonHint: string
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

/** Asks for a record to be hidden from the public, or shown again, with the reason. Folded away: it is done rarely. */
export function WithdrawalForm({ permalink, fixed, texts }: WithdrawalFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(withdrawalAction, emptyForm, permalink)
  const textOf = (code: string | undefined) =>
    code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  const summary = Object.entries(errors).map(([field, code]) => ({
    text: textOf(code) ?? '',
    href: field === 'reason' ? '#reason' : undefined,
  }))
  return (
    <details className="form-language" open={summary.length > 0 || undefined}>
      <summary>{texts.title}</summary>
      <form className="form-part" action={formAction} noValidate>
        <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
        <p className="field-hint">{texts.explanation}</p>
        <HiddenFields values={fixed} />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={values.reason}
          error={textOf(errors.reason)}
          rows={3}
        />
        <div>
          <SubmitButton kind="plain" label={texts.submit} pendingLabel={texts.submitting} />
        </div>
      </form>
    </details>
  )
}
