'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { withdrawDocumentAction } from '@/lib/documents/document-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface WithdrawFormProps {
  permalink: string
  /** What is saved now: who was overtaken sees it on the same page, and sends the form for that. */
  fixed: Readonly<Record<'locale' | 'key' | 'version', string>>
  texts: {
    reason: string
    reasonHint: string
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

export function WithdrawForm({ permalink, fixed, texts }: WithdrawFormProps) {
  const [state, formAction] = useActionState(withdrawDocumentAction, emptyForm, permalink)
  const errorOf = (field: string) => {
    const code = state.errors[field]
    return code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  }
  return (
    <form className="form" action={formAction} noValidate>
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={Object.keys(state.errors).map((field) => ({
          text: errorOf(field) ?? '',
          href: field === 'reason' ? '#reason' : undefined,
        }))}
      />
      <HiddenFields values={fixed} />
      <TextArea
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        error={errorOf('reason')}
        value={state.values.reason}
        rows={3}
      />
      <div className="form-actions">
        <SubmitButton kind="danger" label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
