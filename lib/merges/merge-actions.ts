'use server'

import { redirect } from 'next/navigation'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { mergeSchema } from '@/lib/drafts/draft-schema'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { askForMerge } from './merge-commands'

/** Asks for a record to go into another one. */
export async function mergeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(mergeSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    const { locale, noun, key, into, reason } = data
    await askForMerge(actor, { noun, key }, into, { text: reason, locale })
    destination = inLocale(locale, `${paths.deskRecord(noun, key)}?done=asked`)
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
}
