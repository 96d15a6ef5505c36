import { beforeAll, describe, expect, it } from 'vitest'
import { confirmDocumentChange, takeBackDocumentChange } from '@/lib/documents/document-change-commands'
import { describeDocument, publishDocument, withdrawDocument } from '@/lib/documents/document-commands'
import { getDocumentForEdit, listDeskDocuments } from '@/lib/documents/document-desk-queries'
import { receiptOf } from '@/lib/documents/document-held'
import { linkDocument, unlinkDocument } from '@/lib/documents/document-link-commands'
import { listPublishedAgreementDocuments } from '@/lib/documents/document-queries'
import type { DescribeInput } from '@/lib/documents/document-schema'
import { testDatabase } from '@/tests/support/database'
import { draftBy, entriesOf, expectRefusal, person, testDocuments } from '@/tests/support/documents'

const registry = testDatabase()
const test = testDocuments()
const uploader = () => test.people.uploader
const second = () => test.people.second
const official = () => test.people.official
let third: Awaited<ReturnType<typeof person>>
beforeAll(async () => {
  third = await person('editor')
})

const description = {
  kind: 'minutes',
  language: 'ru',
  titles: [{ locale: 'kk', title: 'Хаттама' }],
} satisfies Partial<DescribeInput>
const place = { record: 'agreement', target: 'kz-fr', textLocale: 'ru' } as const

/** A document of the agreement, published: the next form about it is opened at version 3. */
async function published(target: { target: string } = place) {
  const document = await draftBy(uploader())
  await linkDocument(uploader(), { ...document, ...place, ...target, replaces: false })
  await publishDocument(second(), { ...document, version: 2 })
  return { ...document, version: 3 }
}

async function opened(key: string) {
  const document = await getDocumentForEdit(second(), key, 'en')
  if (!document) throw new Error('The document is not there')
  return document
}

/** The form by which the only open change is settled. */
async function onlyChange(key: string) {
  const { changes, version } = await opened(key)
  expect(changes).toHaveLength(1)
  return { locale: 'en' as const, key, version, change: changes[0]?.id ?? '' }
}

const shownAt = async (agreement: string) =>
  (await listPublishedAgreementDocuments(agreement, 'kk')).map(({ key }) => key)
const actionsOf = async (key: string) => (await entriesOf(key)).slice(3).map(({ action }) => action)

describe('a new description of a published document', () => {
  it('waits for a second person, and is public when that person has confirmed it', async () => {
    const document = await published()
    const asked = await describeDocument(uploader(), { ...document, ...description })
    expect(asked).toEqual({ ...receiptOf(document.key), isAsked: true })
    expect(await opened(document.key)).toMatchObject({
      kind: 'signed_text',
      language: 'fa',
      changes: [
        {
          kind: 'description',
          askedBy: uploader().name,
          mayConfirm: true,
          lines: [
            { fact: 'title', locale: 'ru', after: null },
            { fact: 'title', locale: 'kk', before: null, after: 'Хаттама' },
            { fact: 'kind', before: 'signed_text', after: 'minutes' },
            { fact: 'language', before: 'fa', after: 'ru' },
          ],
        },
      ],
    })
    expect((await getDocumentForEdit(uploader(), document.key, 'en'))?.changes[0]?.mayConfirm).toBe(false)
    const head = async () =>
      (await listDeskDocuments(second(), 'en', 1))?.documents.find(({ key }) => key === document.key)
    expect(await head()).toMatchObject({ waiting: 1 })

    const form = await onlyChange(document.key)
    await expectRefusal(() => confirmDocumentChange(uploader(), form), 'ownChange')
    await expectRefusal(() => confirmDocumentChange(official(), form), 'notFound')
    expect(await confirmDocumentChange(second(), form)).toEqual({
      ...receiptOf(document.key),
      agreementKeys: ['kz-fr'],
    })
    await confirmDocumentChange(second(), form)
    expect(await opened(document.key)).toMatchObject({ title: 'Хаттама', kind: 'minutes', language: 'ru', changes: [] })
    expect(await head()).toMatchObject({ waiting: 0 })
    expect(await actionsOf(document.key)).toEqual(['document.changeAsked', 'document.described'])
    expect((await entriesOf(document.key)).at(-1)).toMatchObject({
      actorUserId: second().userId,
      payload: { change: form.change, before: { kind: 'signed_text' }, after: { titles: { kk: 'Хаттама' } } },
    })
  })

  it('is one however often it is sent, and leaves no room for another', async () => {
    const document = await published()
    await describeDocument(uploader(), { ...document, ...description })
    await describeDocument(uploader(), { ...document, ...description })
    expect(await actionsOf(document.key)).toEqual(['document.changeAsked'])
    const other = { ...document, ...description, language: 'kk', version: 4 } as const
    await expectRefusal(() => describeDocument(uploader(), other), 'changeWaits')
    await expectRefusal(() => describeDocument(second(), { ...document, ...description, version: 4 }), 'changeWaits')
  })

  it('is taken back by whoever asked for it or another, and then can be asked for again', async () => {
    const document = await published()
    for (const [version, actor] of [
      [3, uploader()],
      [5, third],
    ] as const) {
      await describeDocument(uploader(), { ...document, ...description, version })
      const form = await onlyChange(document.key)
      await expectRefusal(() => takeBackDocumentChange(official(), form), 'notFound')
      await takeBackDocumentChange(actor, form)
      await takeBackDocumentChange(actor, form)
      await expectRefusal(
        () => confirmDocumentChange(second(), { ...form, version: form.version + 1 }),
        'changeSettled',
      )
    }
    expect(await opened(document.key)).toMatchObject({ kind: 'signed_text', changes: [], version: 7 })
    expect(await actionsOf(document.key)).toEqual([
      ...['document.changeAsked', 'document.changeTakenBack'],
      ...['document.changeAsked', 'document.changeTakenBack'],
    ])
  })

  it('is settled by one of two who decide at once', async () => {
    const document = await published()
    await describeDocument(uploader(), { ...document, ...description })
    const form = await onlyChange(document.key)
    const attempts = await Promise.allSettled([
      confirmDocumentChange(second(), form),
      confirmDocumentChange(third, form),
      takeBackDocumentChange(uploader(), form),
    ])
    const refused = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toHaveLength(2)
    for (const code of refused) expect(['staleVersion', 'changeSettled']).toContain(code)
    expect(await actionsOf(document.key)).toHaveLength(2)
  })

  it('is asked for by one of two who ask at once', async () => {
    const document = await published()
    const attempts = await Promise.allSettled([
      describeDocument(uploader(), { ...document, ...description }),
      describeDocument(third, { ...document, ...description, language: 'kk' }),
    ])
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await opened(document.key)).changes).toHaveLength(1)
  })

  it('is not confirmed over what somebody else changed meanwhile, nor under another document', async () => {
    const [document, other] = [await published(), await published()]
    await describeDocument(uploader(), { ...document, ...description })
    const form = await onlyChange(document.key)
    await expectRefusal(() => confirmDocumentChange(second(), { ...form, version: 3 }), 'staleVersion')
    await expectRefusal(() => takeBackDocumentChange(second(), { ...form, version: 3 }), 'staleVersion')
    await expectRefusal(() => confirmDocumentChange(second(), { ...form, key: other.key, version: 3 }), 'notFound')
    await expectRefusal(() => describeDocument(second(), { ...other, ...description, version: 2 }), 'staleVersion')
  })

  it('ends with the publication', async () => {
    const document = await published()
    await describeDocument(uploader(), { ...document, ...description })
    const form = await onlyChange(document.key)
    await withdrawDocument(second(), { ...document, version: 4, reason: 'For the test' })
    expect((await opened(document.key)).changes).toEqual([])
    await expectRefusal(() => confirmDocumentChange(second(), { ...form, version: 5 }), 'changeSettled')
    expect(await opened(document.key)).toMatchObject({ kind: 'signed_text' })
  })
})

describe('the links of a published document', () => {
  const elsewhere = { record: 'agreement', target: 'kz-ge', textLocale: 'ru' } as const

  it('are made and taken away by two people', async () => {
    const document = await published()
    await linkDocument(uploader(), { ...document, ...elsewhere, replaces: false })
    expect(await shownAt('kz-ge')).not.toContain(document.key)
    expect((await opened(document.key)).changes).toMatchObject([
      { kind: 'link', record: 'agreement', link: { key: 'kz-ge' }, textLocale: 'ru', replaced: [] },
    ])
    await confirmDocumentChange(second(), await onlyChange(document.key))
    expect(await shownAt('kz-ge')).toContain(document.key)

    await unlinkDocument(second(), { ...document, ...place, version: 5 })
    expect(await shownAt('kz-fr')).toContain(document.key)
    const form = await onlyChange(document.key)
    await expectRefusal(() => confirmDocumentChange(second(), form), 'ownChange')
    // The page that loses the document must be made anew as well.
    expect((await confirmDocumentChange(uploader(), form)).agreementKeys.sort()).toEqual(['kz-fr', 'kz-ge'])
    expect(await shownAt('kz-fr')).not.toContain(document.key)
    expect(await actionsOf(document.key)).toEqual([
      ...['document.changeAsked', 'document.linked'],
      ...['document.changeAsked', 'document.unlinked'],
    ])
  })

  it('do not give way to a draft that one person puts in their place', async () => {
    const document = await published({ target: 'kz-kg' })
    const draft = await draftBy(uploader())
    const asked = await linkDocument(uploader(), { ...draft, ...place, target: 'kz-kg', replaces: true })
    expect(asked.isAsked).toBe(true)
    expect(await shownAt('kz-kg')).toEqual([document.key])
    // What came there later was not asked about, and stays.
    const later = await published({ target: 'kz-kg' })
    await confirmDocumentChange(second(), await onlyChange(draft.key))
    expect(await shownAt('kz-kg')).toEqual([later.key])
    expect((await entriesOf(draft.key)).at(-1)?.payload).toMatchObject({ replaced: [document.key] })
  })

  it('wait side by side, each place once, up to a limit', async () => {
    const document = await published()
    const agreements = await registry.db.agreementText.findMany({
      where: { current: true, agreement: { key: { not: 'kz-fr' } } },
      select: { locale: true, agreement: { select: { key: true } } },
      take: 11,
    })
    expect(agreements).toHaveLength(11)
    const forms = agreements.map(({ locale, agreement }, index) => ({
      ...document,
      ...elsewhere,
      target: agreement.key,
      textLocale: locale,
      replaces: false,
      version: 3 + index,
    }))
    for (const form of forms.slice(0, 10)) await linkDocument(uploader(), form)
    await expectRefusal(() => linkDocument(uploader(), forms[10] ?? expect.fail()), 'changesTooMany')
    await linkDocument(uploader(), forms[0] ?? expect.fail())
    expect((await opened(document.key)).changes).toHaveLength(10)
  })

  it('cannot be confirmed to a text that is no longer there', async () => {
    const document = await published()
    await linkDocument(uploader(), { ...document, ...elsewhere, textLocale: 'en', replaces: false })
    const form = await onlyChange(document.key)
    const text = { agreement: { key: 'kz-ge' }, locale: 'en' } as const
    await registry.db.agreementText.updateMany({ where: text, data: { current: false } })
    await expectRefusal(() => confirmDocumentChange(second(), form), 'linkUnknown')
    await takeBackDocumentChange(uploader(), form)
  })
})

describe('an office of one person', () => {
  const setAlone = (publishesAlone: boolean) =>
    registry.db.setting.update({ where: { id: 1 }, data: { publishesAlone }, select: { id: true } })

  it('changes at once, and confirms what waited', async () => {
    const [document, waiting] = [await published(), await published()]
    await describeDocument(uploader(), { ...waiting, ...description })
    await setAlone(true)
    try {
      const receipt = await describeDocument(uploader(), { ...document, ...description })
      expect(receipt).toEqual({ ...receiptOf(document.key), agreementKeys: ['kz-fr'] })
      expect(await opened(document.key)).toMatchObject({ kind: 'minutes', changes: [] })
      await confirmDocumentChange(uploader(), await onlyChange(waiting.key))
      expect(await opened(waiting.key)).toMatchObject({ kind: 'minutes', changes: [] })
    } finally {
      await setAlone(false)
    }
  })
})

describe('an office of one person, of its own upload', () => {
  it('publishes and withdraws alone, which the log says', async () => {
    const { file, ...form } = await draftBy(uploader())
    const { key } = form
    await expectRefusal(() => publishDocument(uploader(), form), 'secondPersonNeeded')
    expect(await getDocumentForEdit(uploader(), key, 'en')).toMatchObject({ mayRelease: false })
    await registry.db.setting.update({ where: { id: 1 }, data: { publishesAlone: true }, select: { id: true } })
    try {
      expect(await getDocumentForEdit(uploader(), key, 'en')).toMatchObject({ mayRelease: true })
      await publishDocument(uploader(), form)
      await withdrawDocument(uploader(), { ...form, version: form.version + 1, reason: 'Test' })
    } finally {
      await registry.db.setting.update({ where: { id: 1 }, data: { publishesAlone: false }, select: { id: true } })
    }
    expect(await entriesOf(key)).toMatchObject([
      {},
      { action: 'document.published', payload: { alone: true } },
      { action: 'document.withdrawn', payload: { alone: true } },
    ])
  })
})

describe('the database itself', () => {
  const statement = (sql: string, ...values: unknown[]) => expect(registry.db.$executeRawUnsafe(sql, ...values)).rejects

  it('refuses the same person, another change under one that was asked for, and a second open one', async () => {
    const document = await published()
    await describeDocument(uploader(), { ...document, ...description })
    const { change } = await onlyChange(document.key)
    const set = (values: string) => statement(`UPDATE "DocumentChange" SET ${values} WHERE "id" = $1::uuid`, change)
    const confirmedBy = (userId: string) => `"state" = 'confirmed', "settledAt" = now(), "settledById" = '${userId}'`
    await set(confirmedBy(uploader().userId)).toThrow(/confirmed by another person/)
    await set(`"askedById" = '${third.userId}'`).toThrow(/stays what was asked for/)
    await set(`"payload" = '{}'`).toThrow(/stays what was asked for/)
    await set(`"state" = 'confirmed'`).toThrow(/settler_known/)
    const copy = (state: string) =>
      `INSERT INTO "DocumentChange" ("id", "documentId", "subject", "payload", "askedById", "state")
       SELECT gen_random_uuid(), "documentId", "subject", "payload", "askedById", '${state}' FROM "DocumentChange" WHERE "id" = $1::uuid`
    await statement(copy('open'), change).toThrow(/one_open|Unique|duplicate/)
    await statement(copy('confirmed'), change).toThrow(/begins open/)
    await statement(`DELETE FROM "DocumentChange" WHERE "id" = $1::uuid`, change).toThrow(/append-only/)
    await statement(`TRUNCATE "DocumentChange"`).toThrow(/append-only/)

    await registry.db.$executeRawUnsafe(
      `UPDATE "DocumentChange" SET ${confirmedBy(second().userId)} WHERE "id" = $1::uuid`,
      change,
    )
    await set(`"state" = 'open', "settledAt" = NULL, "settledById" = NULL`).toThrow(/stays what was asked for/)
  })
})
