import { describe, expect, test } from 'vitest'
import { indexAllWaiting } from '@/lib/search/search-pending'
import { loadRegistry } from '@/prisma/seed/registry-load'
import { copyOfRegistry, registryFolder } from '../support/data-folder'
import { testDatabase } from '../support/database'
import { everything, faultsOf, folderWithReport, found } from '../support/registry-loads'

const database = testDatabase('empty')

const agreementNow = (key: string) =>
  database.db.agreement.findUniqueOrThrow({ where: { key }, select: { version: true, changedAt: true } })
const reportsNow = () =>
  database.db.statusReport.findMany({
    where: { fileKey: 'ir-ru-1/ru-1' },
    orderBy: { recordedAt: 'asc' },
    include: { texts: true, evidence: true },
  })

// The tests go on from one another's database: first an empty one is filled, then it is changed.

describe('a first load', () => {
  test('brings everything that the source documents say', async () => {
    const result = await loadRegistry(database.db, registryFolder)
    expect(result.changed).toBe(true)
    expect(result.counts).toMatchObject({
      agreements: { added: 8, changed: 0 },
      clauses: { added: 25, changed: 0 },
      bodies: { added: 43, changed: 0 },
      people: { added: 24, changed: 0 },
      meetings: { added: 7, changed: 0 },
      outcomes: { added: 12, changed: 0 },
      films: { added: 3, changed: 0 },
      initiatives: { added: 5, changed: 0 },
      funding: { added: 3, changed: 0 },
      themes: { added: 15, changed: 0 },
      sources: { added: 5, changed: 0 },
    })
    const { db } = database
    const stored = await Promise.all([
      db.agreement.count({ where: { state: 'published' } }),
      db.clause.count(),
      db.body.count({ where: { state: 'published' } }),
      db.person.count(),
      db.meeting.count(),
      db.outcome.count(),
      db.film.count(),
      db.initiative.count(),
      db.fundingInstrument.count(),
      db.theme.count(),
      db.source.count(),
    ])
    expect(stored).toEqual([8, 25, 43, 24, 7, 12, 3, 5, 3, 15, 5])
  })

  test('gives every record its text in all four languages', async () => {
    const { db } = database
    const texts = await Promise.all([
      db.agreementText.count({ where: { current: true } }),
      db.clauseText.count({ where: { current: true } }),
      db.bodyText.count(),
      db.personText.count(),
      db.meetingText.count(),
      db.outcomeText.count(),
      db.sourceText.count(),
    ])
    expect(texts).toEqual([8, 25, 43, 24, 7, 12, 5].map((records) => records * 4))
  })

  test('keeps for each language which party it names first', async () => {
    const texts = await database.db.agreementText.findMany({
      where: { agreement: { key: 'ir-ru' } },
      select: {
        locale: true,
        partyOrder: {
          orderBy: { position: 'asc' },
          select: { party: { select: { body: { select: { key: true } } } } },
        },
      },
    })
    const first = Object.fromEntries(texts.map(({ locale, partyOrder }) => [locale, partyOrder[0]?.party.body.key]))
    expect(first).toMatchObject({ fa: 'ir-cinema-org', ru: 'ru-mincult' })
  })

  test('is seen by the public', async () => {
    expect(await database.publicDb.agreement.count()).toBe(8)
    expect(await database.publicDb.clauseText.count()).toBe(100)
  })

  test('is noted in the audit trail', async () => {
    const [entry, ...others] = await database.db.auditEntry.findMany({ where: { action: 'registry.load' } })
    expect(others).toEqual([])
    expect(entry?.payload).toMatchObject({ agreements: { added: 8, changed: 0 } })
  })
})

describe('a repeated load', () => {
  test('changes no row', async () => {
    const before = await everything(database.db)
    const result = await loadRegistry(database.db, registryFolder)
    expect(result).toEqual({ changed: false, counts: {}, keptAtDesk: [], notInFiles: [] })
    expect(await everything(database.db)).toEqual(before)
  })

  test('changes no row when two run at once', async () => {
    const before = await everything(database.db)
    await Promise.all([loadRegistry(database.db, registryFolder), loadRegistry(database.db, registryFolder)])
    expect(await everything(database.db)).toEqual(before)
  })
})

describe('a changed text', () => {
  test('of a clause becomes a new revision, and the agreement has changed', async () => {
    const folder = await copyOfRegistry()
    await folder.edit('agreements', (agreements) => {
      found(agreements.find(({ key }) => key === 'kz-uz')?.clauses?.[2]).heading.en = 'A film on two writers'
    })
    const [before, other] = await Promise.all([agreementNow('kz-uz'), agreementNow('kz-az')])
    const result = await loadRegistry(database.db, folder.path)

    expect(result.counts).toEqual({ agreements: { added: 0, changed: 1 }, clauses: { added: 0, changed: 1 } })
    const texts = await database.db.clauseText.findMany({
      where: { clause: { key: 'kz-uz-3' }, locale: 'en' },
      orderBy: { revision: 'asc' },
    })
    expect(texts.map(({ revision, current }) => ({ revision, current }))).toEqual([
      { revision: 1, current: false },
      { revision: 2, current: true },
    ])
    expect(texts[1]?.heading).toBe('A film on two writers')
    expect(await database.db.clauseText.count({ where: { clause: { key: 'kz-uz-3' }, current: true } })).toBe(4)
    const after = await agreementNow('kz-uz')
    expect(after.version).toBe(before.version + 1)
    expect(after.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime())
    expect(await agreementNow('kz-az')).toEqual(other)
  })

  test('of a body replaces the one before, and what left the file goes', async () => {
    const folder = await copyOfRegistry()
    await folder.edit('bodies', (bodies) => {
      const body = found(bodies.find(({ key }) => key === 'ir-cinema-org'))
      body.name.en = 'Cinema Organization'
      body.sources = ['s0']
    })
    const { version } = await database.db.body.findUniqueOrThrow({ where: { key: 'ir-cinema-org' } })
    const result = await loadRegistry(database.db, folder.path)

    expect(result.counts.bodies).toEqual({ added: 0, changed: 1 })
    const body = await database.db.body.findUniqueOrThrow({
      where: { key: 'ir-cinema-org' },
      include: { texts: { where: { locale: 'en' } }, sources: { include: { source: true } } },
    })
    expect(body.texts.map(({ name }) => name)).toEqual(['Cinema Organization'])
    expect(body.sources.map(({ source }) => source.key)).toEqual(['s0'])
    expect(body.version).toBe(version + 1)
  })
})

describe('a status report', () => {
  test('is added once', async () => {
    const folder = await folderWithReport()
    const { version } = await database.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-1' } })
    expect((await loadRegistry(database.db, folder.path)).counts.reports).toEqual({ added: 1, changed: 0 })
    expect((await loadRegistry(database.db, folder.path)).changed).toBe(false)

    const [only, ...others] = await reportsNow()
    expect(others).toEqual([])
    expect(only).toMatchObject({ status: 'in_progress', supersedesId: null, fileKey: 'ir-ru-1/ru-1' })
    expect(only?.texts).toHaveLength(4)
    expect(only?.evidence).toHaveLength(1)
    expect((await database.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-1' } })).version).toBe(version + 1)
  })

  test('that reads differently supersedes the one before', async () => {
    const folder = await folderWithReport({ status: 'delayed' })
    expect((await loadRegistry(database.db, folder.path)).counts.reports).toEqual({ added: 0, changed: 1 })
    expect((await loadRegistry(database.db, folder.path)).changed).toBe(false)

    const [first, second, ...others] = await reportsNow()
    expect(others).toEqual([])
    expect(first?.status).toBe('in_progress')
    expect(second).toMatchObject({ status: 'delayed', supersedesId: first?.id })
  })

  test('that returns to its earlier words supersedes again', async () => {
    const folder = await folderWithReport()
    await loadRegistry(database.db, folder.path)
    expect((await loadRegistry(database.db, folder.path)).changed).toBe(false)

    const [, second, third, ...others] = await reportsNow()
    expect(others).toEqual([])
    expect(third).toMatchObject({ status: 'in_progress', supersedesId: second?.id })
  })

  test('that was corrected at the desk is left to the desk', async () => {
    const newest = found((await reportsNow()).at(-1))
    await database.db.statusReport.create({
      data: {
        clauseId: newest.clauseId,
        agreementId: newest.agreementId,
        partyId: newest.partyId,
        reportingBodyId: newest.reportingBodyId,
        status: 'ongoing',
        sourceId: found(newest.sourceId),
        supersedesId: newest.id,
        texts: { create: { locale: 'ru', note: 'Переговоры идут по плану.' } },
      },
    })
    await indexAllWaiting()
    const before = await everything(database.db)
    const folder = await folderWithReport({ status: 'delayed' })
    const result = await loadRegistry(database.db, folder.path)
    expect(result).toMatchObject({ changed: false, keptAtDesk: [{ noun: 'reports', key: 'ir-ru-1/ru-1' }] })
    expect(await everything(database.db)).toEqual(before)
  })

  test('stays with its party', async () => {
    const folder = await folderWithReport({ party: 'ir-cinema-org', reportingBody: 'ir-cinema-org' })
    expect(await faultsOf(database.db, folder.path)).toMatchObject([
      { file: 'agreements.yaml', record: 'ir-ru', field: 'clauses.#1.reports.#1.party' },
    ])
  })
})

describe('a record that left the files', () => {
  test('stays and is named', async () => {
    const folder = await copyOfRegistry()
    await folder.edit('outcomes', (outcomes) => {
      outcomes.splice(
        outcomes.findIndex(({ key }) => key === 'thailand-documentary'),
        1,
      )
    })
    const result = await loadRegistry(database.db, folder.path)
    expect(result.notInFiles).toContainEqual({ noun: 'outcomes', key: 'thailand-documentary' })
    expect(result.notInFiles).toContainEqual({ noun: 'reports', key: 'ir-ru-1/ru-1' })
    expect(await database.db.outcome.count()).toBe(12)
  })
})

describe('a party that left the files', () => {
  const folderWithout = async (agreement: string, old: string, next: string) => {
    const folder = await copyOfRegistry()
    await folder.edit('agreements', (agreements) => {
      const record = found(agreements.find(({ key }) => key === agreement))
      for (const party of record.parties) if (party.body === old) Object.assign(party, { body: next, authorities: [] })
      for (const order of Object.values(record.partyOrder)) order.splice(order.indexOf(old), 1, next)
    })
    return folder.path
  }

  test('goes, and the order of each language follows', async () => {
    await loadRegistry(database.db, await folderWithout('kz-fr', 'fr-film-centre', 'turksoy'))
    const parties = await database.db.agreementParty.findMany({
      where: { agreement: { key: 'kz-fr' } },
      include: { body: true, positions: true },
    })
    expect(parties.map(({ body }) => body.key).sort()).toEqual(['kz-film-centre', 'turksoy'])
    expect(parties.map(({ positions }) => positions.length)).toEqual([4, 4])
    await loadRegistry(database.db, registryFolder)
  })

  test('stays when it has reported', async () => {
    const faults = await faultsOf(database.db, await folderWithout('ir-ru', 'ru-mincult', 'ru-roskino'))
    expect(faults).toEqual([
      {
        file: 'agreements.yaml',
        record: 'ir-ru',
        field: 'parties',
        reason: 'ru-mincult has reported and cannot leave',
      },
    ])
  })
})

describe('a record kept at the desk', () => {
  test('is left as it is, with all that belongs to it', async () => {
    await database.db.body.update({
      where: { key: 'ru-roskino' },
      data: { keptBy: 'desk', website: 'https://desk.invalid/' },
    })
    await database.db.bodyText.updateMany({
      where: { body: { key: 'ru-roskino' } },
      data: { name: 'As the desk has it' },
    })
    await database.db.agreement.update({ where: { key: 'kz-tr' }, data: { keptBy: 'desk' } })
    await loadRegistry(database.db, registryFolder)
    const before = await everything(database.db)

    const folder = await copyOfRegistry()
    await folder.edit('bodies', (bodies) => {
      found(bodies.find(({ key }) => key === 'ru-roskino')).kind = 'agency'
    })
    await folder.edit('agreements', (agreements) => {
      const agreement = found(agreements.find(({ key }) => key === 'kz-tr'))
      agreement.title.en = 'Another title'
      found(agreement.clauses?.[0]).heading.en = 'Another heading'
      found(agreement.clauses?.[0]).themes = ['music']
    })
    const result = await loadRegistry(database.db, folder.path)
    expect(result.changed).toBe(false)
    expect(result.keptAtDesk).toEqual([
      { noun: 'bodies', key: 'ru-roskino' },
      { noun: 'agreements', key: 'kz-tr' },
    ])
    expect(await everything(database.db)).toEqual(before)
  })
})
