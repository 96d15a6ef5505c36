'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { CodeField, type CodeFieldTexts } from '@/components/forms/sign-in-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { CodesState } from '@/lib/auth/form-answers'
import { confirmTwoFactorAction } from '@/lib/auth/two-factor-actions'
import { emptyForm } from '@/lib/forms/form-state'
import { BackupCodes, type BackupCodesTexts } from './backup-codes'

interface TwoFactorSetUpFormProps {
  permalink: string
  nextHref: string
  fixed: Readonly<Record<'locale' | 'to', string>>
  /** The secret as the server draws it; null once it is confirmed, or where it has to be made anew. */
  secret: ReactNode
  texts: CodeFieldTexts & {
    submit: string
    submitting: string
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    codes: BackupCodesTexts
  }
}

const untouched: CodesState = emptyForm

/** Shows the secret, takes its first code, and then shows the backup codes in the same place. */
export function TwoFactorSetUpForm({ permalink, nextHref, fixed, secret, texts }: TwoFactorSetUpFormProps) {
  const [{ attempt, errors, codes }, formAction] = useActionState(confirmTwoFactorAction, untouched, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = refusal.summary(['code'])
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
      <HiddenFields values={fixed} />
      {secret}
      <div className={secret ? 'set-up-answer' : 'form-part'}>
        <CodeField texts={texts} error={refusal.of('code')} />
        <div className="form-actions">
          <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        </div>
      </div>
    </form>
  )
}
