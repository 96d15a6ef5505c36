'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { refusalOf } from '@/components/forms/refusal'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { closeErrorReportAction } from '@/lib/error-reports/error-report-actions'
import { emptyForm } from '@/lib/forms/form-state'
import type { Direction } from '@/lib/i18n/locales'

const fields = ['email', 'password', 'code', 'state', 'answer']

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
    signIn: SignInAgainTexts
    state: { legend: string }
    answer: { label: string; hint: string }
    submit: string
    submitting: string
  }
}

export function ErrorAnswerForm({ permalink, fixed, answerLanguage, states, texts }: ErrorAnswerFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(closeErrorReportAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  // However often the page behind the form is drawn anew; whoever was overtaken has what stands there now before their eyes.
  const openedVersion = values.version ?? fixed.version
  const isStale = errors.form === 'staleVersion'
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={attempt > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusal.summary(fields)} />
      <HiddenFields values={{ ...fixed, version: isStale ? fixed.version : openedVersion }} />
      <SignInAgain texts={texts.signIn} errors={errors} values={values} errorOf={refusal.of} />
      <RadioCards name="state" {...texts.state} error={refusal.of('state')} value={values.state} options={states} />
      <TextArea
        name="answer"
        {...texts.answer}
        error={refusal.of('answer')}
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
