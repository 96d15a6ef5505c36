import { z } from 'zod'
import { localeField, textField, webAddressField } from '@/lib/forms/form-fields'
import { parseDateFields } from '@/lib/i18n/date-fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import { detailLimit, noteLimit, type TextKind, textFieldName, textKinds } from './report-fields'
import { reportBreaches } from './report-rules'
import { reportableStatuses } from './status-order'

function inEachLanguage<Kind extends TextKind>(kind: Kind, max: number) {
  const field = textField(max).default('')
  const fields = locales.map((locale) => [textFieldName(kind, locale), field])
  return Object.fromEntries(fields) as Record<`${Kind}_${Locale}`, typeof field>
}

const recordKey = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'malformed')
  .max(80)

/** A side and the body that speaks for it, by their keys: `ir-cinema-org/ir-farabi`. */
const speaker = z
  .string()
  .regex(/^([a-z0-9-]{1,80}\/[a-z0-9-]{1,80})?$/, 'malformed')
  .transform((text) => {
    const [party, body] = text.split('/')
    return party && body ? { party, body } : null
  })

const sent = z.strictObject({
  locale: localeField,
  submissionId: z.uuid('malformed'),
  agreement: recordKey.min(1),
  number: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/, 'malformed')
    .transform(Number),
  version: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'malformed')
    .transform(Number),
  speaker: speaker.default(null),
  /** There where the form asks for whom the person speaks. */
  speakerAsked: z.literal('1', 'malformed').optional(),
  status: z
    .string()
    .default('')
    .transform((text) => reportableStatuses.find((name) => name === text) ?? null),
  asOfCalendar: z.enum(['gregory', 'persian'], 'malformed'),
  asOfDay: z.string().default(''),
  asOfMonth: z.string().default(''),
  asOfYear: z.string().default(''),
  ...inEachLanguage('note', noteLimit),
  ...inEachLanguage('obstacle', detailLimit),
  ...inEachLanguage('nextStep', detailLimit),
  evidenceOutcome: recordKey.default(''),
  evidenceSource: recordKey.default(''),
  evidenceUrl: webAddressField(2000).default(''),
  corrects: z.union([z.literal(''), z.uuid()], 'malformed').default(''),
})

type Sent = z.output<typeof sent>

/**
 * What the report form may say. Errors are codes: those of the date are keys of `date.error`, the others of `error`. All that
 * the form and the day can tell is told at once, as a wrong text or link does not end the judging; the command judges the rest.
 * @param today ISO day by Greenwich
 */
export function reportSchemaOn(today: string) {
  return sent
    .superRefine((form, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (form.speakerAsked && !form.speaker) refuse('speaker', 'speakerMissing')
      const asOf = asOfDay(form)
      if ('error' in asOf) refuse('asOf', asOf.error)
      const said = {
        ...form,
        texts: reportTexts(form),
        evidence: evidenceOf(form),
        asOf: 'iso' in asOf ? asOf.iso : null,
      }
      for (const { field, rule } of reportBreaches(said, today)) refuse(field, rule)
    })
    .transform((form) => {
      const { status } = form
      const asOf = asOfDay(form)
      // Refused above.
      if (!status || 'error' in asOf) return z.NEVER
      return {
        locale: form.locale,
        submissionId: form.submissionId,
        agreementKey: form.agreement,
        number: form.number,
        version: form.version,
        speaker: form.speaker,
        status,
        asOf: asOf.iso,
        texts: reportTexts(form),
        evidence: evidenceOf(form),
        correctsId: form.corrects || null,
      }
    })
}

export type ReportInput = z.output<ReturnType<typeof reportSchemaOn>>

function asOfDay(form: Sent) {
  return parseDateFields({
    day: form.asOfDay,
    month: form.asOfMonth,
    year: form.asOfYear,
    calendar: form.asOfCalendar,
  })
}

function evidenceOf(form: Sent) {
  return {
    outcomeKey: form.evidenceOutcome || null,
    sourceKey: form.evidenceSource || null,
    url: form.evidenceUrl || null,
  }
}

/** The languages in which anything was written. */
function reportTexts(form: Sent) {
  return locales.flatMap((locale) => {
    const [note, obstacle, nextStep] = textKinds.map((kind) => form[textFieldName(kind, locale)]) as [
      string,
      string,
      string,
    ]
    return note || obstacle || nextStep
      ? [{ locale, note, obstacle: obstacle || null, nextStep: nextStep || null }]
      : []
  })
}
