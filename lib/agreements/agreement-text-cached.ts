import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedAgreementText, getPublishedComparison } from './agreement-text-queries'

/** See `getPublishedAgreementText`; renewed by the agreement's own tag. */
export const getCachedAgreementText = cachedRecord(
  'agreement-text',
  (key: string, locale: Locale) => getPublishedAgreementText(key, locale),
  (key) => [cacheTags.registry, cacheTags.agreement(key)],
)

const comparison = cachedRecord(
  'agreement-comparison',
  (name: string, locale: Locale) => {
    const [key = '', ...languages] = name.split('/')
    return getPublishedComparison(key, languages.filter(isLocale), locale)
  },
  (name) => [cacheTags.registry, cacheTags.agreement(name.split('/')[0] ?? '')],
)

/** See `getPublishedComparison`; renewed by the agreement's own tag. */
export function getCachedComparison(key: string, languages: readonly Locale[], locale: Locale) {
  return comparison([key, ...languages].join('/'), locale)
}
