import { beforeAll, describe, expect, it } from 'vitest'
import { getPublishedAgreementForApi } from '@/lib/agreements/agreement-api-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { datedLedger } from '@/lib/ledger/ledger-page'
import type { RecordDocument } from '@/lib/records/record-shape'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { testDatabase } from '@/tests/support/database'
import { state } from '@/tests/support/disagreements'

const registry = testDatabase()

const ledger: RecordDocument = {
  nature: 'recurring',
  owed: 1,
  owedUnit: { en: 'test week', ru: 'пробная неделя' },
  periodLength: 1,
  periodUnit: 'years',
  periodsFrom: { date: '2021-01-01', precision: 'year' },
  turns: 'in_turn',
  firstTurn: 'ru-mincult',
  ledger: [
    { period: 2, kind: 'missed', party: 'ir-cinema-org', reason: { en: 'a test reason' }, source: 's0' },
    { period: 3, kind: 'postponed', postponedTo: 4, source: 's0' },
  ],
}
const counted = [{ clause: 'ir-ru-4', period: 1 }]

async function documentOf(noun: 'clauses' | 'outcomes', key: string) {
  const [record] = await registry.db.$transaction((tx) => readDocuments(tx, noun, { key }))
  return record?.document ?? {}
}

describe('the ledger of a clause', () => {
  beforeAll(async () => {
    await registry.db.$transaction(async (tx) => {
      await state(tx, 'clauses', 'ir-ru-4', ledger)
      await state(tx, 'outcomes', 'russian-film-week', { counted })
    })
  })

  it('is read back as it was written', async () => {
    expect(await documentOf('clauses', 'ir-ru-4')).toMatchObject(ledger)
    expect((await documentOf('outcomes', 'russian-film-week')).counted).toEqual(counted)
  })

  it('shows the public its periods with their turns, outcomes and sources', async () => {
    const clause = await getPublishedClause('ir-ru', 4, 'kk')
    expect(clause?.ledger?.entries).toMatchObject([
      { period: 3, kind: 'postponed', postponedTo: 4, reason: null, source: { key: 's0' } },
      { period: 2, kind: 'missed', reason: { text: 'a test reason', lang: 'en' }, source: { key: 's0' } },
    ])
    const parties = new Map(clause?.parties.map(({ id, bodyKey }) => [id, bodyKey]))
    const periods = clause?.ledger ? datedLedger(clause.ledger, clause.reporting.basis.terms, '2024-06-01').periods : []
    expect(periods.map(({ state, turn }) => [state, parties.get(turn ?? '')])).toEqual([
      ['fulfilled', 'ru-mincult'],
      ['missed', 'ir-cinema-org'],
      ['postponed', 'ru-mincult'],
      ['open', 'ir-cinema-org'],
      ['coming', 'ru-mincult'],
    ])
  })

  it('opens no period once the clock says that the agreement has ended', async () => {
    const where = { key: 'ir-ru' }
    const ended = { stage: 'terminated', terminatedOn: new Date('2023-07-01'), terminatedPrecision: 'day' } as const
    const { stage } = await registry.db.agreement.findUniqueOrThrow({ where, select: { stage: true } })
    await registry.db.agreement.update({ where, data: ended })
    const clause = await getPublishedClause('ir-ru', 4, 'en')
    const dated = clause?.ledger && datedLedger(clause.ledger, clause.reporting.basis.terms, '2026-06-01')
    await registry.db.agreement.update({
      where,
      data: { stage, terminatedOn: null, terminatedPrecision: 'unknown' },
    })
    expect(dated?.force).toMatchObject({ state: 'ended', end: { from: '2023-07-01', to: '2023-07-01' } })
    expect(dated?.periods.map(({ number, state, cut }) => [number, state, cut])).toEqual([
      [1, 'fulfilled', 'no'],
      [2, 'missed', 'no'],
      [3, 'postponed', 'yes'],
    ])
    expect(dated?.periods.at(-1)?.postponedTo).toMatchObject({ number: 4, isReached: false })
  })

  it('tells programs the same facts', async () => {
    const agreement = await getPublishedAgreementForApi('ir-ru')
    const told = agreement?.clauses.flatMap(({ number, ledger }) => (ledger ? [{ number, ...ledger }] : []))
    expect(told).toMatchObject([
      {
        number: 4,
        owed: 1,
        texts: { en: { unit: 'test week' }, ru: { unit: 'пробная неделя' } },
        periodsFrom: { date: '2021-01-01', precision: 'year' },
        turns: 'in_turn',
        firstTurn: 'ru-mincult',
        entries: [
          { period: 3, kind: 'postponed', postponedTo: 4, party: null, texts: {}, source: 's0' },
          { period: 2, kind: 'missed', party: 'ir-cinema-org', texts: { en: { reason: 'a test reason' } } },
        ],
        counted: [{ period: 1, outcome: 'russian-film-week' }],
      },
    ])
  })

  it('stands on the page of its agreement as well', async () => {
    const agreement = await getPublishedAgreement('ir-ru', 'ru')
    const clauses = agreement?.clauses.filter((clause) => clause.ledger) ?? []
    expect(clauses.map(({ number, ledger }) => [number, ledger?.unit?.text])).toEqual([[4, 'пробная неделя']])
  })

  it('does not count an outcome that is not public', async () => {
    const where = { key: 'russian-film-week' }
    await registry.db.outcome.update({ where, data: { state: 'withdrawn' } })
    const clause = await getPublishedClause('ir-ru', 4, 'en')
    expect(clause?.ledger?.outcomes).toEqual([])
    expect(await registry.publicDb.ledgerOutcome.count()).toBe(0)
    expect(await registry.db.ledgerOutcome.count()).toBe(1)
    await registry.db.outcome.update({ where, data: { state: 'published' } })
  })

  it.each([
    ['periods of a clause that does not recur', `UPDATE "Clause" SET "nature" = 'one_off' WHERE "key" = 'ir-ru-4'`],
    ['nothing owed', `UPDATE "Clause" SET "owedCount" = 0 WHERE "key" = 'ir-ru-4'`],
    [
      'a ledger without periods',
      `UPDATE "Clause" SET "owedCount" = NULL, "periodLength" = NULL, "periodUnit" = NULL, "periodsFromOn" = NULL,
        "periodsFromPrecision" = 'unknown', "turns" = 'not_stated', "firstTurnPartyId" = NULL WHERE "key" = 'ir-ru-4'`,
    ],
    ['a postponement to the past', `UPDATE "LedgerEntry" SET "postponedTo" = 1 WHERE "kind" = 'postponed'`],
    [
      'a party of another agreement',
      `UPDATE "LedgerEntry" SET "partyId" = (SELECT p."id" FROM "AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId"
        WHERE a."key" = 'kz-az' LIMIT 1)`,
    ],
    [
      'an outcome of another clause',
      `UPDATE "LedgerOutcome" SET "clauseId" = (SELECT "id" FROM "Clause" WHERE "key" = 'kz-az-1')`,
    ],
  ])('refuses %s', async (_, statement) => {
    await expect(registry.db.$executeRawUnsafe(statement)).rejects.toThrow(/constraint|ledger/)
  })
})
