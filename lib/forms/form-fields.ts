import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'

/** The language of the page that sent the form: actions know no other. */
export const localeField = z.enum(locales)

/** Line breaks and tabs are text. Other control characters, and those that turn the direction of what follows, never are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/

/** Running text in any language: one form of each letter, one kind of line break, no spaces around it. May be empty. */
export function textField(max: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(max, 'textTooLong')
        .refine((text) => !unseen.test(text), 'textControls'),
    )
}
