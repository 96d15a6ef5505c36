import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { isRecordNoun, type RecordNoun } from '@/lib/records/record-shape'
import { getPublishedHistory } from './history-queries'

const historyByName = cachedRecord(
  'history',
  async (name: string, locale: Locale) => {
    const [noun, key = '', page] = name.split('/')
    return isRecordNoun(noun) ? getPublishedHistory(noun, key, Number(page), locale) : null
  },
  () => [cacheTags.registry],
)

/** See `getPublishedHistory`; made new by everything that is published. */
export function getCachedHistory(noun: RecordNoun, key: string, page: number, locale: Locale) {
  return historyByName(`${noun}/${key}/${page}`, locale)
}
