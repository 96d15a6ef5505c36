import 'server-only'
import { z } from 'zod'
import { type FieldErrors, parseForm } from '@/lib/forms/form-data'
import { codeField, credentialFields } from './auth-schema'
import type { Actor } from './permissions'
import { giveSecondFactor } from './second-factor'
import { fieldOfChallengeError } from './second-factor-fields'
import { currentActor } from './session'
import { signIn } from './sign-in'

const credentials = z.object(credentialFields)
const secondFactor = z.object({ code: codeField })

/** The fields by which a form of another purpose can sign in. */
export const signInFields = ['email', 'password', 'code'] as const

/**
 * Signs in by the fields of a form, where it has them; otherwise there is no actor. First `email` and `password`, then, where the
 * account has a second factor, the same form once more with `code`.
 */
export async function signInWith(formData: FormData): Promise<{ actor: Actor | null } | { errors: FieldErrors }> {
  if (formData.has('code')) return continueWith(formData)
  if (!formData.has('email') && !formData.has('password')) return { actor: null }
  const typed = parseForm(credentials, formData)
  if (typed.errors) return { errors: typed.errors }
  const result = await signIn(typed.data)
  if ('error' in result) return { errors: { form: result.error } }
  if ('next' in result && result.next === 'code') return { errors: { code: 'codeAwaited' } }
  return { actor: await currentActor() }
}

async function continueWith(formData: FormData): Promise<{ actor: Actor | null } | { errors: FieldErrors }> {
  const typed = parseForm(secondFactor, formData)
  if (typed.errors) return { errors: typed.errors }
  const result = await giveSecondFactor(typed.data.code)
  return 'error' in result
    ? { errors: { [fieldOfChallengeError(result.error)]: result.error } }
    : { actor: await currentActor() }
}
