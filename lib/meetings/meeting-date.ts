import type { PartialDate } from '@/lib/i18n/dates'

/** Whether no source says when it was. */
export function isUndated({ starts, ends }: { starts: PartialDate; ends: PartialDate | null }): boolean {
  return starts.precision === 'unknown' && (ends === null || ends.precision === 'unknown')
}
