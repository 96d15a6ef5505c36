import { describe, expect, test } from 'vitest'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import type { Actor } from '@/lib/auth/permissions'
import { yearChanges, yearOfAddress } from '@/lib/dashboard/year-changes'
import { getPublishedYear, listPublishedYears } from '@/lib/dashboard/year-queries'
import { openDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { appendRevisions } from '@/lib/history/revision-rows'
import { wholeList } from '@/lib/lists/list-question'
import { listPublishedRecords } from '@/lib/lists/list-row-queries'
import { testDatabase } from '../support/database'

const database = testDatabase()

const today = new Date().toISOString().slice(0, 10)

async function account(userId: string, role: Actor['role']): Promise<Actor> {
  const email = `${userId}@example.org`
  await database.db.user.create({ data: { id: userId, name: userId, email, role, updatedAt: new Date() } })
  return { userId, role, name: userId, locale: 'ru', bodyIds: [] }
}

describe('the overview of a year', () => {
  test('tells as much of each year as the lists to which it leads', async () => {
    const years = await listPublishedYears(today)
    expect(years).toContain(2025)
    expect(years).toEqual([...years].sort((a, b) => b - a))
    for (const year of years) {
      const found = await getPublishedYear(year, 'kk', today)
      const { total } = await listPublishedAgreements({ ...noFilter, year: String(year) }, 'kk')
      expect(`${year} ${found.signed.length}`).toBe(`${year} ${total}`)
      for (const noun of ['meetings', 'outcomes', 'films'] as const) {
        const list = await listPublishedRecords(noun, { ...wholeList(noun), chosen: { year: String(year) } }, 'kk')
        expect(`${year} ${noun} ${found[noun].length}`).toBe(`${year} ${noun} ${list.total}`)
      }
    }
  })

  test('has no standing of an agreement that was not signed yet', async () => {
    await database.db.agreement.update({
      where: { key: 'kz-uz' },
      data: { signedOn: new Date('2025-10-05'), signedPrecision: 'day' },
    })
    const [before, after] = await Promise.all([2024, 2025].map((year) => getPublishedYear(year, 'en', today)))
    expect(before?.standings.map(({ key }) => key)).not.toContain('kz-uz')
    expect(after?.standings.map(({ key }) => key)).toContain('kz-uz')
    const found = await getPublishedYear(1950, 'en', today)
    expect(found.reports).toEqual([])
  })

  test('tells what was corrected in the records, and counts no record that was loaded one by one', async () => {
    const year = Number(today.slice(0, 4))
    const before = await getPublishedYear(year, 'kk', today)
    // The records were loaded before the tests began, which may have been on the day before.
    const { recordedAt } = await database.db.recordRevision.findFirstOrThrow({ orderBy: { recordedAt: 'asc' } })
    expect(before.changes).toEqual({ revisions: [], loadedOn: [recordedAt.toISOString().slice(0, 10)] })
    const [writer, reviewer] = await Promise.all([account('writer', 'editor'), account('reviewer', 'administrator')])
    const body = { noun: 'bodies', key: 'ir-farabi' } as const
    await openDraft(writer, body)
    await submitDraft(writer, body, 1)
    await publishDraft(reviewer, body, 2)
    await database.db.$transaction((tx) => appendRevisions(tx, 'clauses', ['ir-ru-2'], { kind: 'loaded' }))
    const { changes } = await getPublishedYear(year, 'kk', today)
    expect(changes.revisions.map(({ noun, kind, path }) => [noun, kind, path])).toEqual([
      ['clauses', 'loaded', '/agreements/ir-ru/clauses/2/history'],
      ['bodies', 'changed', '/bodies/ir-farabi/history'],
    ])
    expect((await getPublishedYear(year - 1, 'kk', today)).changes).toEqual({ revisions: [], loadedOn: [] })
  })

  test('says what a side reports otherwise than a year before, and nothing of silence that lasts', () => {
    const sides = (...marks: ['before' | 'no_information' | 'delayed', 'no_information' | 'delayed' | 'fulfilled']) => [
      { number: 1, nature: 'one_off', sides: [{ partyId: 'a', marks }] },
    ]
    expect(yearChanges(sides('before', 'no_information'))).toEqual([])
    expect(yearChanges(sides('delayed', 'delayed'))).toEqual([])
    expect(yearChanges(sides('delayed', 'fulfilled'))).toEqual([
      { number: 1, partyId: 'a', was: 'delayed', is: 'fulfilled' },
    ])
    expect(yearChanges(sides('before', 'delayed'))).toMatchObject([{ was: 'no_information', is: 'delayed' }])
  })

  test('is asked by a Gregorian year and by nothing else', () => {
    expect(['2025', '1850', '۲۰۲۵', '2025-01', '20255', 'x'].map(yearOfAddress)).toEqual([
      2025,
      ...[null, null, null, null, null],
    ])
  })
})
