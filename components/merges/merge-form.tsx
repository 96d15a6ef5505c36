'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { mergeAction } from '@/lib/merges/merge-actions'

interface MergeFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'noun' | 'key' | 'into', string>>
  texts: {
    reason: string
    reasonHint: string
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

/** Asks for the merge that is shown above, with the reason. */
export function MergeForm({ permalink, fixed, texts }: MergeFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(mergeAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = Object.keys(errors).map((field) => ({
    text: refusal.of(field) ?? '',
    href: field === 'reason' ? '#merge-reason' : undefined,
  }))
  return (
    <form className="form-part" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <TextArea
        id="merge-reason"
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={values.reason}
        error={refusal.of('reason')}
        rows={3}
      />
      <div>
        <SubmitButton kind="plain" label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
