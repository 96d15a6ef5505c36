import { beforeAll, describe, expect, test } from 'vitest'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { askForWithdrawal, beginRecord, openDraft, returnDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import { askForMerge } from '@/lib/merges/merge-commands'
import { type MergeNoun, type MergePlace, mergeNouns, placesOf } from '@/lib/merges/merge-places'
import { findRedirect } from '@/lib/merges/redirect-queries'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Model, Row } from '@/lib/records/rows/table-rows'
import { tableOf } from '@/lib/records/rows/table-writer'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const writer = person('writer', 'editor')
const reviewer = person('reviewer', 'administrator')
const official = person('official', 'official')
const reason = { text: 'Одна и та же запись', locale: 'ru' } as const

beforeAll(async () => {
  await addPeople(database.db, [writer, reviewer, official])
  // The files have no row of these three tables.
  const { id: clauseId, agreementId } = await database.db.clause.findFirstOrThrow()
  const party = await database.db.agreementParty.findFirstOrThrow({ where: { agreementId } })
  await database.db.clauseResponsible.create({
    data: { clauseId, agreementId, partyId: party.id, bodyId: party.bodyId },
  })
  const [decision, film] = [await database.db.decision.findFirstOrThrow(), await database.db.film.findFirstOrThrow()]
  await database.db.decisionFilm.create({ data: { decisionId: decision.id, filmId: film.id } })
  const obstacle = await database.db.obstacle.findFirstOrThrow({ select: { id: true } })
  await database.db.obstacleMove.create({ data: { obstacleId: obstacle.id, bodyId: party.bodyId } })
})

const first: Record<MergeNoun, FormValues> = {
  bodies: { 'name.ru': 'Пробная студия', 'textStatus.ru': 'summary', kind: 'company', 'sources.0': 's0' },
  people: { 'name.ru': 'Пробное лицо', 'textStatus.ru': 'summary', identified: 'yes', 'sources.0': 's0' },
  films: {
    'title.ru': 'Пробный фильм',
    'textStatus.ru': 'summary',
    titlePrinted: 'Пробный фильм',
    titleLanguage: 'ru',
    kind: 'feature',
    stage: 'planned',
    'sources.0': 's0',
  },
}

async function published(noun: MergeNoun, key: string, values: FormValues = {}) {
  await beginRecord(writer, { noun, key }, { ...first[noun], ...values })
  await submitDraft(writer, { noun, key }, 1)
  await publishDraft(reviewer, { noun, key }, 2)
  return idOf(noun, key)
}

async function idOf(noun: MergeNoun, key: string): Promise<string> {
  const [row] = await tableOf(database.db, recordShapes[noun].model as Model).findMany({ where: { key } })
  return String(row?.id)
}

const ask = (noun: MergeNoun, key: string, into: string, by = writer) => askForMerge(by, { noun, key }, into, reason)

async function merged(noun: MergeNoun, key: string, into: string) {
  await ask(noun, key, into)
  return publishDraft(reviewer, { noun, key }, 1)
}

const revisionsOf = (noun: MergeNoun, key: string) =>
  database.db.recordRevision.findMany({ where: { noun, key }, orderBy: { revision: 'asc' } })

/** Rows that may name another body: of parties that have not reported, of delegations that are not a country's. */
const open: Partial<Record<Model, object>> = {
  AgreementParty: { reports: { none: {} } },
  Delegation: { countryCode: null },
}

/** Makes one row of the place name the record, and remembers which. */
async function nameAt({ model, column }: MergePlace, id: string): Promise<object> {
  const table = tableOf(database.db, model)
  const [row] = await table.findMany({ where: { ...open[model] }, take: 1 })
  expect(row, `${model} has no row to try`).toBeDefined()
  const where = identityOf(row ?? {}, model)
  await table.updateMany({ where, data: { [column]: id } })
  return { ...where, [column]: id }
}

function identityOf(row: Row, model: Model): Row {
  if ('id' in row) return { id: row.id ?? null }
  return Object.fromEntries(Object.entries(row).filter(([column]) => column.endsWith('Id') || model === 'FilmBody'))
}

describe('the places that name a record', () => {
  test.each(mergeNouns)('are all that the database knows: %s', async (noun) => {
    const { model, fields, texts } = recordShapes[noun]
    const keys = await database.db.$queryRaw<{ table: string; column: string }[]>`
      SELECT c.conrelid::regclass::text AS "table", a.attname AS "column" FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
      WHERE c.contype = 'f' AND c.confrelid = format('%I', ${model}::text)::regclass`
    const own = Object.values(fields).flatMap((field) =>
      field.type === 'list' || field.type === 'references' ? [`${field.model}.${field.parent}`] : [],
    )
    const elsewhere = [
      'StatusReport.reportingBodyId',
      'Dispute.bodyId',
      ...[
        'MinutesApproval.bodyId',
        'MinutesApproval.partyBodyId',
        'MinutesLineOwner.bodyId',
        'MinutesLineOwner.partyBodyId',
      ],
      'ReportDraft.bodyId',
      'UserBody.bodyId',
      ...own,
      `${texts?.model}.${texts?.parent}`,
    ]
    const found = keys.map(({ table, column }) => `${table.replaceAll('"', '')}.${column}`)
    expect(
      placesOf(noun)
        .map(({ model: at, column }) => `${at}.${column}`)
        .toSorted(),
    ).toEqual(found.filter((one) => !elsewhere.includes(one)).toSorted())
  })
})

describe('a merge', () => {
  test.each(mergeNouns)('moves everything that names the record, wherever it stands: %s', async (noun) => {
    const [from, into] = [`twice-${noun}`, `once-${noun}`]
    const [fromId, intoId] = [await published(noun, from), await published(noun, into)]
    const places = placesOf(noun)
    const named: { place: MergePlace; where: object }[] = []
    for (const place of places) named.push({ place, where: await nameAt(place, fromId) })
    const before = await database.db.recordRevision.count()
    const done = await merged(noun, from, into)

    for (const { place, where } of named) {
      const table = tableOf(database.db, place.model)
      expect(await table.count({ where: { [place.column]: fromId } }), place.path).toBe(0)
      expect(await table.count({ where: { ...where, [place.column]: intoId } }), place.path).toBe(1)
    }
    const fresh = await database.db.recordRevision.findMany({
      where: { reason: reason.text, NOT: { noun, key: from } },
      orderBy: { recordedAt: 'desc' },
      take: done.length - 1,
    })
    expect(new Set(fresh.map((revision) => revision.noun))).toEqual(new Set(places.map((place) => place.noun)))
    for (const { document, kind, editorId, publisherId } of fresh) {
      expect({ kind, editorId, publisherId }).toEqual({
        kind: 'published',
        editorId: 'writer',
        publisherId: 'reviewer',
      })
      expect(JSON.stringify(document)).toContain(`"${into}"`)
      expect(JSON.stringify(document)).not.toContain(`"${from}"`)
    }
    expect(await database.db.recordRevision.count()).toBe(before + done.length)
    expect((await revisionsOf(noun, from)).at(-1)).toMatchObject({ kind: 'merged', reason: reason.text })
    expect(await findRedirect(noun, from)).toBe(into)
    const [audit] = await database.db.auditEntry.findMany({ where: { action: 'record.merged', recordKey: from } })
    expect(audit?.payload).toMatchObject({ noun, into })
    expect(await database.db.auditEntry.count({ where: { action: 'record.published', recordKey: from } })).toBe(2)
  })

  test('gives the one that stays the names and sources of the other, each once, and no single fact', async () => {
    const printed = (index: number, text: string, source: string) => ({
      [`printed.${index}.printed`]: text,
      [`printed.${index}.language`]: 'ru',
      [`printed.${index}.source`]: source,
    })
    const shared = printed(0, 'Студия', 's0')
    await published('bodies', 'names-stay', { ...shared, kind: 'union' })
    await published('bodies', 'names-go', {
      ...shared,
      ...printed(1, 'Киностудия', 's1'),
      'sources.1': 's1',
      kind: 'company',
    })
    await merged('bodies', 'names-go', 'names-stay')
    const body = await getPublishedBody('names-stay', 'ru', '2026-01-01')
    expect(body?.kind).toBe('union')
    const last = (await revisionsOf('bodies', 'names-stay')).at(-1)
    expect(last).toMatchObject({ revision: 2, kind: 'published', reason: reason.text })
    expect(last?.document).toMatchObject({
      sources: ['s0', 's1'],
      printed: [
        { printed: 'Киностудия', source: 's1' },
        { printed: 'Студия', source: 's0' },
      ],
    })
    expect((await revisionsOf('bodies', 'names-go')).at(-1)?.document).toMatchObject({
      kind: 'company',
      sources: ['s0', 's1'],
    })
    expect(await getPublishedBody('names-go', 'ru', '2026-01-01')).toBeNull()
  })

  test('leaves one row where a list would hold the record twice, and another where the roles differ', async () => {
    const [go, stay] = [await published('bodies', 'listed-go'), await published('bodies', 'listed-stay')]
    const film = await database.db.film.findFirstOrThrow()
    await database.db.filmBody.createMany({
      data: [
        { filmId: film.id, bodyId: go, role: 'producer' },
        { filmId: film.id, bodyId: stay, role: 'producer' },
        { filmId: film.id, bodyId: go, role: 'shown_at' },
      ],
    })
    await merged('bodies', 'listed-go', 'listed-stay')
    const roles = await database.db.filmBody.findMany({
      where: { bodyId: { in: [go, stay] } },
      orderBy: { role: 'asc' },
    })
    expect(roles.map(({ bodyId, role }) => [bodyId === stay, role])).toEqual([
      [true, 'producer'],
      [true, 'shown_at'],
    ])
  })

  test('lets those who speak for the body speak for the other, and keeps what was withdrawn withdrawn', async () => {
    const [go, stay] = [await published('bodies', 'spoken-go'), await published('bodies', 'spoken-stay')]
    await database.db.userBody.create({ data: { userId: 'official', bodyId: go } })
    await published('bodies', 'withdrawn-child', { parent: 'spoken-go' })
    await askForWithdrawal(writer, { noun: 'bodies', key: 'withdrawn-child' }, 'withdrawal', reason)
    await publishDraft(reviewer, { noun: 'bodies', key: 'withdrawn-child' }, 1)
    await merged('bodies', 'spoken-go', 'spoken-stay')
    expect(await database.db.userBody.findMany({ where: { userId: 'official' } })).toEqual([
      { userId: 'official', bodyId: stay, duty: 'files', isSupervisor: false },
    ])
    const child = await database.db.body.findUniqueOrThrow({ where: { key: 'withdrawn-child' } })
    expect(child).toMatchObject({ parentId: stay, state: 'withdrawn' })
    expect((await revisionsOf('bodies', 'withdrawn-child')).map(({ kind }) => kind)).toEqual([
      'published',
      'withdrawn',
      'withdrawn',
    ])
  })
})

describe('the address of a merged record', () => {
  test('leads to the one that stays, through two merges in a row in one step', async () => {
    for (const key of ['chain-a', 'chain-b', 'chain-c']) await published('films', key)
    await merged('films', 'chain-a', 'chain-b')
    await merged('films', 'chain-b', 'chain-c')
    expect(
      await database.publicDb.recordRedirect.findMany({ where: { toKey: 'chain-c' }, select: { fromKey: true } }),
    ).toEqual(expect.arrayContaining([{ fromKey: 'chain-a' }, { fromKey: 'chain-b' }]))
    expect(await findRedirect('films', 'chain-c')).toBeNull()
  })

  test('is kept by the database: no circle, no second step, nothing taken back, nothing that is still there', async () => {
    const redirect = (fromKey: string, toKey: string) =>
      database.db.recordRedirect.create({ data: { noun: 'films', fromKey, toKey } })
    await expect(redirect('chain-c', 'chain-a')).rejects.toThrow()
    await published('films', 'chain-d')
    await expect(redirect('chain-d', 'chain-c')).rejects.toThrow(/from a withdrawn record to a published one/)
    await expect(database.db.recordRedirect.deleteMany({ where: { noun: 'films' } })).rejects.toThrow(/append-only/)
    await expect(
      database.db.recordRedirect.updateMany({ where: { fromKey: 'chain-a' }, data: { toKey: 'chain-d' } }),
    ).rejects.toThrow(/append-only/)
    await expect(database.db.film.update({ where: { key: 'chain-a' }, data: { state: 'published' } })).rejects.toThrow(
      /went into another one/,
    )
  })

  test('belongs to no draft any more', async () => {
    const name = { noun: 'films', key: 'chain-a' } as const
    await expect(openDraft(writer, name)).rejects.toMatchObject({ code: 'notFound' })
    await expect(askForWithdrawal(writer, name, 'restoration', reason)).rejects.toMatchObject({ code: 'notFound' })
    await expect(askForWithdrawal(writer, name, 'withdrawal', reason)).rejects.toMatchObject({ code: 'notFound' })
    await expect(ask('films', 'chain-a', 'chain-c')).rejects.toMatchObject({ code: 'notFound' })
    await expect(beginRecord(writer, name, first.films)).rejects.toMatchObject({ code: 'keyTaken' })
  })
})

describe('a merge is refused', () => {
  test('to everybody who keeps no records, and to whoever asked for it', async () => {
    await published('people', 'asked-go')
    await published('people', 'asked-stay')
    await expect(ask('people', 'asked-go', 'asked-stay', official)).rejects.toMatchObject({ code: 'notFound' })
    await ask('people', 'asked-go', 'asked-stay')
    await expect(publishDraft(writer, { noun: 'people', key: 'asked-go' }, 1)).rejects.toMatchObject({
      code: 'stepIllegal',
    })
    await expect(publishDraft(official, { noun: 'people', key: 'asked-go' }, 1)).rejects.toMatchObject({
      code: 'notFound',
    })
    await returnDraft(reviewer, { noun: 'people', key: 'asked-go' }, 1, 'Разные люди')
    expect(await database.db.draft.count({ where: { key: 'asked-go' } })).toBe(0)
    expect(await findRedirect('people', 'asked-go')).toBeNull()
  })

  test('into itself, into nothing, of other kinds, and in a chain', async () => {
    for (const key of ['row-a', 'row-b', 'row-c']) await published('people', key)
    await expect(ask('people', 'row-a', 'row-a')).rejects.toMatchObject({ code: 'mergeIntoItself' })
    await expect(ask('people', 'row-a', 'nobody')).rejects.toMatchObject({ code: 'mergeIntoUnknown' })
    await expect(askForMerge(writer, { noun: 'sources', key: 's0' }, 's1', reason)).rejects.toMatchObject({
      code: 'notFound',
    })
    await ask('people', 'row-b', 'row-c')
    await expect(ask('people', 'row-a', 'row-b')).rejects.toMatchObject({ code: 'mergeInChain' })
    await expect(ask('people', 'row-c', 'row-a')).rejects.toMatchObject({ code: 'mergeInChain' })
    await expect(ask('people', 'row-b', 'row-a')).rejects.toMatchObject({ code: 'alreadyDrafted' })
  })

  test('where a side has reported through the body', async () => {
    const clause = await database.db.clause.findFirstOrThrow({
      include: { agreement: { include: { parties: { include: { body: true } } } } },
    })
    const party = clause.agreement.parties.find(({ body }) => body.state === 'published')
    const { key } = party?.body ?? { key: '' }
    await published('bodies', 'unheard')
    await ask('bodies', key, 'unheard')
    await database.db.statusReport.create({
      data: {
        clauseId: clause.id,
        agreementId: clause.agreementId,
        partyId: party?.id ?? '',
        reportingBodyId: party?.bodyId ?? '',
        status: 'in_progress',
        asOfOn: new Date('2025-10-05'),
        asOfPrecision: 'day',
        sourceId: clause.sourceId,
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
    })
    await expect(publishDraft(reviewer, { noun: 'bodies', key }, 1)).rejects.toMatchObject({ code: 'mergeHasReported' })
    await returnDraft(reviewer, { noun: 'bodies', key }, 1, 'Сторона уже отчиталась')
    await expect(ask('bodies', key, 'unheard')).rejects.toMatchObject({ code: 'mergeHasReported' })
  })

  test('where an agreement would lose a party, and where a body would stand above itself', async () => {
    const party = await database.db.agreementParty.findFirstOrThrow({
      where: { reports: { none: {} }, body: { reports: { none: {} }, parties: { every: { reports: { none: {} } } } } },
      include: { body: true, agreement: { include: { parties: { include: { body: true } } } } },
    })
    const other = party.agreement.parties.find(({ id }) => id !== party.id)
    await expect(ask('bodies', party.body.key, other?.body.key ?? '')).rejects.toMatchObject({
      code: 'mergeBothParties',
    })
    await published('bodies', 'above')
    await published('bodies', 'between', { parent: 'above' })
    await published('bodies', 'below', { parent: 'between' })
    await expect(ask('bodies', 'above', 'below')).rejects.toMatchObject({ code: 'ownAncestor' })
    await merged('bodies', 'below', 'above')
  })

  test('while a record that it changes is being edited', async () => {
    await published('bodies', 'edited-go')
    await published('bodies', 'edited-stay')
    await published('bodies', 'edited-child', { parent: 'edited-go' })
    await ask('bodies', 'edited-go', 'edited-stay')
    await openDraft(writer, { noun: 'bodies', key: 'edited-child' })
    await expect(publishDraft(reviewer, { noun: 'bodies', key: 'edited-go' }, 1)).rejects.toMatchObject({
      code: 'mergeDraftsOpen',
    })
  })

  test('where the one that was to stay has gone meanwhile', async () => {
    for (const key of ['late-a', 'late-b']) await published('bodies', key)
    await ask('bodies', 'late-a', 'late-b')
    await askForWithdrawal(writer, { noun: 'bodies', key: 'late-b' }, 'withdrawal', reason)
    await publishDraft(reviewer, { noun: 'bodies', key: 'late-b' }, 1)
    await expect(publishDraft(reviewer, { noun: 'bodies', key: 'late-a' }, 1)).rejects.toMatchObject({
      code: 'mergeIntoGone',
    })
  })

  test('to the second of two who publish at once, and of two merges that meet', async () => {
    for (const key of ['meet-a', 'meet-b', 'meet-c']) await published('bodies', key)
    await ask('bodies', 'meet-a', 'meet-b')
    const name = { noun: 'bodies', key: 'meet-a' } as const
    const twice = await Promise.allSettled([publishDraft(reviewer, name, 1), publishDraft(reviewer, name, 1)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const key of ['cross-a', 'cross-b', 'cross-c']) await published('bodies', key)
    await ask('bodies', 'cross-a', 'cross-b')
    // As if both had been asked for in the same moment, each before the other was there.
    await database.db.draft.create({
      data: {
        noun: 'bodies',
        key: 'cross-b',
        purpose: 'merge',
        mergeInto: 'cross-a',
        baseRevision: 1,
        values: {},
        state: 'in_review',
        editorId: 'writer',
        submitterId: 'writer',
        reason: reason.text,
        reasonLocale: 'ru',
      },
    })
    const met = await Promise.allSettled([
      publishDraft(reviewer, { noun: 'bodies', key: 'cross-a' }, 1),
      publishDraft(reviewer, { noun: 'bodies', key: 'cross-b' }, 1),
    ])
    expect(met.map((one) => (one.status === 'rejected' ? one.reason.code : 'published'))).toEqual([
      'mergeDraftsOpen',
      'mergeDraftsOpen',
    ])
    await returnDraft(reviewer, { noun: 'bodies', key: 'cross-b' }, 1, 'Наоборот')
    await publishDraft(reviewer, { noun: 'bodies', key: 'cross-a' }, 1)
    expect(await findRedirect('bodies', 'cross-a')).toBe('cross-b')
  })
})
