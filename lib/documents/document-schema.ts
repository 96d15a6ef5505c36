import { z } from 'zod'
import { localeField, textField } from '@/lib/forms/form-fields'
import { DocumentKind } from '@/lib/generated/prisma/enums'
import { type Locale, locales } from '@/lib/i18n/locales'
import { isRecordKey } from '@/lib/records/record-key'
import { documentLanguages, linkedRecords, titleFieldName } from './document-fields'
import { reasonLimit, titleLimit } from './document-limits'

const title = textField(titleLimit)
  .transform((text) => text.replace(/\s+/g, ' '))
  .default('')

const titleFields = Object.fromEntries(locales.map((locale) => [titleFieldName(locale), title])) as Record<
  `title_${Locale}`,
  typeof title
>

const version = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/, 'malformed')
  .transform(Number)

/** The key of a record that exists: nobody types it. */
const existingKey = z.string().refine(isRecordKey, 'malformed')

const facts = {
  kind: z.string('kindMissing').default('').pipe(z.enum(DocumentKind, 'kindMissing')),
  language: z.string('languageMissing').default('').pipe(z.enum(documentLanguages, 'languageMissing')),
  ...titleFields,
}

type Titles = Record<`title_${Locale}`, string>

function titlesOf(form: Titles): { locale: Locale; title: string }[] {
  return locales.flatMap((locale) => {
    const text = form[titleFieldName(locale)]
    return text === '' ? [] : [{ locale, title: text }]
  })
}

/** A document is called something in one language at least; in which, does not matter. */
function refuseUntitled(form: Titles, context: z.RefinementCtx): void {
  if (titlesOf(form).length === 0) context.addIssue({ code: 'custom', path: ['titles'], message: 'titleMissing' })
}

/** What the upload form says beside the file. `sha256` is what the browser made of the file, where it could. */
export const uploadSchema = z
  .strictObject({
    locale: localeField,
    key: z
      .string('keyMissing')
      .default('')
      .transform((text) => text.trim())
      .pipe(z.string().min(1, 'keyMissing').refine(isRecordKey, 'keyInvalid')),
    ...facts,
    sha256: z
      .string()
      .regex(/^([0-9a-f]{64})?$/, 'malformed')
      .default(''),
  })
  .superRefine(refuseUntitled)
  .transform((form) => ({
    locale: form.locale,
    key: form.key,
    kind: form.kind,
    language: form.language,
    titles: titlesOf(form),
    sha256: form.sha256 || null,
  }))

export type UploadInput = z.output<typeof uploadSchema>

export const describeSchema = z
  .strictObject({ locale: localeField, key: existingKey, version, ...facts })
  .superRefine(refuseUntitled)
  .transform((form) => ({
    locale: form.locale,
    key: form.key,
    version: form.version,
    kind: form.kind,
    language: form.language,
    titles: titlesOf(form),
  }))

export type DescribeInput = z.output<typeof describeSchema>

const link = {
  locale: localeField,
  key: existingKey,
  version,
  record: z.enum(linkedRecords, 'malformed'),
  target: z.string().default('').pipe(z.string().min(1, 'targetMissing').refine(isRecordKey, 'malformed')),
  /** The language of the agreement's text; of no meaning for the others. */
  textLocale: z.union([localeField, z.literal('')]).default(''),
}

function hasItsLanguage(form: { record: string; textLocale: string }): boolean {
  return (form.record === 'agreement') === (form.textLocale !== '')
}

export const linkSchema = z
  .strictObject({ ...link, replaces: z.literal('1', 'malformed').optional() })
  .refine(hasItsLanguage, 'malformed')
  .transform(({ replaces, textLocale, ...form }) => ({
    ...form,
    textLocale: textLocale || null,
    replaces: replaces !== undefined,
  }))

export type LinkInput = z.output<typeof linkSchema>

export const unlinkSchema = z
  .strictObject(link)
  .refine(hasItsLanguage, 'malformed')
  .transform(({ textLocale, ...form }) => ({ ...form, textLocale: textLocale || null }))

export type UnlinkInput = z.output<typeof unlinkSchema>

export const publishSchema = z.strictObject({ locale: localeField, key: existingKey, version })
export type PublishInput = z.output<typeof publishSchema>

export const withdrawSchema = z.strictObject({
  locale: localeField,
  key: existingKey,
  version,
  reason: textField(reasonLimit).default('').pipe(z.string().min(1, 'reasonMissing')),
})
export type WithdrawInput = z.output<typeof withdrawSchema>
