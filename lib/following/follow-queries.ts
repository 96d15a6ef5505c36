import 'server-only'
import { hashLinkToken, isLinkToken } from '@/lib/auth/access-link'
import { db } from '@/lib/db'
import { feedName } from '@/lib/feeds/atom-feed'
import type { RecordScope } from '@/lib/feeds/feed-address'
import type { PublishedFeed } from '@/lib/feeds/feed-change'
import { getPublishedFeed } from '@/lib/feeds/feed-queries'
import { getFeedContents } from '@/lib/feeds/feed-scope-queries'
import type { Locale } from '@/lib/i18n/locales'
import { letterWords } from '@/lib/mail/letter-words'
import { findRedirect } from '@/lib/merges/redirect-queries'
import { requestLifetime } from './follow-limits'
import { storedScope } from './followed-record'

/** What the public calls a record; null where it sees none. */
export async function getFollowedName(of: RecordScope, locale: Locale): Promise<string | null> {
  const contents = await getFeedContents(of, locale)
  return contents && feedName(contents, locale, await letterWords(locale))
}

/** The feed of a record that is followed, also where it went into another one since; null where the public sees neither. */
export async function getFollowedFeed(
  of: RecordScope,
  locale: Locale,
): Promise<{ of: RecordScope; feed: PublishedFeed } | null> {
  const feed = await getPublishedFeed(of, locale)
  if (feed) return { of, feed }
  const key = of.kind === 'bodies' ? await findRedirect(of.kind, of.key) : null
  const moved = key === null ? null : ({ kind: of.kind, key } as const)
  const other = moved && (await getPublishedFeed(moved, locale))
  return moved && other ? { of: moved, feed: other } : null
}

/** What the link of a message asks, and whether it was confirmed; null for a link that is none, or has run out. */
export async function getFollowRequest(token: string, locale: Locale, now = new Date()) {
  if (!isLinkToken(token)) return null
  const request = await db().followRequest.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: { noun: true, key: true, askedAt: true, confirmedAt: true },
  })
  if (!request || request.askedAt.getTime() + requestLifetime <= now.getTime()) return null
  const of = storedScope(request)
  return { of, name: (await getFollowedName(of, locale)) ?? of.key, isConfirmed: request.confirmedAt !== null }
}
