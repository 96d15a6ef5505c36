import 'server-only'
import { NotFoundError } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from './cached-query'
import { isRecordKey } from './record-key'

/**
 * A published query that answers null for what is not there, cached for each key and language. The null itself is never
 * kept: each unknown address would otherwise leave an entry for ever. What could be no key is answered without asking, and
 * never reaches the database or the log.
 */
export function cachedRecord<Found>(
  name: string,
  query: (key: string, locale: Locale) => Promise<Found | null>,
  tagsOf: (key: string) => string[],
): (key: string, locale: Locale) => Promise<Found | null> {
  return async (key, locale) => {
    if (!key.split('/').every(isRecordKey)) return null
    const found = async () => {
      const record = await query(key, locale)
      if (record === null) throw new NotFoundError()
      return record
    }
    try {
      return await cachedQuery(found, [name, key, locale], tagsOf(key))
    } catch (error) {
      if (error instanceof NotFoundError) return null
      throw error
    }
  }
}
