import 'server-only'
import { permanentRedirect } from 'next/navigation'
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

/**
 * Leads from the address of a merged record to the one that it went into, for ever (308); returns where there is no such.
 * @param below the page below the record's own that was asked for
 */
export async function followMerge(
  noun: MergeNoun,
  key: string,
  locale: Locale,
  below: (record: string) => string = (record) => record,
): Promise<void> {
  const redirect = cachedRecord(
    `redirect-${noun}`,
    (from) => findRedirect(noun, from),
    () => [cacheTags.registry],
  )
  const to = await redirect(key, locale)
  if (to !== null) permanentRedirect(inLocale(locale, below(pathOf[noun](to))))
}
