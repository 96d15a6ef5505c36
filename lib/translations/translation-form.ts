/** What a translator's form sends: which agreement and language, and row by row what stands in it. */

import { z } from 'zod'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { localeField, textField } from '@/lib/forms/form-fields'
import { onOneLine } from '@/lib/forms/one-line'
import { isTextStatus, type TextForm, type TranslatedNoun, textFieldsOf } from './translation-texts'

/** Rows that a page of the form has: the agreement itself and so many clauses. */
export const rowsPerPage = 60

const key = z
  .string()
  .max(80, 'malformed')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'malformed')

const page = z
  .string()
  .regex(/^[1-9][0-9]{0,3}$/, 'malformed')
  .transform(Number)

/** The fields that the form carries beside its rows. */
export const translationFormSchema = z.strictObject({
  locale: localeField,
  agreement: key,
  language: localeField,
  from: localeField,
  page,
  reason: textField(1000).default(''),
})

export const translationFormFields = Object.keys(translationFormSchema.shape)

/** One row as typed, with what stood there when the form was opened. */
export interface TypedRow extends TextForm {
  noun: TranslatedNoun
  key: string
  /** The mark of what stood there. */
  opened: string
  /** The mark of the original beside it. */
  original: string
}

/** What a row is called in the form: `agreement`, `clause-12`. */
export function rowName(noun: TranslatedNoun, number: number | null): string {
  return noun === 'agreements' ? 'agreement' : `clause-${number}`
}

/** The rows of the form by their names, and one code for each field that cannot be kept. */
export function readRows(agreement: string, values: FormValues): { rows: Map<string, TypedRow>; errors: FieldErrors } {
  const rows = new Map<string, TypedRow>()
  const errors: FieldErrors = {}
  const names = new Set(
    Object.keys(values).flatMap((name) => /^(agreement|clause-[1-9]\d{0,3})\.[A-Za-z]+$/.exec(name)?.[1] ?? []),
  )
  if (names.size > rowsPerPage + 1) return { rows, errors: { form: 'malformed' } }
  for (const name of names) {
    const number = /^clause-(\d+)$/.exec(name)?.[1]
    const noun = number === undefined ? 'agreements' : 'clauses'
    const typed = (field: string) => values[`${name}.${field}`] ?? ''
    const status = typed('status')
    if (!isTextStatus(status)) errors[`${name}.status`] = 'malformed'
    for (const { name: field, field: shape } of textFieldsOf(noun))
      if (typed(field).length > shape.max) errors[`${name}.${field}`] = 'textTooLong'
    if (typed('checkedBy').length > 200) errors[`${name}.checkedBy`] = 'textTooLong'
    rows.set(name, {
      noun,
      key: number === undefined ? agreement : `${agreement}-${number}`,
      // A title may need two lines to be written, and has none itself.
      texts: Object.fromEntries(
        textFieldsOf(noun).map(({ name: field, field: shape }) => [
          field,
          shape.isLong ? typed(field) : onOneLine(typed(field)),
        ]),
      ),
      status,
      checkedBy: typed('checkedBy'),
      upToDate: typed('upToDate') === '1',
      opened: typed('opened'),
      original: typed('original'),
    })
  }
  return { rows, errors }
}

/** Drafts that are published together: `noun key version`, line by line. */
export const publishTogetherSchema = z.strictObject({
  locale: localeField,
  agreement: key,
  drafts: z
    .string()
    .max(20_000, 'malformed')
    .transform((text) => text.split(/\r?\n/).filter((line) => line !== ''))
    .pipe(
      z
        .array(
          z
            .string()
            .regex(/^(agreements|clauses) [a-z0-9-]{1,80} [1-9][0-9]{0,8}$/, 'malformed')
            .transform((line) => line.split(' '))
            .pipe(z.tuple([z.enum(['agreements', 'clauses'], 'malformed'), key, z.string().transform(Number)])),
        )
        .min(1, 'malformed')
        .max(rowsPerPage + 1, 'malformed'),
    )
    .transform((lines) => lines.map(([noun, name, version]) => ({ noun, key: name, version }))),
})
