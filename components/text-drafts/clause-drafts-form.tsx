'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { publishClausesAction, submitClausesAction } from '@/lib/text-drafts/clause-draft-actions'
import { TextFormFrame, type TextFormTexts } from './text-form-frame'

interface ClauseDraftsFormProps {
  step: 'submit' | 'publish'
  permalink: string
  fixed: Readonly<Record<'locale' | 'key' | 'language' | 'drafts', string>>
  texts: TextFormTexts & { submit: string; submitting: string }
  kind?: 'primary' | 'plain'
}

const actions = { submit: submitClausesAction, publish: publishClausesAction }

/** One step that many drafts take together. */
export function ClauseDraftsForm({ step, permalink, fixed, texts, kind = 'primary' }: ClauseDraftsFormProps) {
  const [state, action] = useActionState(actions[step], emptyForm, permalink)
  return (
    <TextFormFrame state={state} action={action} texts={texts} fixed={fixed}>
      <SubmitButton kind={kind} label={texts.submit} pendingLabel={texts.submitting} />
    </TextFormFrame>
  )
}
