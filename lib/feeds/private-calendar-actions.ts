'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import type { LinkState } from '@/lib/auth/form-answers'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { localeField } from '@/lib/forms/form-fields'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { privateCalendarPath } from './feed-address'
import { makePrivateCalendar, revokePrivateCalendar } from './private-calendar-commands'

const schema = z.strictObject({
  locale: localeField,
  /** As the page of the account showed it. */
  version: z.coerce
    .number('malformed')
    .int('malformed')
    .min(0, 'malformed')
    .max(2 ** 31 - 2, 'malformed'),
})

/** Makes the address of one's own calendar, or another one; the answer has it, the only time it can be read. */
export async function makeCalendarAction(previous: LinkState, formData: FormData): Promise<LinkState> {
  const values = formValues(formData)
  try {
    await assertSameOrigin()
    const typed = parseForm(schema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const { locale, version } = typed.data
    const secret = await makePrivateCalendar(await requireActor(), version)
    refresh()
    // At the published address, never at the one that the request came by.
    const link = new URL(privateCalendarPath(locale, secret), env().APP_URL).href
    return { ...refusedForm(previous, {}, {}), link }
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
}

/** Ends the address of one's own calendar. */
export async function revokeCalendarAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(schema, async (actor, { locale, version }) => {
      await revokePrivateCalendar(actor, version)
      return inLocale(locale, `${paths.deskAccount()}?done=calendar-revoked`)
    }),
  )
}
