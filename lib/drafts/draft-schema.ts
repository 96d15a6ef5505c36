import { z } from 'zod'
import { localeField, textField } from '@/lib/forms/form-fields'
import { recordNouns } from '@/lib/records/record-shape'

const key = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'keyMissing')
      .max(80, 'keyInvalid')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'keyInvalid'),
  )

const version = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/, 'malformed')
  .transform(Number)

const name = { locale: localeField, noun: z.enum(recordNouns, 'malformed'), key }

/** The names of the fields that every form of a draft carries beside the record's own. */
export const draftNameSchema = z.strictObject({ ...name, version })

export const recordNameSchema = z.strictObject(name)

/** A new record: its address, and what people will know it by in the language of the page. */
export const newRecordSchema = z.strictObject({
  ...name,
  head: textField(400).refine((text) => text !== '', 'missing'),
  kind: z
    .string()
    .regex(/^[a-z_]{0,60}$/, 'malformed')
    .optional(),
})

/** What a draft says of itself. */
export const draftWordsSchema = z.strictObject({
  note: textField(2000).default(''),
  reason: textField(1000).default(''),
})

/** Drafts as a form carries them: `noun key version`, line by line. Browsers send each line break as two characters. */
const draftLines = z
  .string()
  .max(40_000, 'malformed')
  .default('')
  .transform((text) => text.split(/\r?\n/).filter((line) => line !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[a-z]+ [a-z0-9-]+ [0-9]+$/, 'malformed')
        .transform((line) => line.split(' '))
        .pipe(z.tuple([z.enum(recordNouns, 'malformed'), key, version])),
    ),
  )
  .transform((lines) => lines.map(([noun, other, opened]) => ({ noun, key: other, version: opened })))

/** Documents as a form carries them: `key version`, line by line. */
const documentLines = z
  .string()
  .max(40_000, 'malformed')
  .default('')
  .transform((text) => text.split(/\r?\n/).filter((line) => line !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[a-z0-9-]+ [0-9]+$/, 'malformed')
        .transform((line) => line.split(' '))
        .pipe(z.tuple([key, version])),
    ),
  )
  .transform((lines) => lines.map(([document, opened]) => ({ key: document, version: opened })))

/** Several drafts and documents of one agreement; with a language, from the page of its text in it. */
export const draftLinesSchema = z.strictObject({
  locale: localeField,
  key,
  language: localeField.optional(),
  drafts: draftLines,
  documents: documentLines,
})

export const draftStepSchema = z.strictObject({
  ...name,
  version,
  step: z.enum(['submit', 'takeBack', 'return', 'publish', 'schedule', 'unschedule', 'discard'], 'malformed'),
  returnReason: textField(2000).default(''),
  /** Drafts that this one cannot be published without. */
  others: draftLines,
  publishDay: z.string().default(''),
  publishMonth: z.string().default(''),
  publishYear: z.string().default(''),
  publishCalendar: z.enum(['gregory', 'persian'], 'malformed').default('gregory'),
  publishHour: z.string().default(''),
})

export const withdrawalSchema = z.strictObject({
  ...name,
  purpose: z.enum(['withdrawal', 'restoration'], 'malformed'),
  reason: textField(1000).refine((text) => text !== '', 'reasonMissing'),
})

/** A merge, with the key of the record that stays. */
export const mergeSchema = z.strictObject({
  ...name,
  into: key,
  reason: textField(1000).refine((text) => text !== '', 'reasonMissing'),
})
