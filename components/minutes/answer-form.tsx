'use client'

import { useActionState } from 'react'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { refusalOf } from '@/components/forms/refusal'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { answerMinutesAction } from '@/lib/minutes/minutes-actions'

interface AnswerFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  fixed: Readonly<Record<string, string>>
  /** For whom the person may answer; asked where there are several. */
  speakers: readonly { value: string; label: string }[]
  /** Finished sentences. */
  texts: {
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    signIn: SignInAgainTexts
    speaker: string
    answer: string
    answers: readonly { value: string; label: string; description: string }[]
    reason: { label: string; hint: string }
    submit: string
    submitting: string
  }
}

/** A party's answer to the minutes. */
export function AnswerForm({ permalink, fixed, speakers, texts }: AnswerFormProps) {
  const [state, formAction] = useActionState(answerMinutesAction, emptyForm, permalink)
  const { attempt, errors, values } = state
  const refusal = refusalOf(errors, texts.errors)
  const [only, ...others] = speakers
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={Object.keys(errors).length > 0} />
      <DefaultButton />
      <ErrorSummary
        key={attempt}
        title={texts.errorTitle}
        errors={refusal.summary(['email', 'password', 'code', 'speaker', 'answer', 'reason'])}
      />
      <HiddenFields values={fixed} />
      <SignInAgain texts={texts.signIn} errors={errors} values={values} errorOf={refusal.of} />
      {others.length > 0 ? (
        <RadioCards
          name="speaker"
          legend={texts.speaker}
          error={refusal.of('speaker')}
          value={values.speaker}
          options={speakers}
        />
      ) : (
        <HiddenFields values={{ speaker: only?.value ?? values.speaker ?? '' }} />
      )}
      <RadioCards
        name="answer"
        legend={texts.answer}
        error={refusal.of('answer')}
        value={values.answer}
        options={texts.answers}
      />
      <TextArea
        name="reason"
        label={texts.reason.label}
        hint={texts.reason.hint}
        error={refusal.of('reason')}
        value={values.reason}
        rows={3}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
