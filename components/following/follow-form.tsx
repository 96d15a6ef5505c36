'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { askToFollowAction } from '@/lib/following/follow-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface FollowFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'of' | 'submissionId', string>>
  /** Finished sentences: nothing is formatted in the browser. */
  texts: {
    email: { label: string; hint: string }
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    submit: string
    submitting: string
  }
}

export function FollowForm({ permalink, fixed, texts }: FollowFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(askToFollowAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={attempt > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusal.summary(['email'])} />
      <HiddenFields values={fixed} />
      <TextField
        name="email"
        type="email"
        {...texts.email}
        error={refusal.of('email')}
        value={values.email}
        dir="ltr"
        autoComplete="email"
        maxLength={254}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
