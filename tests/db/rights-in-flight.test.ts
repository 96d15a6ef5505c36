import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { changeRole, disableAccount } from '@/lib/auth/account-administration-commands'
import { actorStill } from '@/lib/auth/actor-still'
import type { Actor } from '@/lib/auth/permissions'
import { reportClauseStatus, reportClauseStatuses } from '@/lib/clauses/clause-commands'
import { handOverReport } from '@/lib/clauses/report-draft-commands'
import type { ReportInput } from '@/lib/clauses/report-schema'
import type { Transaction } from '@/lib/db'
import { raiseDispute } from '@/lib/disputes/dispute-commands'
import { askForWithdrawal } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { openMinutes } from '@/lib/minutes/minutes-commands'
import { declareAbsence } from '@/lib/office/absence-commands'
import { makeAccount, makeSession } from '@/tests/support/accounts'
import { actorNow, changeOf } from '@/tests/support/changed-accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()
const bodyKey = 'ir-cinema-org'

let administrator: Actor
let iran: Actor
let russia: Actor

beforeEach(async () => {
  administrator = await makeAccount('administrator')
  iran = await makeAccount('official')
  russia = await makeAccount('official', 'ru-mincult')
})

async function reportOn(number: number): Promise<ReportInput> {
  const { version } = await registry.db.clause.findFirstOrThrow({ where: { number, agreement: { key: 'ir-ru' } } })
  return {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, speaker: null },
    ...{ status: 'in_progress', asOf: '2025-10-05', evidence: [], letterKey: null, meetingKey: null, correctsId: null },
    texts: [{ locale: 'en', note: 'Talks go on.', obstacle: null, nextStep: null }],
  }
}

/** So many statements wait for a row that somebody else holds. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const [found] = await registry.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM pg_stat_activity
      WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`
    if (found?.count === count) return
    await sleep(10)
  }
}

/** Runs the work, in a transaction of its own, as long as the rows are held that `hold` locks. */
async function whileHeld(hold: (tx: Transaction) => Promise<unknown>, work: () => Promise<void>): Promise<void> {
  await registry.db.$transaction(async (tx) => {
    await hold(tx)
    await work()
  })
}

const codesOf = async (works: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(works)).map((one) =>
    one.status === 'rejected' ? (one.reason.cause?.code ?? one.reason.code) : 'done',
  )

describe('a right that is taken away while a request is on its way', () => {
  it('is gone for every request that waits for the closing of the account', async () => {
    await makeSession(iran)
    const { reportId } = await reportClauseStatus(russia, await reportOn(3))
    const [one, many, drafted, disputed] = await Promise.all([1, 2, 4, 3].map(reportOn))
    if (!one || !many || !drafted || !disputed) throw new Error('There are four forms')
    const speaker = { party: bodyKey, body: bodyKey }
    const requests = () => [
      reportClauseStatus(iran, one),
      reportClauseStatuses(iran, [many]),
      handOverReport(iran, drafted, { status: 'in_progress' }),
      raiseDispute(iran, { ...disputed, reportId, speaker, texts: [{ locale: 'en', reason: 'Test reason.' }] }),
      openMinutes(iran, 'ir-ru-online-2'),
    ]
    const closing: Promise<unknown>[] = []
    // The closing has come as far as the sessions, and cannot end.
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Session" WHERE "userId" = ${iran.userId} FOR UPDATE`,
      async () => {
        closing.push(disableAccount(administrator, await changeOf(iran)))
        await waiting(1)
        closing.push(...requests())
        await waiting(6)
      },
    )
    expect(await codesOf(closing)).toEqual(['done', ...Array.from({ length: 5 }, () => 'notFound')])
    expect(await registry.db.statusReport.count({ where: { authorUserId: iran.userId } })).toBe(0)
    expect(await registry.db.minutes.count({ where: { openedById: iran.userId } })).toBe(0)
  })

  it('is gone where the body was exchanged for another, and where only the duty was changed', async () => {
    for (const change of [{ bodies: ['kz-mincult'] }, { bodies: [bodyKey], drafts: [bodyKey] }]) {
      const official = await makeAccount('official')
      const input = await reportOn(1)
      const works: Promise<unknown>[] = []
      await whileHeld(
        (tx) => tx.$queryRaw`SELECT 1 FROM "UserBody" WHERE "userId" = ${official.userId} FOR SHARE`,
        async () => {
          works.push(changeRole(administrator, { ...(await changeOf(official)), role: 'official', ...change }))
          await waiting(1)
          works.push(reportClauseStatus(official, input))
          await waiting(2)
        },
      )
      expect(await codesOf(works)).toEqual(['done', 'notFound'])
    }
  })

  it('still counts for a request that came first: the closing waits, and the report stands', async () => {
    const input = await reportOn(1)
    const works: Promise<unknown>[] = []
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Clause" WHERE "key" = 'ir-ru-1' FOR UPDATE`,
      async () => {
        works.push(reportClauseStatus(iran, input))
        await waiting(1)
        works.push(disableAccount(administrator, await changeOf(iran)))
        await waiting(2)
      },
    )
    expect(await codesOf(works)).toEqual(['done', 'done'])
    expect(await registry.db.statusReport.count({ where: { authorUserId: iran.userId } })).toBe(1)
    await expect(reportClauseStatus(iran, await reportOn(1))).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is gone for whoever stands in, with the right of the one away', async () => {
    const deputy = await makeAccount('official')
    await changeRole(administrator, {
      ...(await changeOf(deputy)),
      ...{ role: 'official', bodies: [bodyKey], drafts: [bodyKey] },
    })
    const today = new Date().toISOString().slice(0, 10)
    await declareAbsence(iran, {
      ...{ locale: 'en', submissionId: randomUUID(), bodyKey, substituteId: deputy.userId },
      ...{ from: today, to: addDays(today, 1) },
    })
    const standingIn = await actorNow(deputy)
    const still = () => registry.db.$transaction((tx) => actorStill(tx, standingIn))
    expect(await still()).toEqual(standingIn)
    await makeSession(iran)
    const works: Promise<unknown>[] = []
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Session" WHERE "userId" = ${iran.userId} FOR UPDATE`,
      async () => {
        works.push(disableAccount(administrator, await changeOf(iran)))
        await waiting(1)
        works.push(reportClauseStatus(standingIn, await reportOn(1)))
        await waiting(2)
      },
    )
    expect(await codesOf(works)).toEqual(['done', 'notFound'])
    expect(await still()).toMatchObject({ bodyIds: [], draftBodyIds: standingIn.bodyIds })
  })

  it('is gone for an editor who publishes', async () => {
    const [asker, publisher] = [await makeAccount('editor'), await makeAccount('editor')]
    await makeSession(publisher)
    const { key } = await registry.db.film.findFirstOrThrow({ where: { state: 'published' } })
    await askForWithdrawal(asker, { noun: 'films', key }, 'withdrawal', { text: 'Test.', locale: 'en' })
    const works: Promise<unknown>[] = []
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Session" WHERE "userId" = ${publisher.userId} FOR UPDATE`,
      async () => {
        works.push(disableAccount(administrator, await changeOf(publisher)))
        await waiting(1)
        works.push(publishDraft(publisher, { noun: 'films', key }, 1))
        await waiting(2)
      },
    )
    expect(await codesOf(works)).toEqual(['done', 'notFound'])
    expect(await registry.db.film.count({ where: { key, state: 'published' } })).toBe(1)
  })
})
