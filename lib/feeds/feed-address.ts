import { isLocale, type Locale } from '@/lib/i18n/locales'

/** What a feed is of: everything, or one record with what belongs to it. */
export type FeedScope = { kind: 'registry' } | { kind: 'agreements' | 'bodies'; key: string }

export interface FeedAddress {
  locale: Locale
  scope: FeedScope
}

/** `/feeds/fa/registry.atom`, `/feeds/fa/agreements/ir-ru.atom`: what has changed, in one language. */
export function feedPath({ locale, scope }: FeedAddress): string {
  const name = scope.kind === 'registry' ? 'registry' : `${scope.kind}/${scope.key}`
  return `/feeds/${locale}/${name}.atom`
}

/** The feed at an address, given the parts after `/feeds/`; null where there is none. The record may still be unknown. */
export function parseFeedAddress(parts: readonly string[]): FeedAddress | null {
  const [locale, ...names] = parts
  const file = /^([a-z0-9-]{1,80})\.atom$/.exec(names.at(-1) ?? '')?.[1]
  if (!isLocale(locale) || file === undefined) return null
  if (names.length === 1) return file === 'registry' ? { locale, scope: { kind: 'registry' } } : null
  const [kind] = names
  if (names.length !== 2 || (kind !== 'agreements' && kind !== 'bodies')) return null
  return { locale, scope: { kind, key: file } }
}
