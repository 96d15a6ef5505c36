import { z } from 'zod'
import { localeField } from '@/lib/forms/form-fields'
import { normalForm } from '@/lib/i18n/normal-form'

/** Who somebody says they are. The messages are codes of `error.*`. */
export const credentialFields = {
  email: z
    .string()
    // Typed on a phone or pasted, an address comes with spaces, and with look-alikes of the at sign.
    .transform((text) => normalForm(text, 'NFKC').trim())
    .pipe(z.string().min(1, 'emailMissing').max(254, 'emailInvalid'))
    .pipe(z.email('emailInvalid')),
  password: z.string().min(1, 'passwordMissing').max(256, 'signInFailed'),
}

/** A code of the app, or a backup code. */
export const codeField = z.string().trim().min(1, 'codeMissing').max(40, 'codeInvalid')

export const secondFactorSchema = z.strictObject({
  locale: localeField,
  to: z.string().max(200).default(''),
  code: codeField,
})

/** One's own password, given again before something that must not happen on a screen left unlocked. */
const passwordAgain = z.string().min(1, 'passwordMissing').max(256, 'passwordWrong')

export const twoFactorChanges = ['codes', 'start', 'off'] as const

export const twoFactorChangeSchema = z.strictObject({
  locale: localeField,
  to: z.string().max(200).default(''),
  change: z.enum(twoFactorChanges, 'changeMissing'),
  password: passwordAgain,
})

/** A new password, typed twice as nobody sees it. What it may be is judged with the person it is for: `passwordFault`. */
const newPasswordFields = {
  newPassword: z.string().min(1, 'newPasswordMissing'),
  newPasswordAgain: z.string(),
}

function checkRepetition(
  { newPassword, newPasswordAgain }: { newPassword: string; newPasswordAgain: string },
  context: z.core.$RefinementCtx,
): void {
  if (newPassword !== newPasswordAgain)
    context.addIssue({ code: 'custom', path: ['newPasswordAgain'], message: 'passwordsDiffer' })
}

export const choosePasswordSchema = z
  .strictObject({ locale: localeField, form: z.uuid('malformed'), ...newPasswordFields })
  .superRefine(checkRepetition)

export const changePasswordSchema = z
  .strictObject({ locale: localeField, password: passwordAgain, ...newPasswordFields })
  .superRefine(checkRepetition)

export const signInSchema = z.strictObject({
  locale: localeField,
  to: z.string().max(200).default(''),
  ...credentialFields,
})

/** A button that needs no more than the language of its page. */
export const pageSchema = z.strictObject({ locale: localeField })

export const revokeSessionSchema = z.strictObject({ locale: localeField, session: z.string().min(1).max(100) })
