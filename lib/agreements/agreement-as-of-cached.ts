import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { leaveUnkept } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getAgreementAsOf, getAgreementDays } from './agreement-as-of-queries'

const tagsOf = (name: string) => [cacheTags.registry, cacheTags.agreement(name.split('/')[0] ?? '')]

/** See `getAgreementDays`; renewed with the agreement. */
export const getCachedAgreementDays = cachedRecord(
  'agreement-days',
  (key: string, locale: Locale) => getAgreementDays(key, locale),
  tagsOf,
)

const getByName = cachedRecord(
  'agreement-as-of',
  (name: string, locale: Locale) => {
    const [key = '', day = ''] = name.split('/')
    return getAgreementAsOf(key, day, locale)
  },
  tagsOf,
)

/**
 * See `getAgreementAsOf`. Kept for the days on which something was recorded; the page of any other day is made for whoever asks
 * for it and not kept, as there are as many of them as days.
 */
export async function getCachedAgreementAsOf(key: string, day: string, days: readonly string[], locale: Locale) {
  if (days.includes(day)) return getByName(`${key}/${day}`, locale)
  await leaveUnkept()
  return getAgreementAsOf(key, day, locale)
}
