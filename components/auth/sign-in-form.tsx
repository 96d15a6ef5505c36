'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SignInFields, type SignInFieldTexts } from '@/components/forms/sign-in-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { signInAction } from '@/lib/auth/auth-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface SignInFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'to', string>>
  texts: SignInFieldTexts & {
    submit: string
    submitting: string
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

export function SignInForm({ permalink, fixed, texts }: SignInFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(signInAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = refusal.summary(['email', 'password'])
  return (
    <form className="form form-narrow" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={summary.length > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <SignInFields
        texts={texts}
        email={values.email}
        errors={{ email: refusal.of('email'), password: refusal.of('password') }}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
