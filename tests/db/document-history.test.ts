import { describe, expect, it } from 'vitest'
import { confirmDocumentChange } from '@/lib/documents/document-change-commands'
import { describeDocument, publishDocument, withdrawDocument } from '@/lib/documents/document-commands'
import { readContent } from '@/lib/documents/document-content'
import { linkDocument, unlinkDocument } from '@/lib/documents/document-link-commands'
import { getDocumentWithdrawalDay, getPublishedDocument } from '@/lib/documents/document-page-queries'
import { testDatabase } from '@/tests/support/database'
import { confirmOnly, places, publishedBy, rename, versionOf } from '@/tests/support/document-steps'
import { draftBy, expectRefusal, testDocuments } from '@/tests/support/documents'

const registry = testDatabase()
const test = testDocuments()
const uploader = () => test.people.uploader
const second = () => test.people.second

const { agreement, meeting, source } = places
const today = () => new Date().toISOString().slice(0, 10)

const revisionsOf = async (key: string) =>
  (await registry.db.documentRevision.findMany({ where: { document: { key } }, orderBy: { revision: 'asc' } })).map(
    ({ revision, kind, alone, content }) => ({ revision, kind, alone, content: readContent(content) }),
  )

async function officeOfOne<Done>(work: () => Promise<Done>): Promise<Done> {
  const set = (publishesAlone: boolean) => registry.db.setting.update({ where: { id: 1 }, data: { publishesAlone } })
  await set(true)
  try {
    return await work()
  } finally {
    await set(false)
  }
}

describe('the history of a document', () => {
  it('has nothing of a draft, and begins with what the public sees first', async () => {
    const document = await draftBy(uploader())
    await linkDocument(uploader(), { ...document, ...agreement })
    const titles = [{ locale: 'kk' as const, title: 'Хаттама' }]
    await describeDocument(second(), { ...document, version: 2, kind: 'minutes', language: 'kk', titles })
    await unlinkDocument(uploader(), { ...document, ...agreement, version: 3 })
    await linkDocument(uploader(), { ...document, ...meeting, version: 4 })
    expect(await revisionsOf(document.key)).toEqual([])
    await publishDocument(second(), { ...document, version: 5 })
    await publishDocument(second(), { ...document, version: 5 })
    expect(await revisionsOf(document.key)).toEqual([
      {
        revision: 1,
        kind: 'published',
        alone: false,
        content: {
          kind: 'minutes',
          language: 'kk',
          titles: { kk: 'Хаттама' },
          fileName: 'متن.pdf',
          bytes: document.key.length,
          pages: 3,
          sha256: document.file.sha256,
          agreements: [],
          meetings: ['aktau-signing'],
          sources: [],
        },
      },
    ])
  })

  it('has each change when it is confirmed, and nothing of what is only asked for', async () => {
    const document = await publishedBy(test.people)
    const said = async () => (await revisionsOf(document.key)).at(-1)
    await linkDocument(uploader(), { ...document, ...source, version: 3 })
    expect(await revisionsOf(document.key)).toHaveLength(1)
    await confirmOnly(test.people, document.key)
    expect(await said()).toMatchObject({ revision: 2, kind: 'changed', alone: false, content: { sources: ['s2'] } })
    await rename(test.people, document.key, 'Новое название', 'minutes')
    expect(await said()).toMatchObject({
      revision: 3,
      content: { kind: 'minutes', titles: { ru: 'Новое название' }, agreements: [{ key: 'kz-fr', locale: 'ru' }] },
    })
    await unlinkDocument(uploader(), { ...document, ...agreement, version: await versionOf(document.key) })
    await confirmOnly(test.people, document.key)
    expect(await said()).toMatchObject({ revision: 4, kind: 'changed', content: { agreements: [], sources: ['s2'] } })
    await withdrawDocument(second(), { ...document, version: await versionOf(document.key), reason: 'Test' })
    expect(await said()).toMatchObject({ revision: 5, kind: 'withdrawn', content: { sources: ['s2'] } })
  })

  it('tells of the document whose place another one takes, also where that is not published', async () => {
    const place = { ...agreement, target: 'kz-ge' }
    const old = await publishedBy(test.people, place.target)
    const better = await draftBy(uploader())
    await linkDocument(uploader(), { ...better, ...place, replaces: true })
    expect(await revisionsOf(old.key)).toHaveLength(1)
    expect(await confirmOnly(test.people, better.key)).toMatchObject({ key: better.key, replacedKeys: [old.key] })
    expect((await revisionsOf(old.key)).at(-1)).toMatchObject({
      revision: 2,
      kind: 'changed',
      content: { agreements: [] },
    })
    expect(await revisionsOf(better.key)).toEqual([])
  })

  it('says where one person wrote and released', async () => {
    const document = await draftBy(uploader())
    const titles = [{ locale: 'ru' as const, title: 'Один' }]
    const form = { ...document, kind: 'minutes', language: 'ru', titles } as const
    await officeOfOne(async () => {
      await publishDocument(uploader(), document)
      await describeDocument(uploader(), { ...form, version: 2 })
    })
    await describeDocument(uploader(), { ...form, kind: 'letter', version: 3 })
    const change = await registry.db.documentChange.findFirstOrThrow({
      where: { state: 'open', document: { key: document.key } },
    })
    const settle = { locale: 'en', key: document.key, version: 4, change: change.id } as const
    await officeOfOne(() => confirmDocumentChange(uploader(), settle))
    await rename(test.people, document.key, 'Двое')
    expect((await revisionsOf(document.key)).map(({ kind, alone }) => [kind, alone])).toEqual([
      ['published', true],
      ['changed', true],
      ['changed', true],
      ['changed', false],
    ])
  })

  it('has no gap and no double where two change documents at once', async () => {
    const place = { ...agreement, target: 'kz-az' }
    const old = await publishedBy(test.people, place.target)
    const others = [await draftBy(uploader()), await draftBy(uploader())]
    for (const other of others) await linkDocument(uploader(), { ...other, ...place, replaces: true })
    await describeDocument(uploader(), {
      ...old,
      version: 3,
      kind: 'letter',
      language: 'fa',
      titles: [{ locale: 'ru', title: 'Письмо' }],
    })
    await Promise.all([...others, old].map(({ key }) => confirmOnly(test.people, key)))
    const revisions = await revisionsOf(old.key)
    expect(revisions.map(({ revision, kind }) => [revision, kind])).toEqual([
      [1, 'published'],
      [2, 'changed'],
      [3, 'changed'],
    ])
    expect(revisions.at(-1)?.content).toMatchObject({ kind: 'letter', agreements: [] })
  })

  it('has nothing of a step that was refused', async () => {
    const document = await publishedBy(test.people)
    await expectRefusal(
      () => withdrawDocument(uploader(), { ...document, version: 3, reason: 'Test' }),
      'secondPersonNeeded',
    )
    await expectRefusal(() => withdrawDocument(second(), { ...document, version: 2, reason: 'Test' }), 'staleVersion')
    expect(await revisionsOf(document.key)).toHaveLength(1)
  })
})

describe('the database itself', () => {
  it('lets nobody change, take away or forge what was recorded', async () => {
    const { key } = await publishedBy(test.people)
    const { id } = await registry.db.document.findUniqueOrThrow({ where: { key }, select: { id: true } })
    const refused = (sql: string) => expect(registry.db.$executeRawUnsafe(sql)).rejects
    await refused(`UPDATE "DocumentRevision" SET "alone" = true WHERE "documentId" = '${id}'`).toThrow(/append-only/)
    await refused(`DELETE FROM "DocumentRevision" WHERE "documentId" = '${id}'`).toThrow(/append-only/)
    await refused(`TRUNCATE "DocumentRevision"`).toThrow(/append-only/)
    const insert = (document: string, revision: number, kind: string, content = '{}') =>
      refused(`INSERT INTO "DocumentRevision" ("documentId", "revision", "kind", "content")
        VALUES ('${document}', ${revision}, '${kind}', '${content}')`)
    await insert(id, 3, 'changed').toThrow(/without a gap/)
    await insert(id, 1, 'published').toThrow(/without a gap/)
    await insert(id, 2, 'published').toThrow(/in this order/)
    await insert(id, 2, 'changed', '[]').toThrow(/content_object/)
    const draft = await registry.db.document.findUniqueOrThrow({ where: { key: (await draftBy(uploader())).key } })
    await insert(draft.id, 1, 'changed').toThrow(/in this order/)
    await withdrawDocument(second(), { locale: 'en', key, version: 3, reason: 'Test' })
    await insert(id, 3, 'withdrawn').toThrow(/in this order/)
  })

  it('shows the public the history of published documents, and of a withdrawn one the day only', async () => {
    const [kept, gone, draft] = [
      await publishedBy(test.people),
      await publishedBy(test.people),
      await draftBy(uploader()),
    ]
    const seen = () =>
      registry.publicDb.documentRevision.count({
        where: { document: { key: { in: [kept.key, gone.key, draft.key] } } },
      })
    expect(await seen()).toBe(2)
    expect(await getDocumentWithdrawalDay(gone.key)).toBeNull()
    await withdrawDocument(second(), { ...gone, version: 3, reason: 'Test' })
    expect(await seen()).toBe(1)
    expect(await getPublishedDocument(gone.key, 'ru')).toBeNull()
    expect(await getPublishedDocument(draft.key, 'ru')).toBeNull()
    const days = [kept.key, gone.key, draft.key, 'no-such-document'].map(getDocumentWithdrawalDay)
    expect(await Promise.all(days)).toEqual([null, today(), null, null])
    await expect(registry.publicDb.$queryRaw`SELECT document_content(gen_random_uuid())`).rejects.toThrow(
      /permission denied/,
    )
  })
})
