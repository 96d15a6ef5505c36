import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import { isWebAddress } from './web-address'

/** The language of the page that sent the form: actions know no other. */
export const localeField = z.enum(locales)

/**
 * Line breaks and tabs are text; the half-space and the joiner are letters of Persian. Other control characters, what turns the
 * direction of what follows, and letters that leave room without being seen never are.
 */
const unseen = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c-\u200f])\p{Cf}|[\u115f\u1160\u2800\u3164\uffa0]/u

/** What word processors and web pages leave in a copied text, and nobody means: optional breaks and the mark of a file's beginning. */
const leftovers = /[\u00ad\u200b\u2060\ufeff]/g

/** Half-spaces, marks and stops alone say nothing. */
const legible = /[\p{L}\p{N}]/u

/** A text as the registry keeps it: one form of each letter, one kind of line break, no spaces around it. */
export function plainText(text: string): string {
  return normalForm(text, 'NFC')
    .replace(leftovers, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim()
}

/** Running text in any language: one form of each letter, one kind of line break, no spaces around it. May be empty. */
export function textField(max: number) {
  return z
    .string()
    .transform(plainText)
    .pipe(
      z
        .string()
        .max(max, 'textTooLong')
        .refine((text) => !unseen.test(text), 'textControls')
        .refine((text) => text === '' || legible.test(text), 'textIllegible'),
    )
}

/** The address of a page that anybody can open, as typed but for its scheme, which the database wants in small letters. May be empty. */
export function webAddressField(max: number) {
  return (
    textField(max)
      .refine((text) => text === '' || isWebAddress(text), 'urlInvalid')
      // The rest stays as typed, in the letters that its readers know.
      .transform((text) => text.replace(/^https?/i, (scheme) => scheme.toLowerCase()))
  )
}
