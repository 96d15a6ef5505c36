import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedRecord } from '@/lib/records/cached-record'
import { isRecordNoun, type RecordNoun } from '@/lib/records/record-shape'
import { getWithdrawalDay } from './withdrawal-queries'

const getByName = cachedRecord(
  'withdrawal',
  async (name: string) => {
    const [noun, key = ''] = name.split('/')
    return isRecordNoun(noun) ? getWithdrawalDay(noun, key) : null
  },
  () => [cacheTags.registry, cacheTags.withdrawn],
)

/** See `getWithdrawalDay`. The page that asks becomes the answer for a withdrawn record: 410, and no copy is kept of it. */
export function getCachedWithdrawalDay(noun: RecordNoun, key: string): Promise<string | null> {
  // The day is the same in every language.
  return getByName(`${noun}/${key}`, 'en')
}
