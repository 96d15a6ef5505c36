'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { confirmImportAction } from '@/lib/exchange/import-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface ConfirmFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'run' | 'seen', string>>
  texts: { submit: string; submitting: string; errorTitle: string; errors: Readonly<Record<string, string>> }
}

/** The button that imports what was looked at. */
export function ConfirmForm({ permalink, fixed, texts }: ConfirmFormProps) {
  const [{ attempt, errors }, formAction] = useActionState(confirmImportAction, emptyForm, permalink)
  const summary = Object.values(errors).map((code) => ({ text: texts.errors[code] ?? texts.errors.malformed ?? '' }))
  return (
    <form action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
    </form>
  )
}
