import { z } from 'zod'
import { localeField, textField, webAddressField } from '@/lib/forms/form-fields'
import { normalForm } from '@/lib/i18n/normal-form'
import { answerLimit, closedStates, problemLimit } from './error-report-fields'
import { isReportablePage } from './error-report-page'
import { isReference } from './error-report-reference'

const pagePath = z.string().refine(isReportablePage, 'malformed')

const optionalEmail = z
  .string()
  // Typed on a phone or pasted, an address comes with spaces, and with look-alikes of the at sign.
  .transform((text) => normalForm(text, 'NFKC').trim())
  .pipe(z.union([z.literal(''), z.email('emailInvalid').max(254, 'emailInvalid')]))

/** What a reader may say. The messages are codes of `error.*`. */
export const errorReportSchema = z
  .strictObject({
    locale: localeField,
    submissionId: z.uuid('malformed'),
    page: pagePath,
    problem: textField(problemLimit).pipe(z.string().min(1, 'problemMissing')),
    sourceUrl: webAddressField(2000).default(''),
    email: optionalEmail.default(''),
  })
  .transform(({ sourceUrl, email, ...said }) => ({ ...said, sourceUrl: sourceUrl || null, email: email || null }))

export type ErrorReportInput = z.output<typeof errorReportSchema>

const target = {
  locale: localeField,
  reference: z.string().refine(isReference, 'malformed'),
  version: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'malformed')
    .transform(Number),
}

export const takeErrorReportSchema = z.strictObject(target)

/** What an editor may answer. */
export const closeErrorReportSchema = z.strictObject({
  ...target,
  state: z.enum(closedStates, 'closingMissing'),
  answer: textField(answerLimit).pipe(z.string().min(1, 'answerMissing')),
})

export type CloseErrorReportInput = z.output<typeof closeErrorReportSchema>
