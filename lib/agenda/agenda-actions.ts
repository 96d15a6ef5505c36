'use server'

import { z } from 'zod'
import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { localeField } from '@/lib/forms/form-fields'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { addToAgenda } from './agenda-commands'

const key = z.string().regex(/^[a-z0-9-]{1,80}$/, 'malformed')

const chosen = z.object({ locale: localeField, meeting: key }).catchall(z.string().max(200, 'malformed'))

/** Puts what was ticked on the agenda, and leads to the form in which it is put in order and completed. */
export async function addToAgendaAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(chosen, async (actor, { locale, meeting, ...fields }) => {
      const ids = Object.entries(fields).flatMap(([name, value]) => (name.startsWith('item') ? [value] : []))
      await addToAgenda(actor, meeting, ids)
      return inLocale(locale, `${paths.deskRecordEdit('meetings', meeting)}#agenda`)
    }),
  )
}
