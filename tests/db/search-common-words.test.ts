import { expect, it, vi } from 'vitest'
import { searchPublished } from '@/lib/search/search-queries'
import { testDatabase } from '@/tests/support/database'

// Counts end at three records: of all words more fits than is counted.
vi.mock('@/lib/search/search-count-queries', async (original) => {
  const actual = await original<typeof import('@/lib/search/search-count-queries')>()
  return { ...actual, countLimit: 3 }
})

const registry = testDatabase()

it('of what has a very common word the newest come first as well, page by page, each record once', async () => {
  const asked = { q: 'фильм', locale: 'ru', sort: 'newest' } as const
  const found: string[] = []
  let after: string | undefined
  do {
    const { results, next, capped } = await searchPublished({ ...asked, limit: 20, after })
    expect(capped).toBe(true)
    found.push(...results.map(({ kind, key }) => `${kind}/${key}`))
    after = next ?? undefined
  } while (after !== undefined)
  expect(found.length).toBeGreaterThan(50)
  expect(new Set(found).size).toBe(found.length)
  const entries = await registry.db.searchEntry.findMany({ select: { kind: true, key: true, on: true } })
  const days = new Map(
    entries.map(({ kind, key, on }) => [`${kind}/${key}`, on?.getTime() ?? Number.NEGATIVE_INFINITY]),
  )
  const inOrder = found.map((name) => days.get(name) ?? 0)
  expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a))
  expect(Math.min(...inOrder)).toBe(Number.NEGATIVE_INFINITY)
})
