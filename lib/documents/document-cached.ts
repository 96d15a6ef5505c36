import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getDocumentWithdrawalDay, getPublishedDocument } from './document-page-queries'
import {
  listPublishedAgreementDocuments,
  listPublishedMeetingDocuments,
  listPublishedSourceDocuments,
} from './document-queries'

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

/** See `listPublishedSourceDocuments`. Asked only for sources that are there. */
export function listCachedSourceDocuments(key: string, locale: Locale) {
  return cachedQuery(
    () => listPublishedSourceDocuments(key, locale),
    ['source documents', key, locale],
    [cacheTags.registry, cacheTags.source(key)],
  )
}

/** See `getPublishedDocument`. The names of what it belongs to are those of the registry's records. */
export const getCachedDocument = cachedRecord('document', getPublishedDocument, (key) => [
  cacheTags.registry,
  cacheTags.document(key),
])

const withdrawalDayByKey = cachedRecord('document withdrawal', getDocumentWithdrawalDay, (key) => [
  cacheTags.document(key),
  cacheTags.withdrawn,
])

/** See `getDocumentWithdrawalDay`. The page that asks becomes the answer for a withdrawn document: 410, and no copy is kept of it. */
export function getCachedDocumentWithdrawalDay(key: string): Promise<string | null> {
  // The day is the same in every language.
  return withdrawalDayByKey(key, 'en')
}
