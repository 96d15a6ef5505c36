import { z } from 'zod'
import { localeField, textField } from '@/lib/forms/form-fields'
import { reportDraftName } from './report-schema'

/** Characters of the reason for which a draft is returned. */
export const draftReasonLimit = 1000

export const draftReturnSchema = z.strictObject({
  locale: localeField,
  draft: reportDraftName,
  reason: textField(draftReasonLimit).refine((text) => text !== '', 'reasonMissing'),
})

export const draftDiscardSchema = z.strictObject({ locale: localeField, draft: reportDraftName })

/** A report that was filed from one's draft. */
export const filedDraftSchema = z.strictObject({ locale: localeField, report: z.uuid('malformed') })
