'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { senderOf } from '@/lib/auth/form-sender'
import type { Actor } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { signInFields } from '@/lib/auth/sign-in-form'
import { DomainError } from '@/lib/errors'
import { type FieldErrors, formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { submitDrafts } from './draft-batch-commands'
import { showPublished } from './draft-refresh'
import { TogetherRefusedError } from './draft-refusal'
import { draftLinesSchema } from './draft-schema'
import { publishTogether } from './publish-commands'

/** Hands in the drafts that the form names, all or none. */
export async function submitDraftsAction(previous: FormState, formData: FormData): Promise<FormState> {
  return together(previous, formData, 'submitted', async (actor, { drafts }) => submitDrafts(actor, drafts))
}

/** Publishes the drafts and documents that the form names, all or none. */
export async function publishDraftsAction(previous: FormState, formData: FormData): Promise<FormState> {
  return together(previous, formData, 'published', async (actor, { drafts, documents }) =>
    showPublished(await publishTogether(actor, drafts, documents)),
  )
}

type Lines = z.infer<typeof draftLinesSchema>

async function together(
  previous: FormState,
  formData: FormData,
  done: 'submitted' | 'published',
  step: (actor: Actor, lines: Lines) => Promise<void>,
): Promise<FormState> {
  const values = formValues(formData)
  const refused = (errors: FieldErrors) => refusedForm(previous, errors, values)
  let destination: string
  try {
    await assertSameOrigin()
    const sender = await senderOf(formData)
    if (sender.errors) return refused(sender.errors)
    const { data, errors } = parseForm(draftLinesSchema, without(formData, signInFields))
    if (errors) return refused(errors)
    if (data.drafts.length + data.documents.length === 0) return refused({ form: 'malformed' })
    await step(sender.actor, data)
    destination = inLocale(
      data.locale,
      data.language
        ? `${paths.deskTextToClauses(data.key, data.language)}&done=${done}#clauses`
        : `${paths.deskRecord('agreements', data.key)}?done=${done}`,
    )
  } catch (error) {
    // With scripts the page behind the form must show what stands there now; without, it is made anew anyway.
    if (error instanceof DomainError && error.code !== 'foreignOrigin') refresh()
    return refused(error instanceof TogetherRefusedError ? byRecord(error) : errorsOf(error))
  }
  redirect(destination)
}

/** What is wrong, by the record that it is wrong with: `clauses ir-ru-1`. */
function byRecord({ refused }: TogetherRefusedError): FieldErrors {
  return Object.fromEntries(refused.map(({ noun, key, code }) => [`${noun} ${key}`, code]))
}
