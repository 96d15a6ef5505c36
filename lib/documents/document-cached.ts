import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedAgreementDocuments, listPublishedMeetingDocuments } from './document-queries'

/** See `listPublishedAgreementDocuments`. Asked only for agreements that are there: others would leave an entry each. */
export function listCachedAgreementDocuments(key: string, locale: Locale) {
  return cachedQuery(
    () => listPublishedAgreementDocuments(key, locale),
    ['agreement documents', key, locale],
    [cacheTags.registry, cacheTags.agreement(key)],
  )
}

/** See `listPublishedMeetingDocuments`. Asked only for meetings that are there. */
export function listCachedMeetingDocuments(key: string, locale: Locale) {
  return cachedQuery(
    () => listPublishedMeetingDocuments(key, locale),
    ['meeting documents', key, locale],
    [cacheTags.registry, cacheTags.meeting(key)],
  )
}
