import { describe, expect, test } from 'vitest'
import { copyOfRegistry } from '../support/data-folder'
import { testDatabase } from '../support/database'
import { faultsOf, folderWithReport, found } from '../support/registry-loads'

const database = testDatabase()

const tomorrowOrLater = '2999-01-01'

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
    expect(await faultsOf(database.db, folder.path)).toEqual([
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
    const faults = await faultsOf(database.db, folder.path)
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
    expect(await faultsOf(database.db, folder.path)).toEqual([
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
    const faults = await faultsOf(database.db, folder.path)
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
    expect((await faultsOf(database.db, folder.path)).map(({ record, field }) => `${record} ${field}`)).toEqual([
      'ru-cinema-dept parent',
      'ru-mincult parent',
      'moscow-forum ends',
    ])
  })
})
