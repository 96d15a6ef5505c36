'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import type { FieldErrors } from '@/lib/forms/form-data'
import type { FormState } from '@/lib/forms/form-state'

/** Finished sentences: nothing is formatted in the browser. */
export interface TextFormTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  reopen: string
  signIn: SignInAgainTexts
}

export function errorText({ errors }: TextFormTexts, code: string | undefined): string | undefined {
  return code === undefined ? undefined : (errors[code] ?? errors.malformed)
}

export function isRefused({ errors }: FormState): boolean {
  return Object.keys(errors).length > 0
}

interface TextFormFrameProps {
  state: FormState
  action: (formData: FormData) => void
  texts: TextFormTexts
  fixed: Readonly<Record<string, string>>
  /** Where what is kept now can be looked at, in place of what was typed. */
  reopenHref?: string
  className?: string
  children: ReactNode
}

/** What every form of the screen has: what went wrong, and signing in again where the session ended meanwhile. */
export function TextFormFrame({ state, action, texts, fixed, reopenHref, className, children }: TextFormFrameProps) {
  const { attempt, errors, values } = state
  return (
    <form className={className} action={action} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summaryOf(errors, texts)} />
      {errors.form === 'staleVersion' && reopenHref ? (
        <p>
          <a href={reopenHref}>{texts.reopen}</a>
        </p>
      ) : null}
      <HiddenFields values={fixed} />
      <SignInAgain
        texts={texts.signIn}
        errors={errors}
        values={values}
        errorOf={(field) => errorText(texts, errors[field])}
      />
      {children}
    </form>
  )
}

function summaryOf(errors: FieldErrors, texts: TextFormTexts) {
  return Object.entries(errors).map(([field, code]) => ({
    text: errorText(texts, code) ?? '',
    href: field === 'form' ? undefined : `#${field}`,
  }))
}
