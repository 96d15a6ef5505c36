import { z } from 'zod'
import { localeField } from '@/lib/forms/form-fields'
import { normalForm } from '@/lib/i18n/normal-form'
import { followedRecord } from './followed-record'

const email = z
  .string()
  // Typed on a phone or pasted, an address comes with spaces, and with look-alikes of the at sign. The same one in capitals is no other.
  .transform((text) => normalForm(text, 'NFKC').trim().toLowerCase())
  .pipe(z.string().min(1, 'emailMissing'))
  .pipe(z.email('emailInvalid').max(254, 'emailInvalid'))

/** What a reader says who wants to follow a record. The messages are codes of `error.*`. */
export const followSchema = z.strictObject({
  locale: localeField,
  submissionId: z.uuid('malformed'),
  of: z.string().transform((name, context) => {
    const record = followedRecord(name)
    if (record) return record
    context.addIssue({ code: 'custom', message: 'malformed' })
    return z.NEVER
  }),
  email,
})

export type FollowInput = z.output<typeof followSchema>

export const confirmFollowSchema = z.strictObject({
  locale: localeField,
  token: z.string().regex(/^[\w-]{43}$/, 'malformed'),
})
