import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedClause } from './clause-queries'

/** See `getPublishedClause`; renewed with its agreement. The number comes as it stands in the address. */
export const getCachedClause = cachedRecord(
  'clause',
  (agreementKey: string, number: string, locale: Locale) => getPublishedClause(agreementKey, Number(number), locale),
  (agreementKey) => [cacheTags.registry, cacheTags.agreement(agreementKey)],
)
