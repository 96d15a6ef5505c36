'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { CodeField, type CodeFieldTexts } from '@/components/forms/sign-in-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { giveCodeAction } from '@/lib/auth/auth-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface SecondFactorFormProps {
  permalink: string
  /** Where to begin anew. */
  signInHref: string
  fixed: Readonly<Record<'locale' | 'to', string>>
  texts: CodeFieldTexts & {
    submit: string
    submitting: string
    restart: string
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

export function SecondFactorForm({ permalink, signInHref, fixed, texts }: SecondFactorFormProps) {
  const [{ attempt, errors }, formAction] = useActionState(giveCodeAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = refusal.summary(['code'])
  return (
    <form className="form form-narrow" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={summary.length > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <CodeField texts={texts} error={refusal.of('code')} />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={signInHref}>{texts.restart}</a>
      </div>
    </form>
  )
}
