import 'server-only'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { Actor } from '@/lib/auth/permissions'
import { currentActor } from '@/lib/auth/session'
import { logUnexpected } from '@/lib/forms/form-errors'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

export type SearchParams = Record<string, string | string[] | undefined>

/**
 * Leads to the answer of what does not exist, the same for what is not theirs. Where a page is made for one request the framework's own
 * answer is empty without scripts.
 */
export function absent(locale: Locale): never {
  redirect(inLocale(locale, paths.unknown()))
}

export function requireLocale(locale: string): Locale {
  return isLocale(locale) ? locale : absent(defaultLocale)
}

/** One value of the query string; the first where it is there more than once. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The number of a report; undefined for what is none. */
export function reportId(value: string | string[] | undefined): string | undefined {
  const text = single(value) ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined
}

/** A page number; 1 for what is none. */
export function pageNumber(value: string | string[] | undefined): number {
  const text = single(value) ?? ''
  return /^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : 1
}

/** What a page loads, or null where the registry cannot be reached: the page then says so instead of breaking. */
export async function reachable<T>(load: () => Promise<T>): Promise<{ loaded: T } | null> {
  try {
    return { loaded: await load() }
  } catch (error) {
    unstable_rethrow(error)
    logUnexpected(error)
    return null
  }
}

/** Who is asking; whoever is not signed in goes to sign in and comes back here. */
export async function requireActor(locale: Locale, path: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(inLocale(locale, `${paths.signIn()}?to=${encodeURIComponent(path)}`))
}

/**
 * Whether the page is the answer to its own form, sent without scripts. It must then never lead elsewhere: what was typed
 * is in this one answer.
 */
export async function isPostback(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false
}
