import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { textField } from '@/lib/forms/form-fields'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { Fields, LocalizedText, RecordDocument, TextTable } from '@/lib/records/record-shape'
import { inLanguage } from './field-paths'

/** What is typed, what is wrong with it so far, and how the texts of the record, or of the list's row, are kept. */
export interface Reading {
  values: FormValues
  errors: FieldErrors
  texts: TextTable | undefined
  head: string | undefined
}

/** A record is known by its head in every language that says anything of it, and what is required stands in each of them. */
export function checkTexts(
  { errors, head, texts }: Reading,
  fields: Fields,
  document: RecordDocument,
  before: string,
): void {
  if (!texts) return
  const named = Object.entries(fields).filter(([, field]) => field.type === 'text' && !field.table)
  const used = locales.filter((locale) =>
    named.some(([name]) => (document[name] as LocalizedText | undefined)?.[locale]),
  )
  for (const [name, field] of named) {
    if (!field.required && name !== head) continue
    const text = (document[name] ?? {}) as LocalizedText
    if (used.length === 0 && (field.required || name === head)) errors[`${before}${name}`] ??= 'missing'
    for (const locale of used) if (!text[locale]) errors[inLanguage(`${before}${name}`, locale)] ??= 'textMissingHere'
  }
}

/** Whose words each text is, who checked it, and from which revision of the original it was made. */
export function readTextMarks(
  { values, errors, texts }: Reading,
  fields: Fields,
  document: RecordDocument,
  before: string,
): void {
  const isUsed = (locale: Locale) =>
    Object.entries(fields).some(
      ([name, field]) =>
        field.type === 'text' && !field.table && (document[name] as LocalizedText | undefined)?.[locale],
    )
  const statuses: Partial<Record<Locale, TextStatus>> = {}
  const checkedBy: LocalizedText = {}
  const translatedFrom: Partial<Record<Locale, number>> = {}
  for (const locale of locales.filter(isUsed)) {
    const status = values[inLanguage(`${before}textStatus`, locale)] || 'summary'
    if (isTextStatus(status)) statuses[locale] = status
    else errors[inLanguage(`${before}textStatus`, locale)] ??= 'malformed'
    if (texts?.kept !== 'revised') continue
    const checked = textField(200).safeParse(values[inLanguage(`${before}checkedBy`, locale)] ?? '')
    if (!checked.success)
      errors[inLanguage(`${before}checkedBy`, locale)] ??= checked.error.issues[0]?.message ?? 'malformed'
    else if (checked.data !== '') checkedBy[locale] = checked.data
    const from = Number(values[inLanguage(`${before}translatedFrom`, locale)] ?? '')
    // Without it the translation is taken to be made from the original as it stands now.
    if (Number.isInteger(from) && from > 0 && values[inLanguage(`${before}upToDate`, locale)] !== '1')
      translatedFrom[locale] = from
  }
  for (const [name, said] of Object.entries({ textStatus: statuses, checkedBy, translatedFrom }))
    if (Object.keys(said).length > 0) document[name] = said
}

function isTextStatus(text: string): text is TextStatus {
  return Object.values(TextStatus).some((status) => status === text)
}
