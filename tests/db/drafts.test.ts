import { beforeAll, describe, expect, test, vi } from 'vitest'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import {
  askForWithdrawal,
  beginRecord,
  discardDraft,
  openDraft,
  returnDraft,
  saveDraft,
  scheduleDraft,
  submitDraft,
  takeBackDraft,
  unscheduleDraft,
} from '@/lib/drafts/draft-commands'
import { getDraftForEdit } from '@/lib/drafts/draft-desk-queries'
import { publishDraft, publishDue } from '@/lib/drafts/publish-commands'
import { getRecordOnDesk } from '@/lib/drafts/record-desk-queries'
import type { FormValues } from '@/lib/forms/form-data'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const writer = person('writer', 'editor')
const reviewer = person('reviewer', 'administrator')
const official = person('official', 'official')

beforeAll(async () => {
  await addPeople(database.db, [writer, reviewer, official])
})

const studio: FormValues = {
  'name.ru': 'Пробная студия',
  'name.en': 'Trial Studio',
  'textStatus.ru': 'summary',
  kind: 'company',
  country: 'kz',
  'sources.0': 's0',
}

const draftOf = (key: string) => database.db.draft.findUniqueOrThrow({ where: { noun_key: { noun: 'bodies', key } } })
const save = async (key: string, values: FormValues, by = writer) =>
  saveDraft(by, { noun: 'bodies', key }, (await draftOf(key)).version, { values, note: null, reason: null })

async function submitted(key: string, values: FormValues = studio) {
  const name = { noun: 'bodies', key } as const
  await beginRecord(writer, name, values)
  await submitDraft(writer, name, 1)
  return name
}

async function published(key: string, values: FormValues = studio) {
  const name = await submitted(key, values)
  await publishDraft(reviewer, name, 2)
  return name
}

describe('a new record', () => {
  test('is nothing to the public until a second person publishes it', async () => {
    const name = await submitted('trial-studio')
    expect(await getPublishedBody('trial-studio', 'ru', '2026-01-01')).toBeNull()
    await expect(publishDraft(writer, name, 2)).rejects.toMatchObject({ code: 'stepIllegal' })
    expect(await publishDraft(reviewer, name, 2)).toEqual([{ ...name, purpose: 'edit' }])
    expect(await getPublishedBody('trial-studio', 'ru', '2026-01-01')).toMatchObject({ name: 'Пробная студия' })
    expect(await database.db.draft.count({ where: { key: 'trial-studio' } })).toBe(0)
    const revisions = await database.db.recordRevision.findMany({ where: name })
    expect(revisions).toMatchObject([
      { revision: 1, kind: 'published', alone: false, editorId: 'writer', publisherId: 'reviewer' },
    ])
    const events = await database.db.draftEvent.findMany({ where: name, orderBy: { at: 'asc' } })
    expect(events.map(({ step, actorId }) => `${step} ${actorId}`)).toEqual([
      'opened writer',
      'submitted writer',
      'published reviewer',
    ])
    expect(await database.db.auditEntry.count({ where: { recordKind: 'record', recordKey: 'trial-studio' } })).toBe(4)
  })

  test('takes no address that is taken, or was once', async () => {
    await expect(beginRecord(writer, { noun: 'bodies', key: 'trial-studio' }, studio)).rejects.toMatchObject({
      code: 'keyTaken',
    })
    await expect(beginRecord(writer, { noun: 'bodies', key: 'ru-mincult' }, studio)).rejects.toMatchObject({
      code: 'keyTaken',
    })
  })

  test('sent many times at once is one, and so is a draft that many open at once', async () => {
    const name = { noun: 'bodies', key: 'trial-at-once' } as const
    const eight = (work: () => Promise<unknown>) => Promise.allSettled(Array.from({ length: 8 }, work))
    const failed = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'rejected')
    expect(failed(await eight(() => beginRecord(writer, name, studio)))).toEqual([])
    expect(await database.db.draftEvent.count({ where: name })).toBe(1)
    await expect(beginRecord(reviewer, name, studio)).rejects.toMatchObject({ code: 'keyTaken' })
    await submitDraft(writer, name, 1)
    await publishDraft(reviewer, name, 2)
    expect(failed(await eight(() => openDraft(writer, name)))).toEqual([])
    expect(await database.db.draftEvent.count({ where: { ...name, step: 'opened' } })).toBe(2)
  })

  test('of a country stands at its code', async () => {
    await expect(beginRecord(writer, { noun: 'countries', key: 'kazakhstan' }, {})).rejects.toMatchObject({
      code: 'countryCodeInvalid',
    })
    await beginRecord(writer, { noun: 'countries', key: 'zz' }, { 'name.ru': 'Проба' })
  })

  test('is not handed in while anything is wrong', async () => {
    const name = { noun: 'bodies', key: 'faulty' } as const
    await beginRecord(writer, name, { 'name.ru': 'Без всего' })
    await expect(submitDraft(writer, name, 1)).rejects.toMatchObject({ code: 'draftFaulty' })
    expect(await draftOf('faulty')).toMatchObject({ state: 'draft', version: 1 })
  })

  test('refers to nothing that is not published', async () => {
    const parent = { noun: 'bodies', key: 'trial-parent' } as const
    await beginRecord(writer, parent, { ...studio, 'name.ru': 'Верхняя' })
    const name = await submitted('trial-child', { ...studio, parent: 'trial-parent' })
    await expect(publishDraft(reviewer, name, 2)).rejects.toMatchObject({ code: 'referencesUnpublished' })
    await submitDraft(writer, parent, 1)
    expect(await publishDraft(reviewer, name, 2, [{ ...parent, version: 2 }])).toHaveLength(2)
    const child = await database.db.body.findUniqueOrThrow({ where: { key: 'trial-child' }, include: { parent: true } })
    expect(child.parent?.key).toBe('trial-parent')
    await openDraft(writer, parent)
    await save('trial-parent', { ...((await draftOf('trial-parent')).values as FormValues), parent: 'trial-child' })
    await expect(submitDraft(writer, parent, 2)).rejects.toMatchObject({ code: 'draftFaulty' })
    expect(await getDraftForEdit(writer, parent, 'ru', null)).toMatchObject({ errors: { parent: 'ownAncestor' } })
  })

  test('is refused with its reason where another record was published meanwhile that it contradicts', async () => {
    const values: FormValues = {
      'title.ru': 'Проба',
      kind: 'panel',
      format: 'online',
      state: 'held',
      'sources.0': 's0',
    }
    const names = ['first-before', 'second-before'].map((key) => ({ noun: 'meetings', key }) as const)
    for (const name of names) {
      await beginRecord(writer, name, { ...values, nextMeeting: 'baku-panel' })
      await submitDraft(writer, name, 1)
    }
    const [first, second] = names
    if (!first || !second) throw new Error('Two meetings are needed')
    await expect(publishDraft(reviewer, first, 2, [{ ...second, version: 2 }])).rejects.toMatchObject({
      code: 'nextMeetingTaken',
    })
    await publishDraft(reviewer, first, 2)
    await expect(publishDraft(reviewer, second, 2)).rejects.toMatchObject({ code: 'nextMeetingTaken' })
    expect(await getRecordOnDesk(reviewer, second, 'ru')).toMatchObject({
      draft: { errors: { nextMeeting: 'nextMeetingTaken' } },
    })
  })
})

test('a chain of new records is published from its beginning, in whatever order it is named', async () => {
  const grandparent = await submitted('chain-a')
  const parent = await submitted('chain-b', { ...studio, parent: 'chain-a' })
  const child = await submitted('chain-c', { ...studio, parent: 'chain-b' })
  const published = await publishDraft(reviewer, child, 2, [
    { ...parent, version: 2 },
    { ...grandparent, version: 2 },
  ])
  expect(published.map(({ key }) => key)).toEqual(['chain-a', 'chain-b', 'chain-c'])
})

describe('an edit of a published record', () => {
  test('keeps the public reading the old one, then everything is new at once', async () => {
    const name = await published('edited-studio')
    await openDraft(writer, name)
    await openDraft(reviewer, name)
    const { values, version, baseRevision } = await draftOf('edited-studio')
    expect({ version, baseRevision }).toEqual({ version: 1, baseRevision: 1 })
    expect(values).toMatchObject({ 'name.ru': 'Пробная студия', country: 'kz', 'sources.0': 's0' })
    await save('edited-studio', { ...(values as FormValues), 'name.ru': 'Новое имя', kind: 'foundation' })
    expect(await getPublishedBody('edited-studio', 'ru', '2026-01-01')).toMatchObject({ name: 'Пробная студия' })
    await submitDraft(writer, name, 2)
    await publishDraft(reviewer, name, 3)
    expect(await getPublishedBody('edited-studio', 'ru', '2026-01-01')).toMatchObject({ name: 'Новое имя' })
    expect(await database.db.body.findUniqueOrThrow({ where: { key: 'edited-studio' } })).toMatchObject({
      kind: 'foundation',
      version: 2,
      keptBy: 'desk',
    })
  })

  test('is saved by one of two who save at once; the other learns of it', async () => {
    const name = await published('raced-studio')
    await openDraft(writer, name)
    const [first, second] = await Promise.allSettled([
      saveDraft(writer, name, 1, { values: { ...studio, 'name.ru': 'Один' }, note: null, reason: null }),
      saveDraft(reviewer, name, 1, { values: { ...studio, 'name.ru': 'Другой' }, note: null, reason: null }),
    ])
    const outcomes = [first, second].map((result) => (result.status === 'rejected' ? result.reason.code : 'saved'))
    expect(outcomes.toSorted()).toEqual(['saved', 'staleVersion'])
  })

  test('is overtaken where the record was published otherwise meanwhile', async () => {
    const name = await published('overtaken-studio')
    await openDraft(writer, name)
    await submitDraft(writer, name, 1)
    await database.db.recordRevision.create({
      data: { ...name, revision: 2, kind: 'loaded', document: {} },
    })
    await expect(publishDraft(reviewer, name, 2)).rejects.toMatchObject({ code: 'draftOvertaken' })
  })
})

describe('a review', () => {
  test('returns a draft with a reason that stays', async () => {
    const name = await submitted('returned-studio')
    await expect(returnDraft(reviewer, name, 2, '  ')).rejects.toMatchObject({ code: 'reasonMissing' })
    await expect(returnDraft(writer, name, 2, 'сам себе')).rejects.toMatchObject({ code: 'stepIllegal' })
    await returnDraft(reviewer, name, 2, 'Нет источника названия')
    expect(await draftOf('returned-studio')).toMatchObject({ state: 'draft', version: 3 })
    const [event] = await database.db.draftEvent.findMany({ where: { ...name, step: 'returned' } })
    expect(event).toMatchObject({ reason: 'Нет источника названия', actorId: 'reviewer' })
    await expect(database.db.draftEvent.delete({ where: { id: event?.id ?? '' } })).rejects.toThrow(/append-only/)
  })

  test('is called off by whoever asked for it', async () => {
    const name = await submitted('called-off-studio')
    await expect(takeBackDraft(reviewer, name, 2)).rejects.toMatchObject({ code: 'stepIllegal' })
    await takeBackDraft(writer, name, 2)
    await discardDraft(writer, name, 3)
    expect(await database.db.draft.count({ where: name })).toBe(0)
    expect(await database.db.body.count({ where: { key: name.key } })).toBe(0)
  })

  test('publishes at the moment it was approved for', async () => {
    const name = await submitted('scheduled-studio')
    const at = new Date(Date.now() + 3_600_000)
    await expect(scheduleDraft(reviewer, name, 2, new Date(0))).rejects.toMatchObject({ code: 'publishAtPast' })
    await scheduleDraft(reviewer, name, 2, at)
    await unscheduleDraft(reviewer, name, 3)
    await scheduleDraft(reviewer, name, 4, at)
    expect(await publishDue(new Date(at.getTime() - 1))).toEqual([])
    expect(await getPublishedBody('scheduled-studio', 'ru', '2026-01-01')).toBeNull()
    const [first, second] = await Promise.all([publishDue(at), publishDue(at).catch(() => [])])
    expect([...first, ...second]).toEqual([{ ...name, purpose: 'edit' }])
    expect(await database.db.recordRevision.findFirstOrThrow({ where: name })).toMatchObject({
      editorId: 'writer',
      publisherId: 'reviewer',
    })
  })

  test('is asked of the approver once more when the moment comes', async () => {
    const at = new Date(Date.now() + 3600_000)
    const scheduled = async (key: string, by = reviewer) => {
      const name = await submitted(key)
      await scheduleDraft(by, name, 2, at)
      return name
    }
    const gone = await scheduled('scheduled-by-one-gone')
    await database.db.user.update({ where: { id: 'reviewer' }, data: { banned: true } })
    expect(await publishDue(at)).toEqual([])
    await database.db.user.update({ where: { id: 'reviewer' }, data: { banned: false } })
    await scheduled('scheduled-by-one-moved')
    await database.db.user.update({ where: { id: 'reviewer' }, data: { role: 'official' } })
    expect(await publishDue(at)).toEqual([])
    await database.db.user.update({ where: { id: 'reviewer' }, data: { role: 'administrator' } })
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: true } })
    await scheduled('scheduled-alone', writer)
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: false } })
    expect(await publishDue(at)).toEqual([])
    for (const key of [gone.key, 'scheduled-by-one-moved', 'scheduled-alone']) {
      expect(await draftOf(key)).toMatchObject({ state: 'in_review', publishAt: null, approverId: null })
      expect(await getPublishedBody(key, 'ru', '2026-01-01')).toBeNull()
    }
    await publishDraft(reviewer, gone, 4)
  })

  test('keeps nothing waiting behind a draft that the database refuses', async () => {
    const at = new Date(Date.now() + 3600_000)
    const [refused, next] = [await submitted('scheduled-refused'), await submitted('scheduled-next')]
    await scheduleDraft(reviewer, refused, 2, new Date(at.getTime() - 1000))
    await scheduleDraft(reviewer, next, 2, at)
    await database.db
      .$executeRaw`ALTER TABLE "Body" ADD CONSTRAINT "refused_in_test" CHECK ("key" <> 'scheduled-refused')`
    expect(await publishDue(at)).toEqual([{ ...next, purpose: 'edit' }])
    expect(vi.mocked(console.error).mock.calls).toHaveLength(1)
    vi.mocked(console.error).mockClear()
    expect(await draftOf('scheduled-refused')).toMatchObject({ state: 'scheduled', version: 3 })
    await database.db.$executeRaw`ALTER TABLE "Body" DROP CONSTRAINT "refused_in_test"`
    expect(await publishDue(at)).toEqual([{ ...refused, purpose: 'edit' }])
  })

  test('may be left out where an administrator allowed it, and the history says so', async () => {
    const name = await submitted('alone-studio')
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: true } })
    await publishDraft(writer, name, 2)
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: false } })
    expect(await database.db.recordRevision.findFirstOrThrow({ where: name })).toMatchObject({ alone: true })
  })
})

describe('a withdrawal', () => {
  test('needs a second person, hides the record, and can be taken back', async () => {
    const name = await published('withdrawn-studio')
    const reason = { text: 'Внесено по ошибке', locale: 'ru' } as const
    await askForWithdrawal(writer, name, 'withdrawal', reason)
    await expect(publishDraft(writer, name, 1)).rejects.toMatchObject({ code: 'stepIllegal' })
    await publishDraft(reviewer, name, 1)
    expect(await getPublishedBody('withdrawn-studio', 'ru', '2026-01-01')).toBeNull()
    expect(await database.publicDb.recordRevision.count({ where: name })).toBe(0)
    const [withdrawn] = await database.publicDb.$queryRaw<
      { is: boolean }[]
    >`SELECT withdrawn_on('bodies', 'withdrawn-studio') IS NOT NULL AS "is"`
    expect(withdrawn).toEqual({ is: true })
    await expect(askForWithdrawal(writer, name, 'withdrawal', reason)).rejects.toMatchObject({ code: 'notFound' })
    // An edit would bring it back without the reason that showing it again needs.
    await expect(openDraft(writer, name)).rejects.toMatchObject({ code: 'notFound' })
    await askForWithdrawal(writer, name, 'restoration', reason)
    await publishDraft(reviewer, name, 1)
    expect(await getPublishedBody('withdrawn-studio', 'ru', '2026-01-01')).toMatchObject({ name: 'Пробная студия' })
    expect((await database.db.recordRevision.findMany({ where: name })).map(({ kind }) => kind)).toEqual([
      'published',
      'withdrawn',
      'restored',
    ])
  })

  test('has a reason, and so has a return, in the database as well', async () => {
    const { noun, key } = await published('reasonless-studio')
    const withdrawal = { noun, key, revision: 2, kind: 'withdrawn', document: {}, alone: true } as const
    const returned = { noun, key, step: 'returned', purpose: 'edit' } as const
    for (const said of [{}, { reason: ' ', reasonLocale: 'ru' }] as const) {
      await expect(database.db.recordRevision.create({ data: { ...withdrawal, ...said } })).rejects.toThrow(
        /RecordRevision_reason/,
      )
      const { reason = null } = said as { reason?: string }
      await expect(database.db.draftEvent.create({ data: { ...returned, reason } })).rejects.toThrow(
        /DraftEvent_reason/,
      )
    }
    expect(await database.db.recordRevision.count({ where: { noun, key } })).toBe(1)
  })

  test('is refused where a published record could not be shown without it, by the database too', async () => {
    const name = { noun: 'bodies', key: 'ru-mincult' } as const
    await askForWithdrawal(writer, name, 'withdrawal', { text: 'Проба', locale: 'ru' })
    await expect(publishDraft(reviewer, name, 1)).rejects.toMatchObject({ code: 'stillNeeded' })
    await returnDraft(reviewer, name, 1, 'Нужен')
    expect(await database.db.draft.count({ where: name })).toBe(0)
    await expect(
      database.db.body.update({ where: { key: 'ru-mincult' }, data: { state: 'withdrawn' } }),
    ).rejects.toThrow(/cannot be shown without it/)
  })
})

describe('nobody but those who keep records', () => {
  test('opens, writes, hands in or publishes anything', async () => {
    const name = await submitted('closed-studio')
    const nothing = { values: {}, note: null, reason: null }
    for (const attempt of [
      () => openDraft(official, { noun: 'bodies', key: 'ru-mincult' }),
      () => beginRecord(official, { noun: 'bodies', key: 'new' }, {}),
      () => saveDraft(official, name, 2, nothing),
      () => submitDraft(official, name, 2),
      () => takeBackDraft(official, name, 2),
      () => returnDraft(official, name, 2, 'x'),
      () => scheduleDraft(official, name, 2, new Date(Date.now() + 1e6)),
      () => unscheduleDraft(official, name, 2),
      () => discardDraft(official, name, 2),
      () => publishDraft(official, name, 2),
      () =>
        askForWithdrawal(official, { noun: 'bodies', key: 'ru-mincult' }, 'withdrawal', { text: 'x', locale: 'en' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'notFound' })
    expect(await draftOf('closed-studio')).toMatchObject({ version: 2, state: 'in_review' })
  })
})
