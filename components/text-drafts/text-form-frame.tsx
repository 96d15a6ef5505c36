'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SignInFields, type SignInFieldTexts } from '@/components/forms/sign-in-fields'
import type { FieldErrors } from '@/lib/forms/form-data'
import type { FormState } from '@/lib/forms/form-state'

/** Finished sentences: nothing is formatted in the browser. */
export interface TextFormTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  reopen: string
  signIn: SignInFieldTexts & { title: string; explanation: string }
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

const signInErrors = new Set(['notSignedIn', 'signInFailed', 'signInLimited'])

/** What every form of the screen has: what went wrong, and signing in again where the session ended meanwhile. */
export function TextFormFrame({ state, action, texts, fixed, reopenHref, className, children }: TextFormFrameProps) {
  const { attempt, errors, values } = state
  const needsSignIn = signInErrors.has(errors.form ?? '') || Boolean(errors.email ?? errors.password)
  return (
    <form className={className} action={action} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summaryOf(errors, texts)} />
      {errors.form === 'staleVersion' && reopenHref ? (
        <p>
          <a href={reopenHref}>{texts.reopen}</a>
        </p>
      ) : null}
      <HiddenFields values={fixed} />
      {needsSignIn ? (
        <section className="card form-part" aria-labelledby="sign-in-again">
          <h2 id="sign-in-again">{texts.signIn.title}</h2>
          <p>{texts.signIn.explanation}</p>
          <SignInFields
            texts={texts.signIn}
            email={values.email}
            errors={{ email: errorText(texts, errors.email), password: errorText(texts, errors.password) }}
          />
        </section>
      ) : null}
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
