'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { changeSettingsAction } from '@/lib/settings/settings-actions'

interface SettingsFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'version', string>>
  publishesAlone: boolean
  texts: {
    errorTitle: string
    errors: Readonly<Record<string, string>>
    legend: string
    hint: string
    options: { value: string; label: string; description: string }[]
    submit: string
    submitting: string
  }
}

export function SettingsForm({ permalink, fixed, publishesAlone, texts }: SettingsFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(changeSettingsAction, emptyForm, permalink)
  return (
    <form className="form" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusalOf(errors, texts.errors).summary([])} />
      <HiddenFields values={fixed} />
      <RadioCards
        name="publishes"
        legend={texts.legend}
        hint={texts.hint}
        value={values.publishes ?? (publishesAlone ? 'alone' : 'together')}
        options={texts.options}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
