import { beforeAll, describe, expect, test } from 'vitest'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { getPublishedCountry } from '@/lib/countries/country-queries'
import { getPublishedFilm } from '@/lib/films/film-queries'
import { locales } from '@/lib/i18n/locales'
import { wholeList } from '@/lib/lists/list-question'
import { listPublishedRecords } from '@/lib/lists/list-row-queries'
import { getPublishedPerson } from '@/lib/people/person-queries'
import { testDatabase } from '../support/database'

const database = testDatabase()
const today = '2026-06-01'

const countryPage = async (code: string) => {
  const page = await getPublishedCountry(code, 'en', today)
  if (!page) throw new Error('The registry has the country')
  return page
}
const bodyPage = async (key: string) => {
  const page = await getPublishedBody(key, 'en', today)
  if (!page) throw new Error('The registry has the body')
  return page
}

describe('the numbers of a profile', () => {
  test('are those of the lists that they lead to', async () => {
    for (const code of ['kz', 'ir', 'ru']) {
      const page = await countryPage(code)
      for (const { partner, isCountry, agreements } of page.partners) {
        const { total } = await listPublishedAgreements(
          { ...noFilter, country: code, ...(isCountry ? { partner: partner.key } : { body: partner.key }) },
          'en',
        )
        expect(`${code} ${partner.key} ${agreements.length}`).toBe(`${code} ${partner.key} ${total}`)
      }
      for (const theme of page.commitments.themes) {
        const { rows } = await listPublishedAgreements({ ...noFilter, country: code, theme: theme.key }, 'en')
        expect(rows.reduce((sum, { matches }) => sum + matches.total, 0)).toBe(theme.clauses)
      }
      const asked = (noun: 'bodies' | 'people' | 'films' | 'funding') =>
        listPublishedRecords(noun, { ...wholeList(noun), chosen: { country: code } }, 'en').then(({ total }) => total)
      expect(await asked('bodies')).toBe(page.bodies.length + page.festivals.length)
      expect(await asked('films')).toBe(page.films.length)
      expect(await asked('funding')).toBe(page.funding.length)
      const people = [...page.offices.present, ...page.offices.earlier].map(({ person }) => person.key)
      expect(await asked('people')).toBe(new Set(people).size)
      const { total } = await listPublishedAgreements({ ...noFilter, country: code }, 'en')
      expect(page.agreements).toBe(total)
    }
  })

  test('stay on a page beyond the last', async () => {
    const { total } = await listPublishedAgreements(noFilter, 'en')
    const beyond = await listPublishedAgreements({ ...noFilter, page: 99 }, 'en')
    expect(beyond).toMatchObject({ total, rows: [] })
    expect(total).toBeGreaterThan(0)
  })

  test('of a film are those of the agreements of its countries', async () => {
    const film = await getPublishedFilm('winners', 'en')
    expect(film?.countryAgreements.map(({ a, b }) => [a, b].sort().join(' '))).toContain('fr kz')
    for (const { a, b, agreements } of film?.countryAgreements ?? []) {
      const { total } = await listPublishedAgreements({ ...noFilter, country: a, partner: b }, 'en')
      expect(total).toBe(agreements)
    }
  })

  test('are the same in every language', async () => {
    const said = await Promise.all(
      locales.map(async (locale) => {
        const page = await getPublishedCountry('kz', locale, today)
        return {
          partners: page?.partners.map(({ partner, own, theirs }) => ({ key: partner.key, own, theirs })).sort(byKey),
          themes: page?.commitments.themes.map(({ key, clauses }) => ({ key, clauses })),
        }
      }),
    )
    for (const one of said) expect(one).toEqual(said[0])
  })
})

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

describe('what is due', () => {
  beforeAll(async () => {
    const { db } = database
    const { agreementId, ...clause } = await db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-1' } })
    const parties = await db.agreementParty.findMany({ where: { agreementId }, include: { body: true } })
    const iran = parties.find(({ body }) => body.key === 'ir-cinema-org')
    if (!iran) throw new Error('Iran is a party')
    await db.clause.update({
      where: { id: clause.id },
      data: { obliged: 'one_party', obligedPartyId: iran.id, dueOn: new Date('2026-05-01'), duePrecision: 'day' },
      select: { id: true },
    })
    await db.agreement.update({
      where: { key: 'ir-ru' },
      data: { reportingRhythm: 'monthly', signedOn: new Date('2026-01-10'), signedPrecision: 'day' },
      select: { id: true },
    })
    const decision = await db.decision.findFirstOrThrow({ where: { key: 'screening-consultation' } })
    await db.decision.update({
      where: { id: decision.id },
      data: { kind: 'task', decisionState: 'open', owners: { deleteMany: {}, create: { bodyId: iran.bodyId } } },
      select: { id: true },
    })
    await db.agreementParty.update({
      where: { id: iran.id },
      data: {
        signedBy: { connect: { key: 'mohammad-khazaei' } },
        texts: { create: { locale: 'en', signatoryOffice: 'Head' } },
      },
      select: { id: true },
    })
    await db.clauseResponsible.create({
      data: {
        ...{ clauseId: clause.id, partyId: iran.id, agreementId },
        bodyId: (await db.body.findUniqueOrThrow({ where: { key: 'ir-farabi' } })).id,
      },
    })
    await db.statusReport.create({
      data: {
        ...{ clauseId: clause.id, agreementId, partyId: iran.id, reportingBodyId: iran.bodyId },
        ...{ status: 'in_progress', sourceId: clause.sourceId, asOfOn: new Date('2026-02-01'), asOfPrecision: 'day' },
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
      select: { id: true },
    })
  })

  test('stands with the side that the record obliges, and with no other', async () => {
    const [iran, russia] = await Promise.all([countryPage('ir'), countryPage('ru')])
    expect(iran.owed.due.map(({ clause, status }) => [clause.key, status])).toEqual([['ir-ru-1', 'in_progress']])
    expect(iran.commitments.obliged.map(({ clause }) => clause.key)).toEqual(['ir-ru-1'])
    expect(russia.owed.due).toEqual([])
    expect(russia.commitments.obliged).toEqual([])
  })

  test('are the reports of each side for itself, and each overdue clause is named', async () => {
    const russia = await bodyPage('ru-mincult')
    const [reports] = russia.owed.reports
    expect(reports?.agreement.key).toBe('ir-ru')
    expect(reports?.overdue).toHaveLength(reports?.due.overdue ?? -1)
    expect(reports?.overdue.length).toBeGreaterThan(0)
    // Its department may report for it, so the same is due from there.
    expect((await bodyPage('ru-cinema-dept')).owed.reports.map(({ due }) => due)).toEqual([reports?.due])
  })

  test('are the open tasks of those whom a meeting names, with nobody else', async () => {
    expect((await bodyPage('ir-cinema-org')).owed.decisions.map(({ key }) => key)).toEqual(['screening-consultation'])
    expect((await countryPage('ir')).owed.decisions.map(({ key }) => key)).toEqual(['screening-consultation'])
    expect((await bodyPage('ru-mincult')).owed.decisions).toEqual([])
  })

  test('a clause counts for the body that is named as responsible, with the word of its side', async () => {
    const [farabi, organization] = await Promise.all([bodyPage('ir-farabi'), bodyPage('ir-cinema-org')])
    expect(farabi.answered.map(({ clause, status }) => [clause.key, status])).toEqual([['ir-ru-1', 'in_progress']])
    expect(organization.answered.map(({ clause }) => clause.key)).not.toContain('ir-ru-1')
    expect(organization.answered.length).toBeGreaterThan(0)
  })

  test('what was reported and signed stands with who did', async () => {
    expect((await countryPage('ir')).reports.map(({ clause, body }) => [clause.key, body?.key])).toEqual([
      ['ir-ru-1', 'ir-cinema-org'],
    ])
    expect((await countryPage('ru')).reports).toEqual([])
    const person = await getPublishedPerson('mohammad-khazaei', 'en')
    expect(person?.signatures).toMatchObject([
      { agreement: { key: 'ir-ru' }, body: { key: 'ir-cinema-org' }, officeThen: { text: 'Head' } },
    ])
  })

  test('an office that is over stands apart', async () => {
    const office = await database.db.office.findFirstOrThrow({ where: { body: { key: 'ir-cinema-org' } } })
    await database.db.office.update({
      where: { id: office.id },
      data: { toOn: new Date('2025-12-31'), toPrecision: 'day' },
      select: { id: true },
    })
    const { offices } = await bodyPage('ir-cinema-org')
    expect(offices.earlier.map(({ id }) => id)).toEqual([office.id])
    expect(offices.present.map(({ id }) => id)).not.toContain(office.id)
  })

  test('is nothing of an agreement that is withdrawn', async () => {
    await database.db.agreement.update({ where: { key: 'ir-ru' }, data: { state: 'withdrawn' }, select: { id: true } })
    const page = await countryPage('ir')
    expect(page).toMatchObject({
      agreements: 0,
      partners: [],
      reports: [],
      commitments: { themes: [], obliged: [] },
      owed: { due: [], reports: [], turns: [] },
    })
    expect((await getPublishedPerson('mohammad-khazaei', 'en'))?.signatures).toEqual([])
  })
})
