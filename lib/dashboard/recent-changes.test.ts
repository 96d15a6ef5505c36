import { describe, expect, it } from 'vitest'
import type { RevisionChange } from '@/lib/feeds/feed-change'
import { recentChanges } from './recent-changes'

const revision = (id: string, at: string, kind: RevisionChange['kind']): RevisionChange => ({
  ...{ type: 'revision', id, at, kind, noun: 'films', key: id, name: null, reason: null, agreement: null },
})

describe('what changed last', () => {
  it('has each load of a day once, in its place', () => {
    const changes = [
      revision('e', '2026-02-02T12:00:00.000Z', 'restored'),
      revision('d', '2026-02-01T12:00:01.000Z', 'loaded'),
      revision('c', '2026-02-01T12:00:00.000Z', 'loaded'),
      revision('b', '2026-01-02T12:00:00.000Z', 'loaded'),
      revision('a', '2026-01-01T12:00:00.000Z', 'published'),
    ]
    expect(recentChanges(changes, 9).map(({ type, id }) => `${type} ${id}`)).toEqual([
      'revision e',
      'loaded d',
      'loaded b',
      'revision a',
    ])
    expect(recentChanges(changes, 2)).toHaveLength(2)
  })
})
