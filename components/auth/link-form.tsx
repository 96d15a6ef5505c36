'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { issueLinkAction } from '@/lib/auth/account-actions'
import type { LinkState } from '@/lib/auth/form-answers'
import { emptyForm } from '@/lib/forms/form-state'
import { OneTimeLink, type OneTimeLinkTexts } from './one-time-link'

interface LinkFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'form' | 'account' | 'version' | 'kind', string>>
  texts: {
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
    link: OneTimeLinkTexts
  }
}

const untouched: LinkState = emptyForm

/** Makes a link and shows it in the place of the button. */
export function LinkForm({ permalink, fixed, texts }: LinkFormProps) {
  const [{ attempt, errors, link }, formAction] = useActionState(issueLinkAction, untouched, permalink)
  if (link !== undefined) return <OneTimeLink link={link} texts={texts.link} />
  return (
    <form className="form" action={formAction}>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusalOf(errors, texts.errors).summary([])} />
      <HiddenFields values={fixed} />
      <div className="form-actions">
        <SubmitButton kind="plain" label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
