import { expect, it } from 'vitest'
import { appendRevisions } from '@/lib/history/revision-rows'
import { type SearchKind, searchKinds } from '@/lib/search/search-kinds'
import { indexAllWaiting } from '@/lib/search/search-pending'
import { searchPublished } from '@/lib/search/search-queries'
import { publishedRows, rebuildIndex } from '@/lib/search/search-rebuild'
import { testDatabase } from '@/tests/support/database'
import { firstFound } from '@/tests/support/search-figures'

const registry = testDatabase()

async function keysOf(kind: SearchKind): Promise<string[]> {
  const rows = await registry.db.searchEntry.findMany({ where: { kind }, select: { key: true } })
  return rows.map(({ key }) => key).sort()
}

const publicKeys = async (kind: SearchKind) =>
  (await registry.db.$queryRaw<{ key: string }[]>(publishedRows(kind))).map(({ key }) => key).sort()

const allWords = () =>
  registry.db.$queryRaw`SELECT "kind", "key", "words"::text, "on"::text FROM "SearchEntry" ORDER BY "kind", "key"`

/** Counts the words anew, past the triggers. */
const wronglyCounted = () => registry.db.$queryRaw`
  SELECT t."term", t."df", count(e."id") FROM "SearchTerm" t LEFT JOIN "SearchEntry" e ON t."id" = ANY (e."termIds")
  GROUP BY t."id" HAVING count(e."id") <> t."df"`

function rename(key: string, name: string) {
  return registry.db.$transaction(async (tx) => {
    await tx.bodyText.updateMany({ where: { body: { key }, locale: 'en' }, data: { name } })
    await appendRevisions(tx, 'bodies', [key], { kind: 'loaded' })
  })
}

it('has every record that is public after a load, and nothing waits', async () => {
  for (const kind of searchKinds) expect(await keysOf(kind), kind).toEqual(await publicKeys(kind))
  expect(await registry.db.searchPending.count()).toBe(0)
  expect(await wronglyCounted()).toEqual([])
})

it('follows a record in the same transaction, and those that carry its name within a round', async () => {
  await rename('kg-cinema-dept', 'Zephyrine Institute')
  expect(await firstFound('Zephyrine')).toEqual(['bodies/kg-cinema-dept'])
  await indexAllWaiting()
  expect(await firstFound('Zephyrine')).toEqual(expect.arrayContaining(['bodies/kg-cinema-dept', 'agreements/kz-kg']))
  expect(await registry.db.searchPending.count()).toBe(0)
  expect(await wronglyCounted()).toEqual([])
})

it('goes back with the transaction', async () => {
  const before = await allWords()
  const failing = registry.db.$transaction(async (tx) => {
    await tx.bodyText.updateMany({ where: { body: { key: 'ir-farabi' } }, data: { name: 'Quixotica' } })
    await appendRevisions(tx, 'bodies', ['ir-farabi'], { kind: 'loaded' })
    throw new Error('taken back')
  })
  await expect(failing).rejects.toThrow('taken back')
  expect(await allWords()).toEqual(before)
  expect(await firstFound('Quixotica')).toEqual([])
})

it('loses what is hidden at once, with its clauses and the words that nothing else has', async () => {
  const before = await allWords()
  expect(await firstFound('Самарканд')).toContain('clauses/kz-uz-2')
  await registry.db.agreement.update({ where: { key: 'kz-uz' }, data: { state: 'withdrawn' }, select: { id: true } })
  expect((await firstFound('Самарканд')).filter((name) => /kz-uz/.test(name))).toEqual([])
  expect(await wronglyCounted()).toEqual([])
  const idle = await registry.db.searchTerm.count({ where: { df: { lt: 1 } } })
  expect(idle).toBe(0)
  await registry.db.$transaction(async (tx) => {
    await tx.agreement.update({ where: { key: 'kz-uz' }, data: { state: 'published' }, select: { id: true } })
    await appendRevisions(tx, 'agreements', ['kz-uz'], {
      kind: 'restored',
      alone: true,
      reason: 'Test reason.',
      reasonLocale: 'en',
    })
  })
  await indexAllWaiting()
  expect(await allWords()).toEqual(before)
})

it('takes a hidden name out of all that carries it at once, and gives it back', async () => {
  const before = await allWords()
  const show = (state: 'withdrawn' | 'published', kind: 'withdrawn' | 'restored') =>
    registry.db.$transaction(async (tx) => {
      await tx.person.update({ where: { key: 'raed-faridzadeh' }, data: { state }, select: { id: true } })
      const why = { alone: true, reason: 'Test reason.', reasonLocale: 'en' } as const
      await appendRevisions(tx, 'people', ['raed-faridzadeh'], { kind, ...why })
    })
  const carrying = () => registry.db.$queryRaw`
    SELECT "key" FROM "SearchEntry" WHERE "words" @@ ${"'#rpeople/raed-faridzadeh'"}::tsquery`
  expect(await carrying()).not.toEqual([])
  await show('withdrawn', 'withdrawn')
  expect(await carrying()).toEqual([])
  await show('published', 'restored')
  await indexAllWaiting()
  expect(await allWords()).toEqual(before)
})

it('never has what its table does not show, whatever its history says', async () => {
  await registry.db.person.update({ where: { key: 'rashad-azizov' }, data: { state: 'draft' }, select: { id: true } })
  await registry.db.$transaction((tx) => appendRevisions(tx, 'people', ['rashad-azizov'], { kind: 'loaded' }))
  await indexAllWaiting()
  expect(await keysOf('people')).not.toContain('rashad-azizov')
})

it('follows what a side reports, of the clause and of its agreement', async () => {
  const blocked = async () => {
    const { results } = await searchPublished({ q: 'Узбекистан', locale: 'ru', status: 'blocked', limit: 50 })
    return results.map(({ kind, key }) => `${kind}/${key}`).sort()
  }
  expect(await blocked()).toEqual([])
  const clause = await registry.db.clause.findUniqueOrThrow({
    where: { key: 'kz-uz-2' },
    select: { id: true, agreementId: true, sourceId: true, agreement: { select: { parties: true } } },
  })
  const [party] = clause.agreement.parties
  await registry.db.statusReport.create({
    data: {
      ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: clause.sourceId, status: 'blocked' },
      ...{ partyId: party?.id ?? '', reportingBodyId: party?.bodyId ?? '' },
      texts: { create: { locale: 'en', note: 'Test note.' } },
    },
    select: { id: true },
  })
  await indexAllWaiting()
  expect(await blocked()).toEqual(['agreements/kz-uz', 'clauses/kz-uz-2'])
  const { facets } = await searchPublished({ q: 'Узбекистан', locale: 'ru' })
  expect(facets.filter(({ facet }) => facet === 'status')).toEqual([{ facet: 'status', value: 'blocked', count: 2 }])
})

it('is written by a dozen at once', async () => {
  const keys = (await keysOf('bodies')).slice(0, 12)
  const written = await Promise.allSettled(keys.map((key, at) => rename(key, `Simultaneous Department ${at}`)))
  expect(written.map(({ status }) => status)).toEqual(keys.map(() => 'fulfilled'))
  await Promise.all([indexAllWaiting(), indexAllWaiting(), indexAllWaiting()])
  expect(await registry.db.searchPending.count()).toBe(0)
  expect(await wronglyCounted()).toEqual([])
})

it('is made again as a whole, the same as before, without what does not belong there', async () => {
  const before = await allWords()
  await registry.db.$executeRaw`UPDATE "SearchEntry" SET "words" = ''::tsvector, "analyser" = 0`
  await registry.db.$executeRaw`
    INSERT INTO "SearchEntry" ("kind", "key", "words", "titleLength", "label", "analyser") VALUES ('films', 'not-there', '', 1, '', 0)`
  const last = new Map<string, string>()
  for await (const { kind, done, total } of rebuildIndex()) last.set(kind, `${done} of ${total}`)
  expect(await allWords()).toEqual(before)
  expect(last.get('agreements')).toBe('8 of 8')
  expect(await wronglyCounted()).toEqual([])
})
