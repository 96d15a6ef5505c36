'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import type { CodesState } from '@/lib/auth/form-answers'
import { changeTwoFactorAction } from '@/lib/auth/two-factor-actions'
import { emptyForm } from '@/lib/forms/form-state'
import { BackupCodes, type BackupCodesTexts } from './backup-codes'

interface TwoFactorChangeFormProps {
  permalink: string
  nextHref: string
  fixed: Readonly<Record<'locale' | 'to', string>>
  /** What can be done; where it is one thing only, the form does not ask. */
  changes: readonly { value: string; label: string; description: string }[]
  texts: {
    change: string
    password: string
    passwordHint: string
    submit: string
    submitting: string
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    codes: BackupCodesTexts
  }
}

const untouched: CodesState = emptyForm

export function TwoFactorChangeForm({ permalink, nextHref, fixed, changes, texts }: TwoFactorChangeFormProps) {
  const [{ attempt, errors, values, codes }, formAction] = useActionState(changeTwoFactorAction, untouched, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = refusal.summary(['change', 'password'])
  const [only, ...others] = changes
  if (codes) {
    return (
      <>
        <FormTitle titles={texts.titles} />
        <BackupCodes codes={codes} nextHref={nextHref} texts={texts.codes} />
      </>
    )
  }
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={summary.length > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={others.length === 0 && only ? { ...fixed, change: only.value } : fixed} />
      {others.length > 0 ? (
        <RadioCards
          name="change"
          legend={texts.change}
          error={refusal.of('change')}
          value={values.change}
          options={changes}
        />
      ) : null}
      <div className="form-narrow">
        <TextField
          name="password"
          type="password"
          label={texts.password}
          hint={texts.passwordHint}
          error={refusal.of('password')}
          dir="ltr"
          autoComplete="current-password"
          maxLength={256}
        />
      </div>
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
