'use server'

import { redirect } from 'next/navigation'
import { NotFoundError, NotSignedInError } from '@/lib/errors'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { choosePassword } from './access-link-commands'
import { forgetLinkToken, heldLinkToken } from './access-link-cookie'
import { changePasswordSchema, choosePasswordSchema } from './auth-schema'
import { changePassword } from './password-commands'
import { passwordFaults } from './password-rules'
import { assertSameOrigin } from './same-origin'
import { currentActor, currentSession } from './session'
import { keepSessionToken, newSessionToken } from './session-cookie'
import { endCurrentSession } from './sign-out'

const fieldOf = {
  ...Object.fromEntries([...passwordFaults, 'passwordSame'].map((fault) => [fault, 'newPassword'])),
  passwordWrong: 'password',
}

/** Chooses a password by the link that the browser came with. */
export async function choosePasswordAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const typed = parseForm(choosePasswordSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const token = await heldLinkToken()
    if (!token) throw new NotFoundError()
    await choosePassword(token, typed.data.newPassword, typed.data.form)
    // Somebody else's session in this browser would go on under the eyes of whoever has just chosen a password.
    await endCurrentSession()
    await forgetLinkToken()
    destination = inLocale(typed.data.locale, `${paths.signIn()}?done=password-chosen`)
  } catch (error) {
    return refusedForm(previous, errorsOf(error, fieldOf), values)
  }
  redirect(destination)
}

/** Changes one's own password. */
export async function changePasswordAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const typed = parseForm(changePasswordSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const [actor, session] = [await currentActor(), await currentSession()]
    if (!actor || !session) throw new NotSignedInError()
    const token = newSessionToken()
    await changePassword(actor, session.id, { current: typed.data.password, wanted: typed.data.newPassword }, token)
    await keepSessionToken(token)
    destination = inLocale(typed.data.locale, `${paths.deskAccount()}?done=password`)
  } catch (error) {
    return refusedForm(previous, errorsOf(error, fieldOf), values)
  }
  redirect(destination)
}
