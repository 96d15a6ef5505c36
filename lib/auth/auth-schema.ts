import { z } from 'zod'
import { localeField } from '@/lib/forms/form-fields'

/** Who somebody says they are. The messages are codes of `error.*`. */
export const credentialFields = {
  email: z
    .string()
    // Typed on a phone or pasted, an address comes with spaces, and with look-alikes of the at sign.
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(z.string().min(1, 'emailMissing').max(254, 'emailInvalid'))
    .pipe(z.email('emailInvalid')),
  password: z.string().min(1, 'passwordMissing').max(256, 'signInFailed'),
}

export const signInSchema = z.strictObject({
  locale: localeField,
  to: z.string().max(200).default(''),
  ...credentialFields,
})

/** A button that needs no more than the language of its page. */
export const pageSchema = z.strictObject({ locale: localeField })

export const revokeSessionSchema = z.strictObject({ locale: localeField, session: z.string().min(1).max(100) })
