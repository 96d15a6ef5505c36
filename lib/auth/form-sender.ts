import 'server-only'
import type { FieldErrors } from '@/lib/forms/form-data'
import type { Actor } from './permissions'
import { currentActor } from './session'
import { signInWith } from './sign-in-form'

type Sender = { actor: Actor; errors?: undefined } | { actor?: undefined; errors: FieldErrors }

/** Who sends a form: whoever signs in with it, because the session ended while they were typing, or is signed in. */
export async function senderOf(formData: FormData): Promise<Sender> {
  const signIn = await signInWith(formData)
  if ('errors' in signIn) return { errors: signIn.errors }
  const actor = signIn.actor ?? (await currentActor())
  return actor ? { actor } : { errors: { form: 'notSignedIn' } }
}
