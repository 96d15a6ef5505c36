'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { openDraftAction } from '@/lib/drafts/draft-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface OpenDraftFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'noun' | 'key', string>>
  texts: { submit: string; submitting: string; errorTitle: string; errors: Readonly<Record<string, string>> }
}

/** The button that opens a draft of a published record. */
export function OpenDraftForm({ permalink, fixed, texts }: OpenDraftFormProps) {
  const [{ attempt, errors }, formAction] = useActionState(openDraftAction, emptyForm, permalink)
  const summary = Object.values(errors).map((code) => ({ text: texts.errors[code] ?? texts.errors.malformed ?? '' }))
  return (
    <form action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
    </form>
  )
}
