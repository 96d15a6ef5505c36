import { z } from 'zod'
import { localeField } from '@/lib/forms/form-fields'
import { parseDateFields } from '@/lib/i18n/date-fields'
import { absenceFault } from './absence-rules'

/** A colleague and the body for which they stand in: `ir-cinema-org/0190a0b0-0000-4000-8000-000000000000`. */
const substitute = z.string().regex(/^([a-z0-9-]{1,80}\/[0-9a-f-]{36})?$/, 'malformed')

const part = z.string().max(20, 'malformed').default('')

/**
 * What an official says of an absence. Errors are codes: those of a date are keys of `date.error`, the others of `error`.
 * @param today ISO day by Greenwich
 */
export function absenceSchemaOn(today: string) {
  return z
    .strictObject({
      locale: localeField,
      submissionId: z.uuid('malformed'),
      calendar: z.enum(['gregory', 'persian'], 'malformed'),
      ...{ fromDay: part, fromMonth: part, fromYear: part, toDay: part, toMonth: part, toYear: part },
      substitute: substitute.default(''),
    })
    .transform((form, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      const { calendar } = form
      const from = parseDateFields({ day: form.fromDay, month: form.fromMonth, year: form.fromYear, calendar })
      const to = parseDateFields({ day: form.toDay, month: form.toMonth, year: form.toYear, calendar })
      if ('error' in from) refuse('from', from.error)
      if ('error' in to) refuse('to', to.error)
      const [bodyKey = '', substituteId = ''] = form.substitute.split('/')
      if (!substituteId) refuse('substitute', 'substituteMissing')
      if ('error' in from || 'error' in to) return z.NEVER
      const days = { from: from.iso, to: to.iso }
      const fault = absenceFault(days, today)
      if (fault) refuse('to', fault)
      return { locale: form.locale, submissionId: form.submissionId, bodyKey, substituteId, ...days }
    })
}

export type AbsenceInput = z.output<ReturnType<typeof absenceSchemaOn>>

export const absenceEndSchema = z.strictObject({ locale: localeField, absence: z.uuid('malformed') })
