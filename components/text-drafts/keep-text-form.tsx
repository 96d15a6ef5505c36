'use client'

import { useActionState } from 'react'
import { FileField, SelectField, type SelectOption, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { keepTextAction } from '@/lib/text-drafts/text-draft-actions'
import { errorText, isRefused, TextFormFrame, type TextFormTexts } from './text-form-frame'

interface KeepTextFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'agreement' | 'version', string>>
  language: string
  /** Empty where a text is replaced: its language is settled. */
  languages: readonly SelectOption[]
  texts: TextFormTexts & {
    language: string
    chooseLanguage: string
    pasted: string
    pastedHint: string
    file: string
    fileHint: string
    submit: string
    submitting: string
  }
  /** Only where there is something to say: what was typed when the page itself cannot be shown any more. */
  onlyRefused?: boolean
}

/** A text in one language, pasted or from a file. */
export function KeepTextForm({ permalink, fixed, language, languages, texts, onlyRefused = false }: KeepTextFormProps) {
  const [state, action] = useActionState(keepTextAction, emptyForm, permalink)
  const { errors, values } = state
  if (onlyRefused && !isRefused(state)) return null
  const isSettled = languages.length === 0
  return (
    <TextFormFrame
      className="form keep-text"
      state={state}
      action={action}
      texts={texts}
      fixed={isSettled ? { ...fixed, language } : fixed}
      reopenHref={permalink}
    >
      {isSettled ? null : (
        <SelectField
          name="language"
          label={texts.language}
          none={texts.chooseLanguage}
          options={languages}
          value={values.language ?? language}
          error={errorText(texts, errors.language)}
        />
      )}
      <TextArea
        name="pasted"
        label={texts.pasted}
        hint={texts.pastedHint}
        value={values.pasted}
        error={errorText(texts, errors.pasted)}
        rows={12}
      />
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        error={errorText(texts, errors.file)}
        accept=".txt,text/plain"
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </TextFormFrame>
  )
}
