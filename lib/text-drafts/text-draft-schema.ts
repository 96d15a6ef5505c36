import { z } from 'zod'
import { localeField } from '@/lib/forms/form-fields'
import { onOneLine } from '@/lib/forms/one-line'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { rowMoves } from '@/lib/texts/text-editing'
import { nodeKinds } from '@/lib/texts/text-nodes'
import { readMarks } from './clause-marks'

/** Bytes of UTF-8: several times the longest agreement, and still read at once. */
export const textLimit = 300_000

/** What a text has that no reader sees: direction marks and control characters; line breaks and soft hyphens are read. */
const unseen = /(?![\t\n\v\f\r])\p{Cc}|(?![\u00ad\u200c-\u200f])\p{Cf}|[\u115f\u1160\u2800\u3164\uffa0]/gu

/** The text without its unseen characters, and whole: a database takes no half of a character. */
export function seenText(text: string): string {
  return text.toWellFormed().replace(unseen, '')
}

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'malformed')
const number = (min: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'malformed')
    .transform(Number)
    .refine((value) => value >= min, 'malformed')

const name = { locale: localeField, agreement: key, language: localeField }

export const pastedTextSchema = z.strictObject({
  ...name,
  version: number(0),
  pasted: z
    .string()
    .transform(seenText)
    .refine((text) => Buffer.byteLength(text) <= textLimit, 'textFileTooLarge'),
})

export const textNameSchema = z.strictObject({ ...name, version: number(1) })

const typedText = z
  .string()
  .max(textLimit, 'textTooLongHere')
  .transform((text) => seenText(text).replace(/\r\n?|[\u2028\u2029]/g, '\n'))
const typedLine = typedText.transform(onOneLine)

const clauseChoice = z
  .string()
  .regex(/^(|new|[1-9]\d{0,3})$/, 'malformed')
  .transform((choice) => (choice === '' ? null : choice === 'new' ? ('new' as const) : Number(choice)))

/** The open piece; a form without one has none of these. */
export const typedRowSchema = z.strictObject({
  row: number(0),
  kind: z.enum(nodeKinds, 'malformed'),
  label: typedLine,
  heading: typedLine,
  text: typedText,
  clause: clauseChoice,
})

/** See `pairPrefix`. */
export const pairsSchema = z.record(
  z.string().regex(/^pair\.\d{1,6}$/, 'malformed'),
  z.union([z.literal('leave'), clauseChoice]),
)

/** `up:12`, `open:12`, `close`, `save`: what the button does, and of which row. */
export const pressedSchema = z
  .string()
  .regex(/^(save|close|(open|up|down|in|out|join|leave|take):\d{1,6})$/, 'malformed')
  .transform((text) => {
    const [what = '', row = ''] = text.split(':')
    return {
      isClosing: what === 'close',
      row: row === '' ? null : Number(row),
      move: rowMoves.find((move) => move === what) ?? null,
    }
  })

export const makeClausesSchema = z.strictObject({
  ...name,
  version: number(1),
  source: z
    .string()
    .refine((text) => text !== '', 'missing')
    .pipe(key),
  textStatus: z.enum(TextStatus, 'malformed'),
  marks: z
    .string()
    .max(20_000, 'malformed')
    .transform(readMarks)
    .refine((marks) => marks !== null, 'malformed'),
})
