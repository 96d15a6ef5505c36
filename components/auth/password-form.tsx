'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm, type FormState } from '@/lib/forms/form-state'

export interface PasswordFormTexts {
  newPassword: string
  newPasswordHint: string
  newPasswordAgain: string
  submit: string
  submitting: string
  titles: FormTitles
  errorTitle: string
  errors: Readonly<Record<string, string>>
}

interface PasswordFormProps {
  action: (previous: FormState, formData: FormData) => Promise<FormState>
  permalink: string
  fixed: Readonly<Record<string, string>>
  /** Whose password it is: password managers keep both together. */
  email: string
  /** The words for the current password, where it is asked for. */
  current?: string
  texts: PasswordFormTexts
}

/** A new password, twice, as nobody sees it. */
export function PasswordForm({ action, permalink, fixed, email, current, texts }: PasswordFormProps) {
  const [{ attempt, errors }, formAction] = useActionState(action, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = refusal.summary(['password', 'newPassword', 'newPasswordAgain'])
  const fieldOf = (name: string) => ({
    name,
    type: 'password' as const,
    error: refusal.of(name),
    dir: 'ltr' as const,
  })
  return (
    <form className="form form-narrow" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={summary.length > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <input className="sr-only" type="text" value={email} autoComplete="username" readOnly tabIndex={-1} aria-hidden />
      {current ? <TextField {...fieldOf('password')} label={current} autoComplete="current-password" /> : null}
      <TextField
        {...fieldOf('newPassword')}
        label={texts.newPassword}
        hint={texts.newPasswordHint}
        autoComplete="new-password"
      />
      <TextField {...fieldOf('newPasswordAgain')} label={texts.newPasswordAgain} autoComplete="new-password" />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
