'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { returnReportDraftAction } from '@/lib/clauses/report-draft-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface ReturnDraftFormProps {
  permalink: string
  fixed: Readonly<Record<string, string>>
  /** Finished sentences. */
  texts: {
    open: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
    signIn: SignInAgainTexts
    reason: string
    hint: string
    submit: string
    submitting: string
  }
}

/** A draft goes back to whoever prepared it. Open where it was refused. */
export function ReturnDraftForm({ permalink, fixed, texts }: ReturnDraftFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(returnReportDraftAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  return (
    <details className="confirm-change draft-return" open={attempt > 0 || undefined}>
      <summary className="button">{texts.open}</summary>
      <form action={formAction} noValidate>
        <ErrorSummary
          key={attempt}
          title={texts.errorTitle}
          errors={refusal.summary(['email', 'password', 'code', 'reason'])}
        />
        <HiddenFields values={fixed} />
        <SignInAgain texts={texts.signIn} errors={errors} values={values} errorOf={refusal.of} />
        <TextArea
          key={`reason ${attempt}`}
          name="reason"
          label={texts.reason}
          hint={texts.hint}
          error={refusal.of('reason')}
          value={values.reason}
          rows={3}
        />
        <SubmitButton kind="plain" label={texts.submit} pendingLabel={texts.submitting} />
      </form>
    </details>
  )
}
