import type { FeedChange } from '@/lib/feeds/feed-change'

/** What is said of a clause at a meeting stands in the feed of the clause alone. */
type RegistryChange = Exclude<FeedChange, { type: 'decision' | 'confirmation' }>
export type RecentChange = RegistryChange | { type: 'loaded'; id: string; at: string }

/** What changed last. Whatever was loaded from the registry's files on one day is one change: it would hide all others. */
export function recentChanges(changes: readonly FeedChange[], most: number): RecentChange[] {
  const days = new Set<string>()
  return changes
    .flatMap((change): RecentChange[] => {
      if (change.type === 'decision' || change.type === 'confirmation') return []
      if (change.type !== 'revision' || change.kind !== 'loaded') return [change]
      const day = change.at.slice(0, 10)
      if (days.has(day)) return []
      days.add(day)
      return [{ type: 'loaded', id: change.id, at: change.at }]
    })
    .slice(0, most)
}
