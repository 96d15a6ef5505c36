'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { publishDraftsAction, submitDraftsAction } from '@/lib/drafts/draft-batch-actions'
import { emptyForm } from '@/lib/forms/form-state'

export interface DraftBatchTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  signIn: SignInAgainTexts
  submit: string
  submitting: string
}

interface DraftBatchFormProps {
  step: 'submit' | 'publish'
  permalink: string
  /** `drafts` and `documents` are lines, as the action reads them. */
  fixed: Readonly<Record<string, string>>
  /** What each of them is called, and where it can be mended, by `clauses ir-ru-1`. */
  members: Readonly<Record<string, { label: string; href: string }>>
  texts: DraftBatchTexts
}

const actions = { submit: submitDraftsAction, publish: publishDraftsAction }

/** One step that many drafts take together or not at all. What goes wrong is told with the record that it is wrong with. */
export function DraftBatchForm({ step, permalink, fixed, members, texts }: DraftBatchFormProps) {
  const [{ attempt, errors, values }, action] = useActionState(actions[step], emptyForm, permalink)
  const textOf = (code: string | undefined) =>
    code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  const summary = Object.entries(errors).map(([field, code]) => {
    const member = members[field]
    const text = textOf(code) ?? ''
    if (member) return { text: `${member.label}: ${text}`, href: member.href }
    return { text, href: field === 'form' || field.includes(' ') ? undefined : `#${field}` }
  })
  return (
    <form action={action} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <SignInAgain texts={texts.signIn} errors={errors} values={values} errorOf={(field) => textOf(errors[field])} />
      <SubmitButton kind="primary" label={texts.submit} pendingLabel={texts.submitting} />
    </form>
  )
}
