'use server'

import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { errorsWhereRefused } from '@/lib/forms/form-refresh'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { declareAbsence, endAbsence } from './absence-commands'
import { fieldOfRule } from './absence-rules'
import { absenceEndSchema, absenceSchemaOn } from './absence-schema'

/** Says when somebody is away and who stands in. */
export async function declareAbsenceAction(previous: FormState, formData: FormData): Promise<FormState> {
  const schema = absenceSchemaOn(new Date().toISOString().slice(0, 10))
  const declare = bySignedIn(schema, async (actor, absence) => {
    await declareAbsence(actor, absence)
    return inLocale(absence.locale, paths.deskAbsenceDone('absence-declared'))
  })
  return answerForm(previous, formData, declare, (error) => errorsWhereRefused(error, fieldOfRule))
}

/** Ends an absence before its last day. */
export async function endAbsenceAction(previous: FormState, formData: FormData): Promise<FormState> {
  const end = bySignedIn(absenceEndSchema, async (actor, { locale, absence }) => {
    await endAbsence(actor, absence)
    return inLocale(locale, paths.deskAbsenceDone('absence-ended'))
  })
  return answerForm(previous, formData, end, errorsWhereRefused)
}
