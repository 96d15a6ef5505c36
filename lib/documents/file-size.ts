import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** How large a file is, in the unit in which the reader thinks of it: never 0. Server only. */
export function fileSize(bytes: number, locale: Locale): { unit: 'kilobytes' | 'megabytes'; size: string } {
  if (bytes >= megabyte)
    return { unit: 'megabytes', size: formatNumber(bytes / megabyte, locale, { maximumFractionDigits: 1 }) }
  return { unit: 'kilobytes', size: formatNumber(Math.max(1, Math.round(bytes / kilobyte)), locale) }
}
