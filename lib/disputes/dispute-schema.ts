import { z } from 'zod'
import { localeField, textField } from '@/lib/forms/form-fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import { reasonField, reasonLimit } from './dispute-fields'

const reason = textField(reasonLimit).default('')

const reasonFields = Object.fromEntries(locales.map((locale) => [reasonField(locale), reason])) as Record<
  ReturnType<typeof reasonField<Locale>>,
  typeof reason
>

const sent = {
  locale: localeField,
  submissionId: z.uuid('malformed'),
  agreement: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'malformed')
    .max(80),
  number: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/, 'malformed')
    .transform(Number),
  version: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'malformed')
    .transform(Number),
  ...reasonFields,
}

/** `party/body/report`: for whom somebody speaks, and against what. */
const target = z
  .string()
  .regex(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}\/[0-9a-f-]{36}$/, 'disputedUnknown')
  .transform((text) => {
    const [party = '', body = '', reportId = ''] = text.split('/')
    return { speaker: { party, body }, reportId }
  })

/** `withdrawal`, `report/ID` or `decision/MEETING/KEY`. */
const settlement = z
  .string()
  .default('')
  .transform((text, context) => {
    const [by, first = '', second = ''] = text.split('/')
    if (text === 'withdrawal') return { by: 'withdrawal' as const }
    if (by === 'report' && z.uuid().safeParse(first).success) return { by: 'report' as const, reportId: first }
    if (by === 'decision' && first && second) return { by: 'decision' as const, meeting: first, decision: second }
    context.addIssue({ code: 'custom', message: text === '' ? 'settlementMissing' : 'settlingUnknown' })
    return z.NEVER
  })

interface SentForm extends Record<ReturnType<typeof reasonField<Locale>>, string> {
  locale: Locale
  submissionId: string
  agreement: string
  number: number
  version: number
}

function reasonsIn(form: SentForm): { locale: Locale; reason: string }[] {
  return locales.flatMap((locale) => {
    const text = form[reasonField(locale)]
    return text ? [{ locale, reason: text }] : []
  })
}

function common({ locale, submissionId, agreement, number, version, ...rest }: SentForm) {
  const texts = reasonsIn({ locale, submissionId, agreement, number, version, ...rest })
  return { locale, submissionId, agreementKey: agreement, number, version, texts }
}

/** What the form may say that raises a dispute. Errors are codes, keys of `error`. */
export const disputeSchema = z
  .strictObject({ ...sent, target: z.string().default('').pipe(target) })
  .superRefine((form, context) => {
    if (reasonsIn(form).length > 0) return
    context.addIssue({ code: 'custom', path: [reasonField(form.locale)], message: 'reasonMissing' })
  })
  .transform((form) => ({ ...common(form), ...form.target }))

/** What the form may say that settles one. */
export const settlementSchema = z
  .strictObject({ ...sent, dispute: z.uuid('malformed'), settlement })
  .superRefine((form, context) => {
    if (form.settlement.by !== 'withdrawal' || reasonsIn(form).length > 0) return
    context.addIssue({ code: 'custom', path: [reasonField(form.locale)], message: 'reasonMissing' })
  })
  .transform((form) => ({ ...common(form), disputeId: form.dispute, settlement: form.settlement }))

export type DisputeInput = z.output<typeof disputeSchema>
export type SettlementInput = z.output<typeof settlementSchema>
