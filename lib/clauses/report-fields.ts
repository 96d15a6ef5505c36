import type { Locale } from '@/lib/i18n/locales'

/** What an official writes, in each language. */
export const textKinds = ['note', 'obstacle', 'nextStep'] as const
export type TextKind = (typeof textKinds)[number]

/** Characters. */
export const noteLimit = 3000
export const detailLimit = 1500

/** How the form calls the field. */
export function textFieldName<Kind extends TextKind, L extends Locale>(kind: Kind, locale: L) {
  return `${kind}_${locale}` as const
}
