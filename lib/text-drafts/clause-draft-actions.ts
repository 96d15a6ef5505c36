'use server'

import { redirect } from 'next/navigation'
import { senderOf } from '@/lib/auth/form-sender'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { signInFields } from '@/lib/auth/sign-in-form'
import { type FieldErrors, formValues, parseForm, without } from '@/lib/forms/form-data'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { makeClauses } from './clause-making-commands'
import { answerTo } from './text-draft-answers'
import { makeClausesSchema } from './text-draft-schema'

/** Writes the clauses of the text as drafts. */
export async function makeClausesAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  const refused = (errors: FieldErrors) => refusedForm(previous, errors, values)
  let destination: string
  try {
    await assertSameOrigin()
    const sender = await senderOf(formData)
    if (sender.errors) return refused(sender.errors)
    const { data, errors } = parseForm(makeClausesSchema, without(formData, signInFields))
    if (errors) return refused(errors)
    const { locale, agreement, language, version, source, textStatus, marks } = data
    const name = { agreement, locale: language }
    const { opened, changed } = await makeClauses(sender.actor, name, version, {
      source,
      textStatus,
      seen: marks ?? new Map(),
    })
    destination = inLocale(
      locale,
      `${paths.deskTextToClauses(agreement, language)}&done=made&opened=${opened}&changed=${changed}#clauses`,
    )
  } catch (error) {
    return refused(answerTo(error, { referenceUnknown: 'source' }))
  }
  redirect(destination)
}
