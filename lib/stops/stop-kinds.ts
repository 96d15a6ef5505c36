import 'server-only'
import { getNewsStop, stopNewsByToken } from '@/lib/news/news-stop'
import type { StopKind } from './stop-kind'

interface Stop {
  /** Whether it has ended; null for what is no token of ours. */
  find: (token: string) => Promise<{ isStopped: boolean } | null>
  /** Ends it; false for what is no token of ours. */
  end: (token: string) => Promise<boolean>
}

/** What the links in e-mail can end, without signing in. */
export const stops: Record<StopKind, Stop> = {
  news: { find: getNewsStop, end: stopNewsByToken },
}
