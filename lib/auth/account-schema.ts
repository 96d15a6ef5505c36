import { z } from 'zod'
import { localeField } from '@/lib/forms/form-fields'
import { locales } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import { withSuccessors } from '@/lib/office/successor-field'
import { staysWithBody } from '@/lib/office/successor-rules'
import { withBodies, withDuties } from './body-field'
import { passwordFault } from './password-rules'
import { roles } from './permissions'

/** The messages are codes of `error.*`. */
const personFields = {
  email: z
    .string()
    .transform((text) => normalForm(text, 'NFKC').trim().toLowerCase())
    .pipe(z.string().min(1, 'emailMissing').max(254, 'emailInvalid'))
    .pipe(z.email('emailInvalid')),
  name: z
    .string()
    .transform((text) => normalForm(text, 'NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'nameMissing')
        .max(200, 'nameTooLong')
        // What turns the direction of all that follows, and what nobody sees; half-spaces and joiners are letters of Persian.
        .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u.test(text), 'textControls')
        .refine((text) => text === '' || /\p{L}/u.test(text), 'nameMissing'),
    ),
}

const roleFields = {
  role: z.enum(roles, 'roleMissing'),
  bodies: z.array(z.string()).max(50, 'malformed').default([]),
  /** Those of the bodies for which the person only prepares what others file. */
  drafts: z.array(z.string()).max(50, 'malformed').optional(),
}

type RoleAndBodies = { role: (typeof roles)[number]; bodies: readonly string[] }

/** An official speaks for at least one body, nobody else for any. */
function checkBodies({ role, bodies }: RoleAndBodies, context: z.core.$RefinementCtx): void {
  if (role === 'official' && bodies.length === 0)
    context.addIssue({ code: 'custom', path: ['bodies'], message: 'bodiesMissing' })
  if (role !== 'official' && bodies.length > 0)
    context.addIssue({ code: 'custom', path: ['bodies'], message: 'bodiesOfOfficials' })
}

/** What a script says of a new account, its password included. */
export const accountSchema = z
  .strictObject({
    ...personFields,
    ...roleFields,
    locale: z.enum(locales, 'localeMissing').default('en'),
    password: z.string(),
  })
  .superRefine(checkBodies)
  .superRefine(({ email, name, password }, context) => {
    const fault = passwordFault(password, { email, name })
    if (fault) context.addIssue({ code: 'custom', path: ['password'], message: fault })
  })

export type AccountInput = z.output<typeof accountSchema>

/** Which form it is, so that the same one sent twice is known. */
const formField = z.uuid('malformed')

/** What an administrator says of somebody to be let in. `personLocale` is the language in which the link greets them. */
export const invitationSchema = z.preprocess(
  withDuties,
  z
    .strictObject({
      locale: localeField,
      form: formField,
      ...personFields,
      ...roleFields,
      personLocale: z.enum(locales, 'localeMissing'),
    })
    .superRefine(checkBodies),
)

export type InvitationInput = Omit<z.output<typeof invitationSchema>, 'locale'>

const changeFields = {
  locale: localeField,
  form: formField,
  account: z.string().min(1, 'malformed').max(100, 'malformed'),
  /** As the page of the account showed it. */
  version: z.coerce
    .number('malformed')
    .int('malformed')
    .positive('malformed')
    .max(2 ** 31 - 1, 'malformed'),
}

/** A button of an account's page. */
export const accountChangeSchema = z.strictObject(changeFields)

/** Somebody's number; empty for nobody. */
const personField = z.string().regex(/^([0-9a-f-]{36})?$/, 'malformed')

/** Who takes over in which body, where somebody is named. */
export const closingSchema = z.preprocess(
  withSuccessors,
  z.strictObject({ ...changeFields, successors: z.record(z.string().max(80, 'malformed'), personField) }),
)

/** One body is taken from somebody, and another may take over what is open there. */
export const bodyTakingSchema = z.strictObject({
  ...changeFields,
  body: z.string().min(1, 'malformed').max(80, 'malformed'),
  successor: personField.default('').transform((id) => id || null),
})

export const roleChangeSchema = z.preprocess(
  (values) => withSuccessors(withDuties(values)),
  z
    .strictObject({
      ...changeFields,
      ...roleFields,
      successors: z.record(z.string().max(80, 'malformed'), z.union([z.literal(staysWithBody), personField])),
    })
    .superRefine(checkBodies),
)

/** Over which of their bodies somebody watches. */
export const supervisionSchema = z.preprocess(
  withBodies,
  z.strictObject({ ...changeFields, bodies: roleFields.bodies }),
)

export const linkSchema = z.strictObject({ ...changeFields, kind: z.enum(['invitation', 'reset'], 'malformed') })

/** One change of one account, as its page asked for it. */
export interface AccountChange {
  account: string
  version: number
  form: string
}
