import { describe, expect, it } from 'vitest'
import { publishDocument, withdrawDocument } from '@/lib/documents/document-commands'
import { getDocumentForEdit } from '@/lib/documents/document-desk-queries'
import { receiptOf } from '@/lib/documents/document-held'
import { linkDocument, unlinkDocument } from '@/lib/documents/document-link-commands'
import {
  getPublishedFile,
  listPublishedAgreementDocuments,
  listPublishedMeetingDocuments,
} from '@/lib/documents/document-queries'
import { testDatabase } from '@/tests/support/database'
import { draftBy, entriesOf, expectRefusal, person, testDocuments } from '@/tests/support/documents'

const registry = testDatabase()
const test = testDocuments()
const uploader = () => test.people.uploader
const second = () => test.people.second
const official = () => test.people.official

describe('links', () => {
  const agreement = { record: 'agreement', target: 'ir-ru', textLocale: 'fa', replaces: false } as const
  const meeting = { record: 'meeting', target: 'ir-ru-online-2', textLocale: null, replaces: false } as const
  const source = { record: 'source', target: 's0', textLocale: null, replaces: false } as const

  it('lead to the text of an agreement, to a meeting and to a source, and can be taken away', async () => {
    const document = await draftBy(uploader())
    await linkDocument(uploader(), { ...document, ...agreement })
    await linkDocument(uploader(), { ...document, ...meeting, version: 2 })
    const places = await linkDocument(uploader(), { ...document, ...source, version: 3 })
    expect(places).toEqual({
      ...receiptOf(document.key),
      agreementKeys: ['ir-ru'],
      meetingKeys: ['ir-ru-online-2'],
      sourceKeys: ['s0'],
    })
    const links = (await getDocumentForEdit(uploader(), document.key, 'en'))?.links
    expect(links?.map(({ record, key, textLocale }) => [record, key, textLocale])).toEqual([
      ['agreement', 'ir-ru', 'fa'],
      ['meeting', 'ir-ru-online-2', null],
      ['source', 's0', null],
    ])
    await unlinkDocument(uploader(), { ...document, ...meeting, version: 4 })
    expect((await getDocumentForEdit(uploader(), document.key, 'en'))?.links).toHaveLength(2)
    expect((await entriesOf(document.key)).map(({ action }) => action)).toEqual([
      'document.uploaded',
      ...Array(3).fill('document.linked'),
      'document.unlinked',
    ])
  })

  it('that are there already, or no longer, are no fault and no news', async () => {
    const document = await draftBy(uploader())
    await linkDocument(uploader(), { ...document, ...meeting })
    await linkDocument(uploader(), { ...document, ...meeting })
    await unlinkDocument(uploader(), { ...document, ...meeting, version: 2 })
    await unlinkDocument(uploader(), { ...document, ...meeting, version: 2 })
    expect(await entriesOf(document.key)).toHaveLength(3)
  })

  it('replace documents of the same kind where that is asked for', async () => {
    const [old, minutes, better] = [
      await draftBy(uploader()),
      await draftBy(uploader(), { kind: 'minutes' }),
      await draftBy(uploader()),
    ]
    for (const document of [old, minutes])
      await linkDocument(uploader(), { ...document, ...agreement, textLocale: 'ru' })
    await linkDocument(second(), { ...better, ...agreement, textLocale: 'ru', replaces: true })
    const linked = await registry.db.agreementDocument.findMany({
      where: { locale: 'ru', agreement: { key: 'ir-ru' } },
      select: { document: { select: { key: true } } },
    })
    expect(linked.map(({ document }) => document.key).sort()).toEqual([minutes.key, better.key].sort())
    const [, entry] = await entriesOf(better.key)
    expect(entry?.payload).toMatchObject({ replaced: [old.key], locale: 'ru' })
  })

  it('are refused to what is not there, to others, and where somebody was faster', async () => {
    const document = await draftBy(uploader())
    await expectRefusal(() => linkDocument(uploader(), { ...document, ...agreement, target: 'no-such' }), 'linkUnknown')
    await registry.db.agreementText.updateMany({
      where: { agreement: { key: 'kz-uz' }, locale: 'en' },
      data: { current: false },
    })
    await expectRefusal(
      () => linkDocument(uploader(), { ...document, ...agreement, target: 'kz-uz', textLocale: 'en' }),
      'linkUnknown',
    )
    await expectRefusal(() => linkDocument(official(), { ...document, ...agreement }), 'notFound')
    await expectRefusal(() => unlinkDocument(official(), { ...document, ...agreement }), 'notFound')
    await linkDocument(uploader(), { ...document, ...source })
    await expectRefusal(() => linkDocument(uploader(), { ...document, ...meeting }), 'staleVersion')
    await expectRefusal(() => unlinkDocument(uploader(), { ...document, ...source }), 'staleVersion')
  })
})

describe('publication and withdrawal', () => {
  const reason = 'The wrong annex was scanned.'

  it('are another person’s than the uploader’s', async () => {
    const document = await draftBy(uploader())
    await expectRefusal(() => publishDocument(uploader(), document), 'secondPersonNeeded')
    await expectRefusal(() => publishDocument(official(), document), 'notFound')
    await publishDocument(second(), document)
    await publishDocument(second(), document)
    await expectRefusal(() => withdrawDocument(uploader(), { ...document, version: 2, reason }), 'secondPersonNeeded')
    await expectRefusal(() => withdrawDocument(official(), { ...document, version: 2, reason }), 'notFound')
    await withdrawDocument(second(), { ...document, version: 2, reason })
    await withdrawDocument(second(), { ...document, version: 2, reason })
    expect((await entriesOf(document.key)).map(({ action, payload }) => [action, payload])).toMatchObject([
      ['document.uploaded', {}],
      ['document.published', { sha256: document.file.sha256 }],
      ['document.withdrawn', { reason }],
    ])
  })

  it('happen in this order only, and not over another’s change', async () => {
    const document = await draftBy(uploader())
    await expectRefusal(() => withdrawDocument(second(), { ...document, reason }), 'notReleasable')
    await expectRefusal(() => publishDocument(second(), { ...document, version: 7 }), 'staleVersion')
    await publishDocument(second(), document)
    const third = await person('editor')
    await expectRefusal(() => publishDocument(third, { ...document, version: 2 }), 'notReleasable')
    await withdrawDocument(third, { ...document, version: 2, reason })
    await expectRefusal(() => publishDocument(second(), { ...document, version: 3 }), 'notReleasable')
    await expectRefusal(() => withdrawDocument(second(), { ...document, version: 3, reason }), 'notReleasable')
  })

  it('decide what the public sees: on the pages, and of the file', async () => {
    const document = await draftBy(uploader())
    const hash = document.file.sha256
    await linkDocument(uploader(), {
      ...document,
      record: 'agreement',
      target: 'kz-az',
      textLocale: 'kk',
      replaces: false,
    })
    await linkDocument(uploader(), {
      ...document,
      record: 'agreement',
      target: 'kz-az',
      textLocale: 'ru',
      replaces: false,
      version: 2,
    })
    await linkDocument(uploader(), {
      ...document,
      record: 'meeting',
      target: 'aktau-signing',
      textLocale: null,
      replaces: false,
      version: 3,
    })
    const seen = async () => [
      await listPublishedAgreementDocuments('kz-az', 'ru'),
      await listPublishedMeetingDocuments('aktau-signing', 'fa'),
      await getPublishedFile(hash),
    ]
    expect(await seen()).toEqual([[], [], null])
    await publishDocument(second(), { ...document, version: 4 })
    const shown = { key: document.key, sha256: hash, pages: 3, language: 'fa', kind: 'signed_text', locale: 'ru' }
    // Once, though it holds two texts of the agreement.
    expect(await seen()).toMatchObject([[shown], [shown], { sha256: hash, fileName: 'متن.pdf' }])
    await withdrawDocument(second(), { ...document, version: 5, reason })
    expect(await seen()).toEqual([[], [], null])
  })

  it('show no link whose other end is not published', async () => {
    const document = await draftBy(uploader())
    await linkDocument(uploader(), {
      ...document,
      record: 'agreement',
      target: 'kz-tm',
      textLocale: 'kk',
      replaces: false,
    })
    await linkDocument(uploader(), {
      ...document,
      record: 'source',
      target: 's1',
      textLocale: null,
      replaces: false,
      version: 2,
    })
    await publishDocument(second(), { ...document, version: 3 })
    const links = async () => [
      await registry.publicDb.agreementDocument.count({ where: { document: { key: document.key } } }),
      await registry.publicDb.sourceDocument.count({ where: { document: { key: document.key } } }),
    ]
    expect(await links()).toEqual([1, 1])
    await registry.db.agreement.update({ where: { key: 'kz-tm' }, data: { state: 'withdrawn' } })
    await registry.db.source.update({ where: { key: 's1' }, data: { state: 'draft' } })
    expect(await links()).toEqual([0, 0])
  })
})
