import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { WithdrawnParts } from '@/components/history/withdrawn-parts'
import type { Actor } from '@/lib/auth/permissions'
import { askForWithdrawal, beginRecord, openDraft, saveDraft, submitDraft } from '@/lib/drafts/draft-commands'
import type { DraftName } from '@/lib/drafts/draft-rows'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import { getPublishedHistory, revisionsPerPage } from '@/lib/history/history-queries'
import { getWithdrawalDay } from '@/lib/history/withdrawal-queries'
import { formatDate } from '@/lib/i18n/dates'
import { locales } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { testDatabase } from '../support/database'
import { messages, rendered } from '../support/rendered'

const database = testDatabase()

const person = (userId: string, role: Actor['role']): Actor => ({
  userId,
  role,
  name: `The private name of ${userId}`,
  locale: 'ru',
  bodyIds: [],
})
const writer = person('history-writer', 'editor')
const reviewer = person('history-reviewer', 'administrator')
const today = () => new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  for (const { userId, role, name } of [writer, reviewer])
    await database.db.user.create({
      data: { id: userId, name, email: `${userId}@example.org`, role, updatedAt: new Date() },
    })
})

const studio = (parent?: string): FormValues => ({
  'name.ru': 'Пробная студия',
  'name.en': 'Trial Studio',
  'textStatus.ru': 'summary',
  'textStatus.en': 'summary',
  kind: 'company',
  country: 'kz',
  'sources.0': 's0',
  ...(parent ? { parent } : {}),
})

async function publish(key: string, values: FormValues): Promise<DraftName> {
  const name = { noun: 'bodies', key } as const
  await beginRecord(writer, name, values)
  await submitDraft(writer, name, 1)
  await publishDraft(reviewer, name, 2)
  return name
}

async function edit(name: DraftName, changes: FormValues, reason: string | null = null): Promise<void> {
  await openDraft(writer, name)
  const draft = await database.db.draft.findUniqueOrThrow({ where: { noun_key: name } })
  const saved = await saveDraft(writer, name, draft.version, {
    values: { ...(draft.values as FormValues), ...changes },
    note: 'A note for the reviewer only',
    reason: reason === null ? null : { text: reason, locale: 'ru' },
  })
  await submitDraft(writer, name, saved)
  await publishDraft(reviewer, name, saved + 1)
}

async function turn(name: DraftName, purpose: 'withdrawal' | 'restoration'): Promise<void> {
  await askForWithdrawal(writer, name, purpose, { text: 'Проверка', locale: 'ru' })
  await publishDraft(reviewer, name, 1)
}

describe('the public history of a record', () => {
  test('tells each revision against the one before, newest first, with its reason', async () => {
    const name = await publish('told-studio', studio())
    await edit(name, { 'name.en': 'Renamed Studio', website: 'https://example.org' }, 'Переименована')
    const history = await getPublishedHistory('bodies', 'told-studio', 1, 'en')
    expect(history).toMatchObject({ name: { text: 'Renamed Studio', lang: 'en' }, page: 1, pages: 1 })
    expect(history?.entries).toMatchObject([
      {
        revision: 2,
        kind: 'published',
        isAlone: false,
        reason: { text: 'Переименована', lang: 'ru' },
        changes: [
          {
            field: 'name',
            lang: 'en',
            before: { value: { text: 'Trial Studio' } },
            after: { value: { text: 'Renamed Studio' } },
          },
          { field: 'website', before: null, after: { value: { text: 'https://example.org' } } },
        ],
      },
      { revision: 1, kind: 'published', reason: null },
    ])
    expect(history?.entries[1]?.changes.every(({ before }) => before === null)).toBe(true)
    expect(history?.names).toContainEqual({ noun: 'sources', key: 's0', name: expect.any(String), lang: 'en' })
  })

  test('names no person of the registry and no note of the desk', async () => {
    const text = JSON.stringify(await getPublishedHistory('bodies', 'told-studio', 1, 'ru'))
    for (const secret of ['history-writer', 'history-reviewer', 'private name', 'for the reviewer'])
      expect(text).not.toContain(secret)
  })

  test('says where one person alone has published', async () => {
    const name = { noun: 'bodies', key: 'lonely-studio' } as const
    await beginRecord(writer, name, studio())
    await submitDraft(writer, name, 1)
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: true } })
    await publishDraft(writer, name, 2)
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: false } })
    expect((await getPublishedHistory('bodies', 'lonely-studio', 1, 'ru'))?.entries).toMatchObject([{ isAlone: true }])
  })

  test('neither names nor points at what is not public any more', async () => {
    const parent = await publish('secret-parent', { ...studio(), 'name.ru': 'Тайное название' })
    const child = await publish('open-child', studio('secret-parent'))
    const before = await getPublishedHistory('bodies', 'open-child', 1, 'ru')
    expect(JSON.stringify(before)).toContain('Тайное название')
    await turn(parent, 'withdrawal')
    await edit(child, { parent: '' })
    const text = JSON.stringify(await getPublishedHistory('bodies', 'open-child', 1, 'ru'))
    expect(text).toContain('"before":{"field":"parent","rows":[],"value":{"type":"hidden"}}')
    expect(text).not.toContain('secret-parent')
    expect(text).not.toContain('Тайное')
  })

  test('of an agreement has its clauses in the order of their numbers, and its obstacles', async () => {
    const history = await getPublishedHistory('agreements', 'ir-ru', 1, 'en')
    const keys = history?.entries.map(({ noun, key }) => `${noun} ${key}`) ?? []
    expect(keys[0]).toBe('agreements ir-ru')
    const clauses = await database.db.clause.findMany({
      where: { agreement: { key: 'ir-ru' } },
      orderBy: { number: 'asc' },
      select: { key: true },
    })
    expect(keys.slice(1, 1 + clauses.length)).toEqual(clauses.map(({ key }) => `clauses ${key}`))
    expect(keys.slice(1 + clauses.length).every((key) => key.startsWith('obstacles '))).toBe(true)
    expect(keys.length).toBeGreaterThan(1 + clauses.length)
  })

  test('has pages', async () => {
    await publish('busy-studio', studio())
    const first = await database.db.recordRevision.findFirstOrThrow({ where: { noun: 'bodies', key: 'busy-studio' } })
    for (let revision = 2; revision <= revisionsPerPage + 3; revision += 1)
      await database.db.recordRevision.create({
        data: {
          noun: 'bodies',
          key: 'busy-studio',
          kind: 'loaded',
          revision,
          document: { ...(first.document as object), name: { en: `Studio ${revision}` } },
          recordedAt: new Date(first.recordedAt.getTime() + revision * 1000),
        },
      })
    const pages = [1, 2].map((page) => getPublishedHistory('bodies', 'busy-studio', page, 'en'))
    const [newest, oldest] = await Promise.all(pages)
    expect([newest?.pages, newest?.entries.length, oldest?.entries.length]).toEqual([2, revisionsPerPage, 3])
    // The last of a page is told against the first of the next.
    expect(newest?.entries.at(-1)).toMatchObject({
      revision: 4,
      changes: expect.arrayContaining([
        expect.objectContaining({ before: expect.objectContaining({ value: { type: 'text', text: 'Studio 3' } }) }),
      ]),
    })
    expect(await getPublishedHistory('bodies', 'busy-studio', 3, 'en')).toBeNull()
  })
})

describe('a record that is withdrawn', () => {
  test('has no history, and its address says the day and nothing else', async () => {
    const name = await publish('gone-studio', studio())
    expect(await getWithdrawalDay('bodies', 'gone-studio')).toBeNull()
    await turn(name, 'withdrawal')
    expect(await getPublishedHistory('bodies', 'gone-studio', 1, 'ru')).toBeNull()
    expect(await getWithdrawalDay('bodies', 'gone-studio')).toBe(today())
    await turn(name, 'restoration')
    expect(await getWithdrawalDay('bodies', 'gone-studio')).toBeNull()
    const history = await getPublishedHistory('bodies', 'gone-studio', 1, 'ru')
    expect(history?.entries.map(({ kind, changes }) => [kind, changes.length > 0])).toEqual([
      ['restored', false],
      ['withdrawn', false],
      ['published', true],
    ])
  })

  test('is told from no draft and from nothing at all', async () => {
    await beginRecord(writer, { noun: 'bodies', key: 'only-drafted' }, studio())
    for (const key of ['only-drafted', 'never-heard-of']) {
      expect(await getWithdrawalDay('bodies', key)).toBeNull()
      expect(await getPublishedHistory('bodies', key, 1, 'ru')).toBeNull()
    }
  })

  test('takes its clauses along, and those alone that it had', async () => {
    await turn({ noun: 'agreements', key: 'kz-uz' }, 'withdrawal')
    expect(await getWithdrawalDay('clauses', 'kz-uz-1')).toBe(today())
    expect(await getWithdrawalDay('clauses', 'kz-uz-999')).toBeNull()
    expect(await getWithdrawalDay('clauses', 'kz-fr-1')).toBeNull()
    expect(await getPublishedHistory('clauses', 'kz-uz-1', 1, 'ru')).toBeNull()
    await turn({ noun: 'agreements', key: 'kz-uz' }, 'restoration')
  })

  test('is not in the history of its agreement', async () => {
    await turn({ noun: 'clauses', key: 'ir-ru-2' }, 'withdrawal')
    const history = await getPublishedHistory('agreements', 'ir-ru', 1, 'ru')
    expect(history?.entries.map(({ key }) => key)).not.toContain('ir-ru-2')
    expect(await getWithdrawalDay('clauses', 'ir-ru-2')).toBe(today())
    await turn({ noun: 'clauses', key: 'ir-ru-2' }, 'restoration')
  })
})

test('the history of an agreement says that a clause is gone and when, and nothing of what it was', async () => {
  const clause = { noun: 'clauses', key: 'ir-ru-2' } as const
  const texts = await database.db.clauseText.findMany({ where: { clause: { key: clause.key } } })
  const pagesOf = async () => {
    const first = await getPublishedHistory('agreements', 'ir-ru', 1, 'ru')
    const others = Array.from({ length: (first?.pages ?? 1) - 1 }, (_, index) =>
      getPublishedHistory('agreements', 'ir-ru', index + 2, 'ru'),
    )
    return [first, ...(await Promise.all(others))]
  }
  expect((await pagesOf())[0]?.withdrawnParts).toEqual([])
  await turn(clause, 'withdrawal')
  const pages = await pagesOf()
  const parts = [{ noun: 'clauses', number: 2, day: today() }] as const
  expect(pages[0]?.withdrawnParts).toEqual(parts)
  for (const locale of locales) {
    const told = messages[locale].history.withdrawnPart.clause
      .replace('{number}', formatClauseNumber('2', locale))
      .replace('{day}', formatDate({ date: today(), precision: 'day' }, locale))
    expect(rendered(locale, createElement(WithdrawnParts, { locale, parts }))).toContain(`<li>${told}</li>`)
  }
  const said = JSON.stringify(pages)
  expect(texts).not.toEqual([])
  for (const hidden of [clause.key, ...texts.map(({ text }) => text)]) expect(said.includes(hidden), hidden).toBe(false)
  await turn(clause, 'restoration')
  expect((await pagesOf())[0]?.withdrawnParts).toEqual([])
})

test('nothing is said of the clauses of an agreement that is not public itself', async () => {
  await turn({ noun: 'clauses', key: 'kz-tm-1' }, 'withdrawal')
  expect(await database.publicDb.$queryRaw`SELECT "number" FROM withdrawn_parts('kz-tm')`).toEqual([{ number: 1 }])
  await turn({ noun: 'agreements', key: 'kz-tm' }, 'withdrawal')
  expect(await database.publicDb.$queryRaw`SELECT * FROM withdrawn_parts('kz-tm')`).toEqual([])
  expect(await getPublishedHistory('agreements', 'kz-tm', 1, 'ru')).toBeNull()
})

test('the public role may not ask for more of a withdrawn record than its day', async () => {
  await expect(database.publicDb.$queryRaw`SELECT "editorId" FROM "RecordRevision"`).rejects.toThrow(
    /permission denied/,
  )
})
