import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { cachedRecord } from '@/lib/records/cached-record'
import type { MergeNoun } from './merge-places'
import { findRedirect } from './redirect-queries'

const pathOf: Record<MergeNoun, (key: string) => string> = {
  bodies: paths.body,
  people: paths.person,
  films: paths.film,
}

/** The answer of an address at which there is no record: the one that it went into, for ever (308), or nothing (404). */
export async function movedOrNotFound(noun: MergeNoun, key: string, locale: Locale): Promise<never> {
  const redirect = cachedRecord(
    `redirect-${noun}`,
    (from) => findRedirect(noun, from),
    () => [cacheTags.registry],
  )
  const to = await redirect(key, locale)
  if (to === null) notFound()
  permanentRedirect(inLocale(locale, pathOf[noun](to)))
}
