'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { SignInFields, type SignInFieldTexts } from '@/components/forms/sign-in-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { closeErrorReportAction } from '@/lib/error-reports/error-report-actions'
import { emptyForm } from '@/lib/forms/form-state'
import type { Direction } from '@/lib/i18n/locales'

const fields = ['form', 'email', 'password', 'state', 'answer'] as const
const signInErrors = new Set(['notSignedIn', 'signInFailed', 'signInLimited'])

interface ErrorAnswerFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'reference' | 'version', string>>
  answerLanguage: { code: string; dir: Direction }
  states: readonly { value: string; label: string; description: string }[]
  /** Finished sentences: nothing is formatted in the browser. */
  texts: {
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    signIn: SignInFieldTexts & { title: string; explanation: string }
    state: { legend: string }
    answer: { label: string; hint: string }
    submit: string
    submitting: string
  }
}

export function ErrorAnswerForm({ permalink, fixed, answerLanguage, states, texts }: ErrorAnswerFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(closeErrorReportAction, emptyForm, permalink)
  const errorOf = (field: string) => {
    const code = errors[field]
    return code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  }
  const summary = fields.flatMap((field) => {
    const text = errorOf(field)
    return text ? [{ text, href: field === 'form' ? undefined : `#${field}` }] : []
  })
  // However often the page behind the form is drawn anew; whoever was overtaken has what stands there now before their eyes.
  const openedVersion = values.version ?? fixed.version
  const isStale = errors.form === 'staleVersion'
  const needsSignIn = signInErrors.has(errors.form ?? '') || Boolean(errors.email ?? errors.password)
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={attempt > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={{ ...fixed, version: isStale ? fixed.version : openedVersion }} />
      {needsSignIn ? (
        <section className="card form-part" aria-labelledby="sign-in-again">
          <h2 id="sign-in-again">{texts.signIn.title}</h2>
          <p>{texts.signIn.explanation}</p>
          <SignInFields
            texts={texts.signIn}
            email={values.email}
            errors={{ email: errorOf('email'), password: errorOf('password') }}
          />
        </section>
      ) : null}
      <RadioCards name="state" {...texts.state} error={errorOf('state')} value={values.state} options={states} />
      <TextArea
        name="answer"
        {...texts.answer}
        error={errorOf('answer')}
        value={values.answer}
        lang={answerLanguage.code}
        dir={answerLanguage.dir}
        rows={7}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
