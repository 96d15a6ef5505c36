'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { publishTogetherAction } from '@/lib/translations/translation-actions'

interface PublishTogetherFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'agreement' | 'drafts', string>>
  texts: { submit: string; submitting: string; errorTitle: string; errors: Readonly<Record<string, string>> }
}

/** One button that publishes all drafts of an agreement that wait for the person who looks at them. */
export function PublishTogetherForm({ permalink, fixed, texts }: PublishTogetherFormProps) {
  const [{ attempt, errors }, formAction] = useActionState(publishTogetherAction, emptyForm, permalink)
  const summary = Object.values(errors).map((code) => ({ text: texts.errors[code] ?? texts.errors.malformed ?? '' }))
  return (
    <form className="form-part section-gap" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <div>
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
