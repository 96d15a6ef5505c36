'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { discardTextAction } from '@/lib/text-drafts/text-draft-actions'
import { TextFormFrame, type TextFormTexts } from './text-form-frame'

interface DiscardTextFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'agreement' | 'language' | 'version', string>>
  texts: TextFormTexts & { submit: string; submitting: string }
}

export function DiscardTextForm({ permalink, fixed, texts }: DiscardTextFormProps) {
  const [state, action] = useActionState(discardTextAction, emptyForm, permalink)
  return (
    <TextFormFrame state={state} action={action} texts={texts} fixed={fixed} reopenHref={permalink}>
      <SubmitButton kind="danger" label={texts.submit} pendingLabel={texts.submitting} />
    </TextFormFrame>
  )
}
