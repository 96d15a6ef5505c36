import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { listPublishedChanges } from '@/lib/records/change-queries'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

async function addRevision(key: string, recordedAt: string): Promise<void> {
  const noun = 'films'
  const { revision } = await registry.db.recordRevision.findFirstOrThrow({
    where: { noun, key },
    orderBy: { revision: 'desc' },
  })
  await registry.db.recordRevision.create({
    data: { id: randomUUID(), noun, key, revision: revision + 1, kind: 'loaded', document: {}, recordedAt },
  })
}

describe('the day of the last change', () => {
  beforeAll(async () => {
    // Shortly before midnight in UTC: days are those of UTC, as everywhere on the pages.
    await addRevision('pamir', '2031-04-05T23:59:00Z')
    await addRevision('winners', '2032-01-01T00:00:00Z')
    await registry.db.film.update({ where: { key: 'winners' }, data: { state: 'draft' } })
  })

  it('is that of the newest revision', async () => {
    expect(await listPublishedChanges('films', ['pamir'])).toEqual({ pamir: '2031-04-05' })
  })

  it('is told of the asked kind only', async () => {
    expect(await listPublishedChanges('outcomes', ['pamir'])).toEqual({})
  })

  it('is not told of what is not published, or not there', async () => {
    expect(Object.keys(await listPublishedChanges('films', ['nothing', 'pamir', 'winners']))).toEqual(['pamir'])
  })
})
