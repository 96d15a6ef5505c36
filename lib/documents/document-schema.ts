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
  kind: z.string().default(''),
  language: z.string().default(''),
  ...titleFields,
}

type Titles = Record<`title_${Locale}`, string>
type Facts = Titles & { kind: string; language: string }

function titlesOf(form: Titles): { locale: Locale; title: string }[] {
  return locales.flatMap((locale) => {
    const text = form[titleFieldName(locale)]
    return text === '' ? [] : [{ locale, title: text }]
  })
}

function factsOf(form: Facts) {
  return {
    kind: Object.values(DocumentKind).find((kind) => kind === form.kind),
    language: documentLanguages.find((language) => language === form.language),
    titles: titlesOf(form),
  }
}

/** Judged of the whole form, so that all that is missing is told at once. */
function refuseMissingFacts(form: Facts, context: z.RefinementCtx): void {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const { kind, language, titles } = factsOf(form)
  // A document is called something in one language at least; in which, does not matter.
  if (titles.length === 0) refuse('titles', 'titleMissing')
  if (!kind) refuse('kind', 'kindMissing')
  if (!language) refuse('language', 'languageMissing')
}

/** What the upload form says beside the file. `sha256` is what the browser made of the file, where it could. */
export const uploadSchema = z
  .strictObject({
    locale: localeField,
    key: z
      .string()
      .default('')
      .transform((text) => text.trim()),
    ...facts,
    sha256: z
      .string()
      .regex(/^([0-9a-f]{64})?$/, 'malformed')
      .default(''),
  })
  .superRefine((form, context) => {
    if (!isRecordKey(form.key))
      context.addIssue({ code: 'custom', path: ['key'], message: form.key === '' ? 'keyMissing' : 'keyInvalid' })
    refuseMissingFacts(form, context)
  })
  .transform((form) => {
    const { kind, language, titles } = factsOf(form)
    // Refused above.
    if (!kind || !language) return z.NEVER
    return { locale: form.locale, key: form.key, kind, language, titles, sha256: form.sha256 || null }
  })

export type UploadInput = z.output<typeof uploadSchema>

export const describeSchema = z
  .strictObject({ locale: localeField, key: existingKey, version, ...facts })
  .superRefine(refuseMissingFacts)
  .transform((form) => {
    const { kind, language, titles } = factsOf(form)
    // Refused above.
    if (!kind || !language) return z.NEVER
    return { locale: form.locale, key: form.key, version: form.version, kind, language, titles }
  })

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

/** A change that was asked for, to be confirmed or taken back. */
export const settleSchema = z.strictObject({
  locale: localeField,
  key: existingKey,
  version,
  change: z.uuid('malformed'),
})
export type SettleInput = z.output<typeof settleSchema>

export const withdrawSchema = z.strictObject({
  locale: localeField,
  key: existingKey,
  version,
  reason: textField(reasonLimit).default('').pipe(z.string().min(1, 'reasonMissing')),
})
export type WithdrawInput = z.output<typeof withdrawSchema>
