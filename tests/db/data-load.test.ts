import { describe, expect, test } from 'vitest'
import { FaultyRecordsError } from '@/prisma/seed/record-faults'
import { loadRegistry } from '@/prisma/seed/registry-load'
import { copyOfRegistry, type DataFolder, registryFolder } from '../support/data-folder'
import { testDatabase } from '../support/database'

const database = testDatabase('empty')

const tomorrowOrLater = '2999-01-01'
const inAllLanguages = (text: string) => ({ fa: text, ru: text, kk: text, en: text })

const report = {
  key: 'ru-1',
  party: 'ru-mincult',
  reportingBody: 'ru-cinema-dept',
  status: 'in_progress' as const,
  asOf: { date: '2025-11-01', precision: 'day' as const },
  note: inAllLanguages('Talks are under way.'),
  evidence: [{ source: 's0' }],
  source: 's0',
}

/** A folder in which the Russian side says something on the first clause of ir-ru. */
async function folderWithReport(
  changes: Partial<Omit<typeof report, 'status'>> & {
    status?: 'in_progress' | 'delayed' | 'blocked' | 'fulfilled'
  } = {},
): Promise<DataFolder> {
  const folder = await copyOfRegistry()
  await folder.edit('agreements', (agreements) => {
    found(found(agreements.find(({ key }) => key === 'ir-ru')).clauses?.[0]).reports = [{ ...report, ...changes }]
  })
  return folder
}

function found<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error('not found')
  return value
}

/** Every row of every table, as text. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await database.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
  const contents = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await database.db.$queryRawUnsafe<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
      )
      return [name, rows.map(({ row }) => row)] as const
    }),
  )
  return Object.fromEntries(contents)
}

async function faultsOf(folder: string) {
  const before = await everything()
  const error = await loadRegistry(database.db, folder).catch((thrown: unknown) => thrown)
  expect(await everything()).toEqual(before)
  expect(error).toBeInstanceOf(FaultyRecordsError)
  return (error as FaultyRecordsError).faults
}

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
    const before = await everything()
    const result = await loadRegistry(database.db, registryFolder)
    expect(result).toEqual({ changed: false, counts: {}, keptAtDesk: [], notInFiles: [] })
    expect(await everything()).toEqual(before)
  })

  test('changes no row when two run at once', async () => {
    const before = await everything()
    await Promise.all([loadRegistry(database.db, registryFolder), loadRegistry(database.db, registryFolder)])
    expect(await everything()).toEqual(before)
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
    const before = await everything()
    const folder = await folderWithReport({ status: 'delayed' })
    const result = await loadRegistry(database.db, folder.path)
    expect(result).toMatchObject({ changed: false, keptAtDesk: [{ noun: 'reports', key: 'ir-ru-1/ru-1' }] })
    expect(await everything()).toEqual(before)
  })

  test('stays with its party', async () => {
    const folder = await folderWithReport({ party: 'ir-cinema-org', reportingBody: 'ir-cinema-org' })
    expect(await faultsOf(folder.path)).toMatchObject([
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
    const faults = await faultsOf(await folderWithout('ir-ru', 'ru-mincult', 'ru-roskino'))
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
    const before = await everything()

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
    expect(await everything()).toEqual(before)
  })
})

describe('a wrong record stops the load', () => {
  test('with every fault, each by file, record, field and reason', async () => {
    const folder = await copyOfRegistry()
    await folder.edit('bodies', (bodies) => {
      const body = found(bodies.find(({ key }) => key === 'ir-farabi'))
      body.parent = 'nobody'
      body.sources = ['s0', 's9', 's0']
      bodies.push(structuredClone(found(bodies.find(({ key }) => key === 'turksoy'))))
    })
    await folder.edit('people', (people) => {
      const person = found(people.find(({ key }) => key === 'mohammad-khazaei'))
      Object.assign(person, { phone: '+7' })
      person.name.kk = ''
    })
    expect(await faultsOf(folder.path)).toEqual([
      { file: 'bodies.yaml', record: 'ir-farabi', field: 'parent', reason: 'there is no body "nobody"' },
      { file: 'bodies.yaml', record: 'ir-farabi', field: 'sources', reason: '"s0" stands there twice' },
      { file: 'bodies.yaml', record: 'ir-farabi', field: 'sources.#2', reason: 'there is no source "s9"' },
      { file: 'bodies.yaml', record: 'turksoy', field: 'key', reason: 'is the key of two records' },
      { file: 'people.yaml', record: 'mohammad-khazaei', field: 'name.kk', reason: 'is empty' },
      { file: 'people.yaml', record: 'mohammad-khazaei', field: 'phone', reason: 'is no field here' },
    ])
  })

  test('when a file is missing, is not a list, is no YAML or is a stranger', async () => {
    const folder = await copyOfRegistry()
    await folder.write('films.yaml', 'key: seal-tale\n')
    await folder.write('themes.yaml', '- key: a\n  key: b\n')
    await folder.write('film.yaml', '[]\n')
    const faults = await faultsOf(folder.path)
    expect(faults.filter(({ record }) => record === '').map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      expect.stringMatching(/^film\.yaml is none of countries\.yaml/),
      'films.yaml is not a list of records',
      expect.stringMatching(/^themes\.yaml line 2: Map keys must be unique/),
    ])
  })

  test.each([
    [
      'a party that is none',
      { party: 'kz-film-centre', reportingBody: 'kz-film-centre' },
      'party',
      '"kz-film-centre" is no party of ir-ru',
    ],
    [
      'a body that does not speak for the party',
      { reportingBody: 'ir-cinema-org' },
      'reportingBody',
      '"ir-cinema-org" is neither ru-mincult nor one of its authorities',
    ],
    [
      'fulfilled without evidence',
      { status: 'fulfilled' as const, evidence: [] },
      'evidence',
      'fulfilled needs evidence',
    ],
    ['what blocks without the obstacle', { status: 'blocked' as const }, 'obstacle', 'blocked needs an obstacle'],
    [
      'a day that has not come',
      { asOf: { date: tomorrowOrLater, precision: 'day' as const } },
      'asOf',
      `${tomorrowOrLater} is in the future`,
    ],
    ['a source that is not there', { source: 's9' }, 'source', 'there is no source "s9"'],
  ])('when a report names %s', async (_what, changes, field, reason) => {
    const folder = await folderWithReport(changes)
    expect(await faultsOf(folder.path)).toEqual([
      { file: 'agreements.yaml', record: 'ir-ru', field: `clauses.#1.reports.#1.${field}`, reason },
    ])
  })

  test('when an agreement breaks its own rules', async () => {
    const folder = await copyOfRegistry()
    await folder.edit('agreements', (agreements) => {
      const agreement = found(agreements.find(({ key }) => key === 'ir-ru'))
      agreement.partyOrder.kk = ['ir-cinema-org', 'turksoy']
      found(agreement.clauses?.[1]).number = 1
      found(agreement.clauses?.[2]).obliged = 'one_party'
      found(agreement.clauses?.[3]).due = { date: '2026-01-01', precision: 'day', printed: 'next year' }
      agreement.links = [{ to: 'ir-ru', kind: 'based_on' }]
    })
    const faults = await faultsOf(folder.path)
    expect(
      faults
        .filter(({ file }) => file === 'agreements.yaml')
        .map(({ field, reason }) => `${field}: ${reason}`)
        .sort(),
    ).toEqual([
      'clauses.#3.obligedParty: is given exactly when `obliged` is `one_party`',
      'clauses.#4.due.printed: the registry does not keep the printed form of this date',
      'clauses: "number 1" stands there twice',
      'links.#1.to: the agreement is linked to itself',
      'partyOrder.kk: lacks ru-mincult',
      'partyOrder.kk: turksoy is no party',
    ])
    // Clause 2 is gone: whoever refers to it says so.
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'obstacles.yaml', field: 'clause', reason: 'there is no clause "ir-ru-2"' }),
    )
  })

  test('when a meeting ends before it begins, or a body stands above itself', async () => {
    const folder = await copyOfRegistry()
    await folder.edit('meetings', (meetings) => {
      found(meetings.find(({ key }) => key === 'moscow-forum')).ends = { date: '2025-11-01', precision: 'day' }
    })
    await folder.edit('bodies', (bodies) => {
      found(bodies.find(({ key }) => key === 'ru-mincult')).parent = 'ru-cinema-dept'
    })
    expect((await faultsOf(folder.path)).map(({ record, field }) => `${record} ${field}`)).toEqual([
      'ru-cinema-dept parent',
      'ru-mincult parent',
      'moscow-forum ends',
    ])
  })
})
