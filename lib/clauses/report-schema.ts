import { z } from 'zod'
import { localeField, textField, webAddressField } from '@/lib/forms/form-fields'
import { parseDateFields } from '@/lib/i18n/date-fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import { detailLimit, noteLimit, type TextKind, textFieldName, textKinds } from './report-fields'
import { type Evidence, reportBreaches } from './report-rules'
import { type ReportableStatus, reportableStatuses } from './status-order'

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

/** Of a draft, its number and its version: `0190a0b0-0000-7000-8000-000000000000/2`. */
export const reportDraftName = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[1-9][0-9]{0,8}$/, 'malformed')
  .transform((text) => {
    const [id = '', version = ''] = text.split('/')
    return { id, version: Number(version) }
  })

/** What an official chooses who has nothing new to say. */
export const asBefore = 'as_before' as const

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
    .transform((text) => [...reportableStatuses, asBefore].find((name) => name === text) ?? null),
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
  /** The source that is the letter, of whoever records what a party has written. */
  letter: recordKey.default(''),
  /** There where the form asks for the letter. */
  letterAsked: z.literal('1', 'malformed').optional(),
  /** The meeting at which it is said. */
  meeting: recordKey.default(''),
  corrects: z.union([z.literal(''), z.uuid()], 'malformed').default(''),
  /** What a deputy had prepared, with which the form was filled in. */
  draft: z
    .literal('')
    .transform(() => undefined)
    .or(reportDraftName)
    .optional(),
})

type Sent = z.output<typeof sent>

/** What the own side said last, for a report that says it again as of another day. */
export interface ReportBefore {
  status: ReportableStatus
  texts: { locale: Locale; note: string; obstacle: string | null; nextStep: string | null }[]
  evidence: Evidence[]
}

/**
 * What the report form may say. Errors are codes: those of the date are keys of `date.error`, the others of `error`. All that
 * the form and the day can tell is told at once, as a wrong text or link does not end the judging; the command judges the rest.
 * @param today ISO day by Greenwich
 * @param before what `as_before` stands for: the status, and what the form leaves empty of the texts and the evidence. Without it
 *   nothing can be said again.
 */
export function reportSchemaOn(today: string, before: ReportBefore | null = null) {
  return sent
    .superRefine((form, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (form.speakerAsked && !form.speaker) refuse('speaker', 'speakerMissing')
      if (form.letterAsked && !form.letter) refuse('letter', 'letterMissing')
      const asOf = asOfDay(form)
      if ('error' in asOf) refuse('asOf', asOf.error)
      const said = { locale: form.locale, ...saidIn(form, before), asOf: 'iso' in asOf ? asOf.iso : null }
      for (const { field, rule } of reportBreaches(said, today)) refuse(field, rule)
    })
    .transform((form) => {
      const { status, texts, evidence } = saidIn(form, before)
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
        texts,
        evidence,
        letterKey: form.letter || null,
        meetingKey: form.meeting || null,
        correctsId: form.corrects || null,
        ...(form.draft ? { draft: form.draft } : {}),
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

function saidIn(form: Sent, before: ReportBefore | null) {
  const [texts, evidence] = [reportTexts(form), evidenceOf(form)]
  if (form.status !== asBefore) return { status: form.status, texts, evidence: withLetter(evidence, form) }
  return {
    status: before?.status ?? null,
    texts: texts.length > 0 ? texts : (before?.texts ?? []),
    evidence: withLetter(evidence.length > 0 ? evidence : (before?.evidence ?? []), form),
  }
}

/** The letter itself is evidence where nothing else is given. */
function withLetter(evidence: Evidence[], { letter }: Sent): Evidence[] {
  return evidence.length === 0 && letter ? [{ kind: 'source', key: letter }] : evidence
}

function evidenceOf({ evidenceOutcome, evidenceSource, evidenceUrl }: Sent): Evidence[] {
  return [
    ...(evidenceOutcome ? [{ kind: 'outcome' as const, key: evidenceOutcome }] : []),
    ...(evidenceSource ? [{ kind: 'source' as const, key: evidenceSource }] : []),
    ...(evidenceUrl ? [{ kind: 'url' as const, url: evidenceUrl }] : []),
  ]
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
