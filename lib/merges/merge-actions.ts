'use server'

import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { mergeSchema } from '@/lib/drafts/draft-schema'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { askForMerge } from './merge-commands'

/** Asks for a record to go into another one. */
export async function mergeAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(mergeSchema, async (actor, { locale, noun, key, into, reason }) => {
      await askForMerge(actor, { noun, key }, into, { text: reason, locale })
      return inLocale(locale, `${paths.deskRecord(noun, key)}?done=asked`)
    }),
  )
}
