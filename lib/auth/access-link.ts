import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'
import type { AccessLinkKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

const hour = 60 * 60_000

/** How long a link can be used. An invitation waits for somebody who may be travelling; a reset opens an account in use. */
export const linkLifetimes: Record<AccessLinkKind, number> = { invitation: 7 * 24 * hour, reset: 24 * hour }

/** 256 bits: nobody guesses it, so attempts need not be counted. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether the text can be a token at all. */
export function isLinkToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** All that the database knows of a token. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The link to hand over, at the published address, never at the one that a request came by. */
export function linkAddress(locale: Locale, token: string): string {
  return new URL(inLocale(locale, paths.welcomeLink(token)), env().APP_URL).href
}
