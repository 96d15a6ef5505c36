import type { PartialDate } from '@/lib/i18n/dates'
import { compareNewestFirst } from '@/lib/records/newest-first'

/** When the newest of the sources that state a date was published; null where none states one. */
export function newestPublication(sources: readonly { published: PartialDate }[]): PartialDate | null {
  const [newest] = sources
    .map(({ published }) => published)
    .filter(({ precision }) => precision !== 'unknown')
    .sort(compareNewestFirst)
  return newest ?? null
}
