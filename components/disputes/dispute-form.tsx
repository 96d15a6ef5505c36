'use client'

import { useActionState, useState } from 'react'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FieldGroup, TextArea } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { refusalOf } from '@/components/forms/refusal'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { reasonField } from '@/lib/disputes/dispute-fields'
import { emptyForm, type FormState } from '@/lib/forms/form-state'
import type { Direction, Locale } from '@/lib/i18n/locales'

/** Finished sentences: nothing is formatted in the browser. */
export interface DisputeFormTexts {
  titles: FormTitles
  errorTitle: string
  errors: Readonly<Record<string, string>>
  intro: string
  signIn: SignInAgainTexts
  choice: string
  kept: string
  /** Where there is nothing to choose from. */
  none: string
  reason: { title: string; hint: string; otherLanguages: string }
  submit: string
  submitting: string
  cancel: string
}

interface DisputeFormProps {
  action: (previous: FormState, formData: FormData) => Promise<FormState>
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  cancelHref: string
  fixed: Readonly<Record<string, string>>
  /** What is disputed, or by what it is settled. */
  choiceName: 'target' | 'settlement'
  /** Null where the registry cannot be read or nobody is signed in: what was chosen then goes along as it was. */
  offers: { version: string; choices: readonly { value: string; label: string; description?: string }[] } | null
  /** The page's own language first. */
  languages: readonly { code: Locale; label: string; name: string; dir: Direction }[]
  texts: DisputeFormTexts
}

/** Raises a dispute, or settles one. */
export function DisputeForm({
  action,
  permalink,
  cancelHref,
  fixed,
  choiceName,
  offers,
  languages,
  texts,
}: DisputeFormProps) {
  const [state, formAction] = useActionState(action, emptyForm, permalink)
  // However often the page behind the form is drawn anew.
  const [openedVersion] = useState(offers?.version ?? '')
  const { attempt, errors, values } = state
  const isRefused = Object.keys(errors).length > 0
  const refusal = refusalOf(errors, texts.errors)
  const choices = offers?.choices ?? []
  if (choices.length === 0 && attempt === 0)
    return (
      <>
        <FormTitle titles={texts.titles} />
        <p>{texts.none}</p>
      </>
    )

  const isStale = errors.form === 'disputeOvertaken'
  const hidden = {
    ...fixed,
    // Whoever was overtaken has what stands there now before their eyes: only then does the form follow.
    version: (isStale ? offers?.version : values.version) ?? values.version ?? openedVersion,
  }
  const [only, ...others] = choices
  const chosen = values[choiceName] ?? (choiceName === 'target' && others.length === 0 ? only?.value : undefined)
  const names = languages.map(({ code }) => reasonField(code))
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={isRefused} />
      <DefaultButton />
      <ErrorSummary
        key={attempt}
        title={texts.errorTitle}
        errors={refusal.summary(['email', 'password', 'code', choiceName, ...names])}
      />
      <p>{texts.intro}</p>
      <HiddenFields values={hidden} />
      <SignInAgain texts={texts.signIn} errors={errors} values={values} errorOf={refusal.of} />
      {choices.length > 0 ? (
        <RadioCards
          name={choiceName}
          legend={texts.choice}
          error={refusal.of(choiceName)}
          value={chosen}
          options={choices}
        />
      ) : (
        <>
          <p>{chosen ? texts.kept : texts.none}</p>
          <HiddenFields values={{ [choiceName]: chosen ?? '' }} />
        </>
      )}
      <ReasonFields languages={languages} texts={texts.reason} values={values} errorOf={refusal.of} />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={cancelHref}>{texts.cancel}</a>
      </div>
    </form>
  )
}

interface ReasonFieldsProps {
  languages: DisputeFormProps['languages']
  texts: DisputeFormTexts['reason']
  values: FormState['values']
  errorOf: (field: string) => string | undefined
}

/** Why, in as many of the four languages as the official writes. */
function ReasonFields({ languages, texts, values, errorOf }: ReasonFieldsProps) {
  const [own, ...others] = languages
  const field = ({ code, label, dir }: DisputeFormProps['languages'][number]) => {
    const name = reasonField(code)
    return (
      <TextArea name={name} label={label} error={errorOf(name)} value={values[name]} lang={code} dir={dir} rows={5} />
    )
  }
  return (
    <FieldGroup name="reason" legend={texts.title} hint={texts.hint}>
      <div className="form-part">
        {own ? field(own) : null}
        <div>
          <p className="field-hint">{texts.otherLanguages}</p>
          {others.map((language) => {
            const name = reasonField(language.code)
            return (
              <details
                key={language.code}
                className="form-language"
                open={Boolean(values[name] || errorOf(name)) || undefined}
              >
                <summary>{language.name}</summary>
                <div className="form-part">{field(language)}</div>
              </details>
            )
          })}
        </div>
      </div>
    </FieldGroup>
  )
}
