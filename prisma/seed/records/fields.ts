/** What the records of the files under `prisma/data/` have in common. Every rule answers with the field that breaks it. */
import { z } from 'zod'
import { isPlainLanguageCode } from '@/lib/records/language-name'

export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case Latin letters, digits and single hyphens')
export const country = z.string().regex(/^[a-z]{2}$/, 'a two-letter country code in lower case')
export const language = z.string().refine(isPlainLanguageCode, 'a code of a language, such as fa, ru, kk, en')
export const text = z.string().trim().min(1).max(4000)

/** A text that every reader meets in their own language. */
export const localized = z.strictObject({ fa: text, ru: text, kk: text, en: text })

/** A calendar date with its precision; `unknown` is written out, never left to be guessed. */
export const partialDate = z.union([
  z.literal('unknown'),
  z.strictObject({
    date: z.iso.date(),
    precision: z.enum(['day', 'month', 'year', 'by']),
    /** The date as the source prints it, in the source's own words. */
    printed: text.optional(),
    calendar: z.enum(['gregorian', 'solar_hijri', 'imperial']).optional(),
  }),
])

export const sources = z.array(key).min(1)
export const printedName = z.strictObject({ printed: text, language, source: key, note: localized.optional() })
export const evidence = z.union([
  z.strictObject({ outcome: key }),
  z.strictObject({ source: key }),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
])
