'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { RuleError } from '@/lib/errors'
import type { FieldErrors } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { localeField } from '@/lib/forms/form-fields'
import type { FormState } from '@/lib/forms/form-state'
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
  return answerForm(
    previous,
    formData,
    bySignedIn(confirmationSchema, async (actor, { locale, run, seen }) => {
      await importRun(actor, run, seen)
      return inLocale(locale, paths.deskImportRun(run))
    }),
    errorsAnew,
  )
}

/** With scripts the page behind the form must show what the file would change now; without, it is made anew anyway. */
function errorsAnew(error: unknown): FieldErrors {
  if (error instanceof RuleError) refresh()
  return errorsOf(error)
}
