import { normalForm } from '@/lib/i18n/normal-form'
import { toAsciiDigits } from '@/lib/i18n/numbers'

/** What somebody gives as their second factor: the app's code of the moment, or one of the codes kept for the day it is lost. */
export type SecondFactorAnswer = { kind: 'app'; code: string } | { kind: 'backup'; code: string }

/** Letters and digits that are not taken for one another. */
export const backupAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
export const backupLength = 10
export const backupCount = 10

/** Spaces, hyphens and the marks that a copied text brings along. */
const separators = /[\s\p{Pd}\p{Cf}]/gu
const backupForm = new RegExp(`^[${backupAlphabet}]{${backupLength}}$`)

/** Reads a code as typed, in any of the three kinds of digits, with spaces or hyphens; null for what is none. */
export function readSecondFactor(typed: string): SecondFactorAnswer | null {
  const code = toAsciiDigits(normalForm(typed, 'NFKC')).replace(separators, '').toLowerCase()
  if (/^\d{6}$/.test(code)) return { kind: 'app', code }
  return backupForm.test(code) ? { kind: 'backup', code } : null
}

/** In pieces that an eye can follow: `abcde-fghij`. */
export function printedBackupCode(code: string): string {
  return `${code.slice(0, backupLength / 2)}-${code.slice(backupLength / 2)}`
}

/** The same of a secret: eight groups of four. */
export function printedSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
