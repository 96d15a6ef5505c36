'use client'

import { useActionState } from 'react'
import type { ButtonKind } from '@/components/ui/button'
import { emptyForm, type FormState } from '@/lib/forms/form-state'
import { ErrorSummary } from './error-summary'
import { HiddenFields } from './hidden-fields'
import { refusalOf } from './refusal'
import { SubmitButton } from './submit-button'

interface OneButtonFormProps {
  action: (previous: FormState, formData: FormData) => Promise<FormState>
  permalink: string
  fixed: Readonly<Record<string, string>>
  kind?: ButtonKind
  texts: { submit: string; submitting: string; errorTitle: string; errors: Readonly<Record<string, string>> }
}

/** A button that does one thing, and says above itself why it could not. */
export function OneButtonForm({ action, permalink, fixed, kind, texts }: OneButtonFormProps) {
  const [{ attempt, errors }, formAction] = useActionState(action, emptyForm, permalink)
  return (
    <form action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusalOf(errors, texts.errors).summary([])} />
      <HiddenFields values={fixed} />
      <SubmitButton label={texts.submit} pendingLabel={texts.submitting} kind={kind} />
    </form>
  )
}
