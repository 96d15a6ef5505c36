'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
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
  const refusal = refusalOf(state.errors, texts.errors)
  return (
    <form className="form" action={formAction} noValidate>
      <ErrorSummary key={state.attempt} title={texts.errorTitle} errors={refusal.summary(['reason'])} />
      <HiddenFields values={fixed} />
      <TextArea
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        error={refusal.of('reason')}
        value={state.values.reason}
        rows={3}
      />
      <div className="form-actions">
        <SubmitButton kind="danger" label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
