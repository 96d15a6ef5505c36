import { z } from 'zod'
import { localeField, textField } from '@/lib/forms/form-fields'
import { AttendanceRole, DecisionKind } from '@/lib/generated/prisma/enums'
import { parseDateFields } from '@/lib/i18n/date-fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import {
  attendeeOfficeLimit,
  lineLimit,
  lineTextField,
  ofNoBody,
  ownerField,
  returnReasonLimit,
} from './minutes-fields'

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'malformed')
  .max(80)
const whole = (from: number) =>
  z
    .string()
    .regex(/^[0-9]{1,9}$/, 'malformed')
    .transform(Number)
    .refine((value) => value >= from, 'malformed')

/** What every form about the minutes of a meeting says. */
export const minutesSchema = z.strictObject({ locale: localeField, meeting: key, number: whole(0) })

const text = textField(lineLimit).default('')
const texts = Object.fromEntries(locales.map((locale) => [lineTextField(locale), text])) as Record<
  ReturnType<typeof lineTextField<Locale>>,
  typeof text
>

const sentLine = {
  ...minutesSchema.shape,
  line: z.uuid('malformed'),
  version: whole(0),
}

/** A line to be taken out. */
export const lineRemovalSchema = z.strictObject(sentLine)

/** A line as it is written at the table. Errors are codes: those of the date are keys of `date.error`, the others of `error`. */
export const lineSchema = z
  .object({
    ...sentLine,
    agendaItem: z
      .string()
      .regex(/^([0-9]{1,3})?$/, 'malformed')
      .default('')
      .transform((index) => (index === '' ? null : Number(index))),
    kind: z.string().default('').pipe(z.enum(DecisionKind, 'lineKindMissing')),
    clause: z.union([z.literal('').transform(() => null), key], 'malformed').default(null),
    dueCalendar: z.enum(['gregory', 'persian'], 'malformed'),
    dueDay: z.string().default(''),
    dueMonth: z.string().default(''),
    dueYear: z.string().default(''),
    ...texts,
  })
  // Who is to act, one field a party: which parties there are only the records can tell. And what stood in each field before.
  .catchall(z.string().max(2 * lineLimit, 'malformed'))
  .superRefine((form, context) => {
    if (textsIn(form).length === 0)
      context.addIssue({ code: 'custom', path: [lineTextField(form.locale)], message: 'lineTextMissing' })
    const due = dueIn(form)
    if (due && 'error' in due) context.addIssue({ code: 'custom', path: ['due'], message: due.error })
  })
  .transform((form) => {
    const due = dueIn(form)
    const { locale, meeting, number, line, version, agendaItem, kind, clause } = form
    return {
      ...{ locale, meeting, number, line, version, agendaItem, kind, clause },
      texts: textsIn(form),
      owners: Object.entries(form).flatMap(([name, body]) =>
        name.startsWith(ownerField('')) && typeof body === 'string' && body !== ''
          ? [{ party: name.slice(ownerField('').length), body }]
          : [],
      ),
      due: due && 'iso' in due ? due.iso : null,
    }
  })

export type LineInput = z.output<typeof lineSchema>

type SentTexts = Record<ReturnType<typeof lineTextField<Locale>>, string>

function textsIn(form: SentTexts): { locale: Locale; text: string }[] {
  return locales.flatMap((locale) => {
    const said = form[lineTextField(locale)]
    return said ? [{ locale, text: said }] : []
  })
}

interface SentDue extends Record<'dueDay' | 'dueMonth' | 'dueYear', string> {
  dueCalendar: 'gregory' | 'persian'
}

/** Null where no day is named. */
function dueIn({ dueDay, dueMonth, dueYear, dueCalendar }: SentDue) {
  if (!dueDay.trim() && !dueMonth && !dueYear.trim()) return null
  return parseDateFields({ day: dueDay, month: dueMonth, year: dueYear, calendar: dueCalendar })
}

const attendee = {
  ...minutesSchema.shape,
  /** See `delegationName`. */
  delegation: z.string().regex(/^(|bodies\/[a-z0-9-]{1,80}|countries\/[a-z]{2})$/, 'malformed'),
}

/** Somebody who is to be taken out of those present. */
export const attendeeRemovalSchema = z.strictObject({ ...attendee, person: key })

export type AttendeeRemovalInput = z.output<typeof attendeeRemovalSchema>

/** Somebody who is present. */
export const attendeeSchema = z.strictObject({
  ...attendee,
  delegation: z
    .string()
    .default('')
    .refine((said) => said !== '', 'delegationMissing')
    .transform((said) => (said === ofNoBody ? '' : said))
    .pipe(attendee.delegation),
  person: z
    .string()
    .default('')
    .refine((said) => said !== '', 'attendeeMissing')
    .pipe(key),
  role: z
    .union([z.literal('').transform(() => AttendanceRole.member), z.enum(AttendanceRole)], 'malformed')
    .default('member'),
  office: textField(attendeeOfficeLimit).default(''),
})

export type AttendeeInput = z.output<typeof attendeeSchema>

/** A party's answer to the minutes. */
export const answerSchema = z
  .strictObject({
    ...minutesSchema.shape,
    round: whole(1),
    /** `party/body`, by their keys. */
    speaker: z
      .string()
      .default('')
      .refine((said) => /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/.test(said), 'speakerMissing')
      .transform((said) => {
        const [party = '', body = ''] = said.split('/')
        return { party, body }
      }),
    answer: z
      .string()
      .default('')
      .pipe(z.enum(['approved', 'returned'], 'answerMissing')),
    reason: textField(returnReasonLimit).default(''),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === 'returned' && reason === '')
      context.addIssue({ code: 'custom', path: ['reason'], message: 'reasonMissing' })
  })

export type AnswerInput = z.output<typeof answerSchema>
