import 'server-only'
import { z } from 'zod'
import { type FieldErrors, parseForm } from '@/lib/forms/form-data'
import { credentialFields } from './auth-schema'
import type { Actor } from './permissions'
import { actorOf } from './session'
import { signIn } from './sign-in'

const credentials = z.object(credentialFields)

/** Signs in by the fields `email` and `password` of a form, where it has them; otherwise there is no actor. */
export async function signInWith(formData: FormData): Promise<{ actor: Actor | null } | { errors: FieldErrors }> {
  if (!formData.has('email') && !formData.has('password')) return { actor: null }
  const typed = parseForm(credentials, formData)
  if (typed.errors) return { errors: typed.errors }
  const result = await signIn(typed.data)
  return 'error' in result ? { errors: { form: result.error } } : { actor: await actorOf(result.userId) }
}
