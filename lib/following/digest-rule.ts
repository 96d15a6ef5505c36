import type { FollowedNoun } from '@/lib/feeds/feed-address'
import { entryOfRow } from '@/lib/feeds/feed-change'

interface Change {
  id: string
  /** ISO instant. */
  at: string
  /** Of a row that is told twice: as it is raised, and as it is settled. */
  event?: string
  /** Of a row of which something else is told as well. */
  entry?: string
}

interface Followed<C extends Change> {
  kind: FollowedNoun
  /** ISO instant: what is from later has not been told. */
  toldUntil: string
  /** What the public sees of it now, newest first. */
  changes: readonly C[]
}

/** The narrower first: what happened to a clause is told under the clause, and not again under its agreement. */
const order: readonly FollowedNoun[] = ['clauses', 'agreements', 'bodies']

/**
 * What a digest tells of each record that somebody follows: what is from after the moment until which they were told, up to `until`,
 * and each change once, whatever it belongs to. In the order given; records without news have none.
 * @param until ISO instant
 */
export function untoldChanges<C extends Change>(follows: readonly Followed<C>[], until: string): C[][] {
  const told = new Set<string>()
  const changes = follows.map((): C[] => [])
  for (const kind of order)
    for (const [index, follow] of follows.entries()) {
      if (follow.kind !== kind) continue
      const untold = follow.changes.filter((change) => follow.toldUntil < change.at && change.at <= until)
      changes[index] = untold.filter((change) => !told.has(nameOf(change)))
      for (const change of untold) told.add(nameOf(change))
    }
  return changes
}

function nameOf(change: Change): string {
  return `${change.id} ${entryOfRow(change)}`
}
