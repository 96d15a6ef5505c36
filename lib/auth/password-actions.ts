'use server'

import { NotFoundError, NotSignedInError } from '@/lib/errors'
import { type FieldErrors, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { choosePassword } from './access-link-commands'
import { forgetLinkToken, heldLinkToken } from './access-link-cookie'
import { changePasswordSchema, choosePasswordSchema } from './auth-schema'
import { answerForm } from './form-action'
import { changePassword } from './password-commands'
import { passwordFaults } from './password-rules'
import { currentActor, currentSession } from './session'
import { keepSessionToken, newSessionToken } from './session-cookie'
import { endCurrentSession } from './sign-out'

const fieldOf = {
  ...Object.fromEntries([...passwordFaults, 'passwordSame'].map((fault) => [fault, 'newPassword'])),
  passwordWrong: 'password',
}

/** Chooses a password by the link that the browser came with. */
export async function choosePasswordAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, chooseSent, errorsFor)
}

async function chooseSent(formData: FormData): Promise<string | FieldErrors> {
  const { data, errors } = parseForm(choosePasswordSchema, formData)
  if (errors) return errors
  const token = await heldLinkToken()
  if (!token) throw new NotFoundError()
  await choosePassword(token, data.newPassword, data.form)
  // Somebody else's session in this browser would go on under the eyes of whoever has just chosen a password.
  await endCurrentSession()
  await forgetLinkToken()
  return inLocale(data.locale, `${paths.signIn()}?done=password-chosen`)
}

/** Changes one's own password. */
export async function changePasswordAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, changeSent, errorsFor)
}

async function changeSent(formData: FormData): Promise<string | FieldErrors> {
  const { data, errors } = parseForm(changePasswordSchema, formData)
  if (errors) return errors
  const [actor, session] = [await currentActor(), await currentSession()]
  if (!actor || !session) throw new NotSignedInError()
  const token = newSessionToken()
  await changePassword(actor, session.id, { current: data.password, wanted: data.newPassword }, token)
  await keepSessionToken(token)
  return inLocale(data.locale, `${paths.deskAccount()}?done=password`)
}

function errorsFor(error: unknown): FieldErrors {
  return errorsOf(error, fieldOf)
}
