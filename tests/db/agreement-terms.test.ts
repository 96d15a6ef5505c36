import { beforeAll, describe, expect, it } from 'vitest'
import { getPublishedAgreementForApi } from '@/lib/agreements/agreement-api-queries'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { testDatabase } from '@/tests/support/database'
import { stateFacts } from '../support/agreement-facts'

const registry = testDatabase()
const unknown = { precision: 'unknown' }

let partyIds: string[]

beforeAll(async () => {
  ;({ partyIds } = await stateFacts(registry.db, 'ir-ru'))
})

async function published(locale: 'fa' | 'en' = 'en') {
  const agreement = await getPublishedAgreement('ir-ru', locale)
  if (!agreement) throw new Error('Not published')
  return agreement
}

describe('the published agreement', () => {
  it('gives its terms to the clock', async () => {
    const { terms } = await published()
    const clock = agreementClock(terms, '2024-01-01')
    expect(clock.stage.value).toBe('in_force')
    expect(clock.entry?.date).toEqual({ date: '2020-03-15', precision: 'day' })
    expect(clock.notice?.date).toEqual({ date: '2024-09-14', precision: 'day' })
    expect(clock.survival?.kind).toBe('projects_continue')
  })

  it('says where it is kept, registered and published, in the language of the reader', async () => {
    const { formalities, authenticity } = await published('fa')
    // The registry does not hold the French text, which decides.
    expect(authenticity).toMatchObject({
      authenticLanguages: ['fa', 'ru', 'fr'],
      prevailingLanguage: 'fr',
      areEqual: false,
    })
    expect(formalities).toMatchObject({
      entryCause: { text: 'Test cause fa.', lang: 'fa' },
      depositary: { key: 'turksoy' },
      originals: 2,
      originalsHeld: null,
      statedArticles: 12,
      statedAnnexes: 0,
      hasPreamble: true,
    })
    expect(formalities.registrations).toMatchObject([
      {
        kind: 'gazette',
        name: { text: 'Test gazette fa', lang: 'fa' },
        number: '7/2020',
        made: { date: '2020-07-01', precision: 'month' },
        url: 'https://example.org/gazette',
        source: { key: 's0' },
      },
    ])
  })

  it('names the parties’ acts in the order of the parties of the text', async () => {
    for (const locale of ['fa', 'en'] as const) {
      const agreement = await published(locale)
      expect(agreement.partyFormalities.map(({ partyId }) => partyId)).toEqual(agreement.parties.map(({ id }) => id))
      const first = agreement.partyFormalities.find(({ partyId }) => partyId === partyIds[0])
      expect(first).toMatchObject({
        stateBody: true,
        fullPowers: true,
        consent: 'approval',
        consented: unknown,
        notified: { date: '2020-01-20', precision: 'day' },
        signedBy: { key: 'kamran-gasimov' },
        signatoryOffice: { text: `Test office ${locale}`, lang: locale },
      })
      expect(first?.acts).toMatchObject([{ number: '45', kind: { text: `Test act ${locale}` }, source: null }])
      expect(first?.declarations).toMatchObject([{ kind: 'reservation', text: { status: 'summary' } }])
    }
  })

  it('gives programs the same facts', async () => {
    const agreement = await getPublishedAgreementForApi('ir-ru')
    expect(agreement?.terms).toMatchObject({
      entryIntoForce: { rule: 'on_nth_notification', count: 2, delay: null },
      renewal: { kind: 'tacit_unlimited', term: { count: 5, unit: 'years' }, notice: { count: 6, unit: 'months' } },
      depositary: 'turksoy',
      authenticLanguages: ['fa', 'ru', 'fr'],
      registrations: [{ number: '7/2020', date: { date: '2020-07-01', precision: 'month' }, source: 's0' }],
    })
    expect(agreement?.partyTerms.map(({ notified }) => notified.date).sort()).toEqual(['2020-01-20', '2020-03-15'])
    expect(agreement?.partyTerms.flatMap(({ acts }) => acts)).toMatchObject([
      { number: '45', kinds: { kk: { kind: 'Test act kk' } } },
    ])
  })

  it('names no signatory whose record is not published', async () => {
    await registry.db.person.update({ where: { key: 'kamran-gasimov' }, data: { state: 'draft' } })
    const { partyFormalities } = await published()
    expect(partyFormalities.map(({ signedBy }) => signedBy)).toEqual([null, null])
    await registry.db.person.update({ where: { key: 'kamran-gasimov' }, data: { state: 'published' } })
  })

  it('ends where the agreement that replaces it begins', async () => {
    const [replaced, successor] = await Promise.all(
      ['kz-az', 'kz-uz'].map((key) =>
        registry.db.agreement.findUniqueOrThrow({ where: { key }, select: { id: true } }),
      ),
    )
    if (!replaced || !successor) throw new Error('Not loaded')
    await registry.db.agreementLink.create({ data: { fromId: successor.id, toId: replaced.id, kind: 'replaces' } })
    expect((await getPublishedAgreement('kz-az', 'en'))?.terms.replaced).toEqual(unknown)
    await registry.db.agreement.update({
      where: { key: 'kz-uz' },
      data: { entryOn: new Date('2025-11-01'), entryPrecision: 'month' },
    })
    expect((await getPublishedAgreement('kz-az', 'en'))?.terms.replaced).toEqual({
      date: '2025-11-01',
      precision: 'month',
    })
  })

  it('says nothing where nobody states anything', async () => {
    const agreement = await getPublishedAgreement('kz-fr', 'en')
    if (!agreement) throw new Error('Not published')
    const { stage, parties, ...rest } = agreementClock(agreement.terms, '2026-01-01')
    expect(stage.value).toBeNull()
    expect(Object.values(rest)).toEqual(Object.values(rest).map(() => null))
    expect(parties.map(({ entry, until }) => [entry, until])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('a draft', () => {
  it('shows the public none of its terms, registrations, acts and declarations', async () => {
    const tables = [
      'AgreementTermsText',
      'AgreementRegistration',
      'AgreementRegistrationText',
      'AgreementPartyText',
      'DomesticAct',
      'DomesticActText',
      'PartyDeclaration',
      'PartyDeclarationText',
    ]
    const counts = () =>
      Promise.all(
        tables.map(async (table) => {
          const [row] = await registry.publicDb.$queryRawUnsafe<{ count: number }[]>(
            `SELECT count(*)::int AS "count" FROM "${table}"`,
          )
          return row?.count
        }),
      )
    expect(await counts()).toEqual([4, 1, 4, 4, 1, 4, 1, 4])
    await registry.db.agreement.update({ where: { key: 'ir-ru' }, data: { state: 'draft' } })
    expect(await counts()).toEqual(tables.map(() => 0))
    await registry.db.agreement.update({ where: { key: 'ir-ru' }, data: { state: 'published' } })
  })
})

describe('the database refuses', () => {
  it.each([
    ['a length without a unit', `UPDATE "Agreement" SET "initialTermUnit" = NULL WHERE "key" = 'ir-ru'`],
    ['a unit without a length', `UPDATE "Agreement" SET "survivalUnit" = 'days' WHERE "key" = 'ir-ru'`],
    ['a notice of no time', `UPDATE "Agreement" SET "noticePeriod" = 0 WHERE "key" = 'ir-ru'`],
    ['a term of an age', `UPDATE "Agreement" SET "renewalTerm" = 1201 WHERE "key" = 'ir-ru'`],
    ['fewer than no annexes', `UPDATE "Agreement" SET "statedAnnexes" = -1 WHERE "key" = 'ir-ru'`],
    ['a day without its precision', `UPDATE "Agreement" SET "terminatedOn" = '2025-01-01' WHERE "key" = 'ir-ru'`],
    ['a precision without its day', `UPDATE "AgreementParty" SET "inForcePrecision" = 'day'`],
    [
      'a prevailing text that is not authentic',
      `UPDATE "Agreement" SET "prevailingLanguage" = 'en' WHERE "key" = 'ir-ru'`,
    ],
    [
      'what is no code of a language',
      `UPDATE "Agreement" SET "authenticLanguages" = '{fr,French}' WHERE "key" = 'ir-ru'`,
    ],
    ['an address that is none', `UPDATE "AgreementRegistration" SET "url" = 'javascript:alert(1)'`],
    ['empty words', `UPDATE "AgreementPartyText" SET "signatoryOffice" = ' '`],
    ['a text that says nothing', `UPDATE "AgreementTermsText" SET "entryCause" = NULL`],
  ])('%s', async (_, statement) => {
    await expect(registry.db.$executeRawUnsafe(statement)).rejects.toThrow('violates check constraint')
  })
})
