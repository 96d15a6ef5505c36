import { isLocale, type Locale } from '@/lib/i18n/locales'

/** What a feed is of: everything, or one record with what belongs to it. */
export type FeedScope = { kind: 'registry' } | RecordScope

/** The kinds of records that have a feed of their own. */
export const followedNouns = ['agreements', 'bodies', 'clauses'] as const
export type FollowedNoun = (typeof followedNouns)[number]

export interface RecordScope {
  kind: FollowedNoun
  key: string
}

export function isFollowedNoun(value: unknown): value is FollowedNoun {
  return followedNouns.some((noun) => noun === value)
}

/** What a calendar is of: a country has no feed of changes, which are those of its bodies and agreements. */
export type CalendarScope = FeedScope | { kind: 'countries'; key: string }

/** What has changed, or a calendar of the days to come. */
export type FeedFormat = 'atom' | 'ics'

export type FeedAddress = { locale: Locale } & (
  | { scope: FeedScope; format: 'atom' }
  | { scope: CalendarScope; format: 'ics' }
)

export type AtomAddress = Extract<FeedAddress, { format: 'atom' }>

/** `/feeds/fa/registry.atom`, `/feeds/fa/agreements/ir-ru.ics`: in one language. */
export function feedPath({ locale, scope, format }: FeedAddress): string {
  const name = scope.kind === 'registry' ? 'registry' : `${scope.kind}/${scope.key}`
  return `/feeds/${locale}/${name}.${format}`
}

/** The feed at an address, given the parts after `/feeds/`; null where there is none. The record may still be unknown. */
export function parseFeedAddress(parts: readonly string[]): FeedAddress | null {
  const [locale, ...names] = parts
  const [, file, ending] = /^([a-z0-9-]{1,80})\.(atom|ics)$/.exec(names.at(-1) ?? '') ?? []
  if (!isLocale(locale) || file === undefined) return null
  const format = ending === 'ics' ? 'ics' : 'atom'
  if (names.length === 1) return file === 'registry' ? { locale, scope: { kind: 'registry' }, format } : null
  const [kind] = names
  if (names.length !== 2) return null
  if (kind === 'countries' && format === 'ics') return { locale, scope: { kind, key: file }, format }
  return isFollowedNoun(kind) ? { locale, scope: { kind, key: file }, format } : null
}

/** What is due from one official; the same secret in every language. */
export function privateCalendarPath(locale: Locale, secret: string): string {
  return `/feeds/${locale}/private/${secret}.ics`
}
