import 'server-only'
import { unstable_cache } from 'next/cache'
import { NotFoundError } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
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
    const found = unstable_cache(
      async () => {
        const record = await query(key, locale)
        if (record === null) throw new NotFoundError()
        return record
      },
      [name, key, locale],
      { tags: tagsOf(key) },
    )
    try {
      return await found()
    } catch (error) {
      if (error instanceof NotFoundError) return null
      throw error
    }
  }
}
