import type { Locale } from '@/lib/i18n/locales'

/** Characters of a reason. */
export const reasonLimit = 1500

/** How the form calls the reason in a language. */
export function reasonField<L extends Locale>(locale: L) {
  return `reason_${locale}` as const
}
