import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedClause } from './clause-queries'

const getByName = cachedRecord(
  'clause',
  (name: string, locale: Locale) => {
    const [agreementKey = '', number = ''] = name.split('/')
    return getPublishedClause(agreementKey, Number(number), locale)
  },
  (name) => [cacheTags.registry, cacheTags.agreement(name.split('/')[0] ?? '')],
)

/** See `getPublishedClause`; renewed with its agreement. The number comes as it stands in the address. */
export function getCachedClause(agreementKey: string, number: string, locale: Locale) {
  return getByName(`${agreementKey}/${number}`, locale)
}
