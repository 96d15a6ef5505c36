import 'server-only'
import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { env } from '@/lib/env'
import { backupAlphabet, backupCount, backupLength } from './two-factor-codes'

/** Under this name the account stands in the app that makes the codes. */
export const issuer = 'Hamkino'

const stepMs = 30_000
const digits = 6

/** What the authentication library puts before a secret that is given in base 32. */
const encoding = 'base32:'

/** 160 bits in base 32, the size that RFC 4226 recommends and that can still be typed by hand. */
export function newSecret(): string {
  return base32.encode(randomBytes(20), { padding: false })
}

/** The secret as the database holds it, in the form that the authentication library reads. */
export function sealSecret(secret: string): Promise<string> {
  return symmetricEncrypt({ key: env().BETTER_AUTH_SECRET, data: `${encoding}${secret}` })
}

export async function openSecret(sealed: string): Promise<string> {
  const opened = await symmetricDecrypt({ key: env().BETTER_AUTH_SECRET, data: sealed })
  return opened.slice(encoding.length)
}

/** The address that an app reads from the QR code. */
export function setUpAddress(secret: string, email: string): string {
  return passwordsOf(secret).url(issuer, email)
}

/** The time step whose code this is, now or one step off, as clocks differ; null for a wrong code. */
export async function stepOfCode(secret: string, code: string, now = Date.now()): Promise<number | null> {
  const current = Math.floor(now / stepMs)
  const codes = await Promise.all([current, current + 1, current - 1].map((step) => codeOfStep(secret, step)))
  const index = codes.indexOf(code)
  return index === -1 ? null : current + ([0, 1, -1][index] ?? 0)
}

/** The code that an app shows during a time step: half a minute, counted from 1970. */
export function codeOfStep(secret: string, step: number): Promise<string> {
  return passwordsOf(secret).hotp(step)
}

function passwordsOf(secret: string) {
  // Decoded, as the library takes a text for the secret's own bytes.
  return createOTP(base32.decode(secret), { digits, period: stepMs / 1000 })
}

export function newBackupCodes(): string[] {
  const letter = () => backupAlphabet[randomInt(backupAlphabet.length)]
  return Array.from({ length: backupCount }, () => Array.from({ length: backupLength }, letter).join(''))
}

/** Keyed, so that a copy of the database alone tells nothing: the codes are too short for a bare hash. */
export function hashBackupCode(code: string): string {
  return createHmac('sha256', env().BETTER_AUTH_SECRET).update(`backup-code:${code}`).digest('hex')
}
