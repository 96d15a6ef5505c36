import { describe, expect, it } from 'vitest'
import { publishDocument } from '@/lib/documents/document-commands'
import { shownRevisions } from '@/lib/documents/document-limits'
import { linkDocument } from '@/lib/documents/document-link-commands'
import { getPublishedDocument } from '@/lib/documents/document-page-queries'
import { listPublishedSourceDocuments } from '@/lib/documents/document-queries'
import { appendDocumentRevisions } from '@/lib/documents/document-revisions'
import { testDatabase } from '@/tests/support/database'
import { confirmOnly, places, publishedBy, rename, versionOf } from '@/tests/support/document-steps'
import { draftBy, testDocuments } from '@/tests/support/documents'

const registry = testDatabase()
const test = testDocuments()
const uploader = () => test.people.uploader
const second = () => test.people.second
const { agreement, meeting, source } = places

describe('the page of a document', () => {
  it('shows the document, what it belongs to, and each change against the one before', async () => {
    const document = await publishedBy(test.people)
    await linkDocument(uploader(), { ...document, ...agreement, textLocale: 'kk', version: 3 })
    await confirmOnly(test.people, document.key)
    await linkDocument(uploader(), { ...document, ...source, version: await versionOf(document.key) })
    await confirmOnly(test.people, document.key)
    await rename(test.people, document.key, 'Новое название')
    const page = await getPublishedDocument(document.key, 'ru')
    expect(page).toMatchObject({
      key: document.key,
      name: 'Новое название',
      kind: 'signed_text',
      sha256: document.file.sha256,
      agreements: [{ key: 'kz-fr', textLocales: ['ru', 'kk'] }],
      meetings: [],
      sources: [{ key: 's2' }],
      isHistoryCut: false,
    })
    expect(page?.history).toMatchObject([
      {
        revision: 4,
        changes: [{ field: 'title', lang: 'ru', before: { value: { text: `Название ${document.key}` } } }],
      },
      { revision: 3, changes: [{ field: 'sources', before: null, after: { value: { noun: 'sources', key: 's2' } } }] },
      { revision: 2, changes: [{ field: 'agreements', lang: 'kk', before: null }] },
      { revision: 1, kind: 'published', isAlone: false },
    ])
    expect(page?.history.at(-1)?.changes.map(({ field }) => field)).toEqual([
      ...['title', 'kind', 'language', 'agreements', 'pages', 'bytes', 'fileName', 'sha256'],
    ])
    expect(page?.names.map(({ noun, key }) => `${noun} ${key}`).sort()).toEqual(['agreements kz-fr', 'sources s2'])
    expect((await listPublishedSourceDocuments('s2', 'ru')).map(({ key }) => key)).toContain(document.key)
    for (const secret of [uploader().userId, second().userId, uploader().name, second().name])
      expect(JSON.stringify(page)).not.toContain(secret)
  })

  it('neither names nor points at a record that is not public', async () => {
    const document = await draftBy(uploader())
    await linkDocument(uploader(), { ...document, ...meeting, target: 'baku-panel' })
    await publishDocument(second(), { ...document, version: 2 })
    const shown = async () => JSON.stringify(await getPublishedDocument(document.key, 'ru'))
    expect(await shown()).toContain('baku-panel')
    await registry.db.meeting.update({ where: { key: 'baku-panel' }, data: { state: 'withdrawn' } })
    expect(await shown()).not.toContain('baku-panel')
    const line = (await getPublishedDocument(document.key, 'ru'))?.history[0]?.changes.find(
      ({ field }) => field === 'meetings',
    )
    expect(line?.after?.value).toEqual({ type: 'hidden' })
  })

  it('tells the newest changes where there are many, and says so', async () => {
    const { key } = await publishedBy(test.people)
    const { id } = await registry.db.document.findUniqueOrThrow({ where: { key }, select: { id: true } })
    for (let index = 0; index < shownRevisions; index += 1)
      await registry.db.$transaction(async (tx) => {
        await tx.documentText.updateMany({ where: { documentId: id }, data: { title: `Название ${index}` } })
        await appendDocumentRevisions(tx, [id], { kind: 'changed', alone: false })
        await appendDocumentRevisions(tx, [id], { kind: 'changed', alone: false })
      })
    const page = await getPublishedDocument(key, 'ru')
    expect(page?.history).toHaveLength(shownRevisions)
    expect(page?.history.map(({ revision }) => revision)).toEqual(
      Array.from({ length: shownRevisions }, (_, index) => shownRevisions + 1 - index),
    )
    expect(page?.isHistoryCut).toBe(true)
    // The last of them is told against the one that is not shown.
    expect(page?.history.at(-1)?.changes).toMatchObject([{ field: 'title', before: { value: { type: 'text' } } }])
  })
})
