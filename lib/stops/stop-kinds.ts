import 'server-only'
import { endFollow, endFollowing, getFollowingStop, getFollowStop } from '@/lib/following/follow-stop'
import type { Locale } from '@/lib/i18n/locales'
import { getNewsStop, stopNewsByToken } from '@/lib/news/news-stop'
import type { StopKind } from './stop-kind'

interface Stop {
  /** Whether it has ended, and what a single record is called; null for what is no token of ours. */
  find: (token: string, locale: Locale) => Promise<{ isStopped: boolean; name?: string } | null>
  /** Ends it; false for what is no token of ours. */
  end: (token: string) => Promise<boolean>
}

/** What the links in e-mail can end, without signing in. */
export const stops: Record<StopKind, Stop> = {
  news: { find: getNewsStop, end: stopNewsByToken },
  follow: { find: getFollowStop, end: endFollow },
  following: { find: getFollowingStop, end: endFollowing },
}
