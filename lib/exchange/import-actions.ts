'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { RuleError } from '@/lib/errors'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { localeField } from '@/lib/forms/form-fields'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { importRun } from './import-commands'

const confirmationSchema = z.strictObject({
  locale: localeField,
  run: z.uuid('malformed'),
  /** The sign of what the person has looked at. */
  seen: z.string().max(100, 'malformed'),
})

/** Makes the drafts of a file that was looked at. */
export async function confirmImportAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(confirmationSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    await importRun(actor, data.run, data.seen)
    destination = inLocale(data.locale, paths.deskImportRun(data.run))
  } catch (error) {
    // With scripts the page behind the form must show what the file would change now; without, it is made anew anyway.
    if (error instanceof RuleError) refresh()
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
}
