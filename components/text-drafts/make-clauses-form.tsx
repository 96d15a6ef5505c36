'use client'

import { type ReactNode, useActionState } from 'react'
import { SelectField, type SelectOption } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { makeClausesAction } from '@/lib/text-drafts/clause-draft-actions'
import { errorText, TextFormFrame, type TextFormTexts } from './text-form-frame'

interface MakeClausesFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'agreement' | 'language' | 'version' | 'marks', string>>
  source: string
  sources: readonly SelectOption[]
  /** What the text was called before, where it was. */
  status: string
  statuses: readonly SelectOption[]
  /** All of it is written: the button has lost its weight. */
  isDone: boolean
  texts: TextFormTexts & {
    source: string
    chooseSource: string
    textStatus: string
    submit: string
    submitting: string
  }
  children: ReactNode
}

/** Whence the clauses are and what the text is: all that has to be said before they are made. */
export function MakeClausesForm({
  permalink,
  fixed,
  source,
  sources,
  status: known,
  statuses,
  isDone,
  texts,
  children,
}: MakeClausesFormProps) {
  const [state, action] = useActionState(makeClausesAction, emptyForm, permalink)
  const { errors, values } = state
  const status = values.textStatus ?? known
  return (
    <TextFormFrame className="form form-narrow" state={state} action={action} texts={texts} fixed={fixed}>
      {children}
      <SelectField
        name="source"
        label={texts.source}
        none={texts.chooseSource}
        options={sources}
        value={values.source ?? source}
        error={errorText(texts, errors.source)}
      />
      <div className="field">
        <label className="field-label" htmlFor="textStatus">
          {texts.textStatus}
        </label>
        <select key={status} id="textStatus" name="textStatus" className="field-select" defaultValue={status}>
          {statuses.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="form-actions">
        <SubmitButton kind={isDone ? 'plain' : 'primary'} label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </TextFormFrame>
  )
}
