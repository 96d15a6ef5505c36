import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { listOpenDuties } from '@/lib/reminders/open-duty-queries'
import { composeReminders } from '@/lib/reminders/reminder-commands'
import { testDatabase } from '@/tests/support/database'
import { dueOn, official, oneDuty, reportOfSide, setRhythm, sideOf } from '@/tests/support/reminders'

const registry = testDatabase()
beforeEach(oneDuty)

async function stepsOf({ userId }: { userId: string }) {
  const rows = await registry.db.reminder.findMany({
    where: { userId },
    select: { step: true, dueOn: true, digest: { select: { day: true } } },
    orderBy: { digest: { day: 'asc' } },
  })
  return rows.map(({ step, digest }) => `${digest.day.toISOString().slice(0, 10)} ${step}`)
}

const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => addDays(dueOn, from + index))

describe('the duties that reminders are about', () => {
  it('are those of each side, with the bodies that may report for it', async () => {
    const duties = await listOpenDuties(null, '2021-01-01', '2021-12-31')
    const [own, other] = [await sideOf('ir'), await sideOf('ru')]
    expect(duties.map((duty) => [duty.partyId, duty.dueOn]).sort()).toEqual(
      [own, other].map(({ id }) => [id, dueOn]).sort(),
    )
    expect(duties.find(({ partyId }) => partyId === own.id)?.bodyIds).toContain(own.bodyId)
    expect(await listOpenDuties([own.bodyId], '2021-01-01', '2021-12-31')).toEqual(
      duties.filter(({ bodyIds }) => bodyIds.includes(own.bodyId)),
    )
    expect(await listOpenDuties(null, '2021-01-01', addDays(dueOn, -1))).toEqual([])
  })
})

describe('reminders', () => {
  it('go out 30 and 7 days before, 1 and 14 after, then to the supervisor, then no more', async () => {
    const reporter = await official()
    const supervisor = await official({ isSupervisor: true })
    const stranger = await official({ bodyId: (await sideOf('ru')).bodyId, isSupervisor: true })
    for (const day of days(-32, 60)) await composeReminders(day, false)
    expect(await stepsOf(reporter)).toEqual([
      `${addDays(dueOn, -30)} before_30`,
      `${addDays(dueOn, -7)} before_7`,
      `${addDays(dueOn, 1)} after_1`,
      `${addDays(dueOn, 14)} after_14`,
    ])
    expect(await stepsOf(supervisor)).toEqual([`${addDays(dueOn, 28)} supervisor`])
    // Nobody of the other side has been reminded, so nobody's supervisor is told.
    expect(await stepsOf(stranger)).toEqual([])
  })

  it('end with the report of the own side, and with that of no other', async () => {
    const key = 'ir-ru-3'
    await registry.db.clause.updateMany({ where: { key: 'ir-ru-2' }, data: { reportingRhythm: null } })
    await setRhythm(key)
    const reporter = await official()
    await composeReminders(addDays(dueOn, -30), false)
    await reportOfSide(key, 'ru', addDays(dueOn, -20))
    await composeReminders(addDays(dueOn, -7), false)
    expect(await stepsOf(reporter)).toHaveLength(2)
    await reportOfSide(key, 'ir', addDays(dueOn, -3))
    for (const day of days(1, 60)) await composeReminders(day, false)
    expect(await stepsOf(reporter)).toHaveLength(2)
  })

  it('are one digest a person and day, whatever number of rounds runs at once', async () => {
    await registry.db.agreement.update({
      where: { key: 'ir-ru' },
      data: { reportingRhythm: 'yearly' },
      select: { id: true },
    })
    const reporter = await official()
    const day = addDays(dueOn, 1)
    const rounds = await Promise.all([1, 2, 3].map(() => composeReminders(day, true)))
    await composeReminders(day, true)
    const digests = await registry.db.reminderDigest.findMany({ where: { userId: reporter.userId } })
    expect(digests.map(({ mail }) => mail)).toEqual(['waiting'])
    const steps = await stepsOf(reporter)
    expect(steps.length).toBeGreaterThan(1)
    expect(rounds.reduce((sum, { digests: count }) => sum + count, 0)).toBe(1)
    expect(rounds.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(steps.length)
    const entries = await registry.db.auditEntry.findMany({
      where: { recordKey: reporter.userId, action: 'reminders.composed' },
      select: { payload: true },
    })
    expect(entries.map(({ payload }) => payload)).toEqual([{ day, reminders: steps.length }])
  })

  it('pass over whoever has stopped them, has no access, or speaks for nobody concerned', async () => {
    const { db } = registry
    const [stopped, disabled, invited] = [await official(), await official(), await official()]
    const change = (userId: string, data: object) =>
      db.user.update({ where: { id: userId }, data, select: { id: true } })
    await change(stopped.userId, { remindersStoppedAt: new Date() })
    await change(disabled.userId, { banned: true })
    await db.account.deleteMany({ where: { userId: invited.userId } })
    const elsewhere = await official({
      bodyId: (await db.body.findUniqueOrThrow({ where: { key: 'uz-mincult' }, select: { id: true } })).id,
    })
    expect(await composeReminders(addDays(dueOn, 1), false)).toEqual({ digests: 0, reminders: 0 })
    for (const person of [stopped, disabled, invited, elsewhere]) expect(await stepsOf(person)).toEqual([])
  })

  it('are never the same twice: the database itself refuses', async () => {
    const reporter = await official()
    await composeReminders(addDays(dueOn, 1), false)
    const sent = await registry.db.reminder.findFirstOrThrow({ where: { userId: reporter.userId } })
    const { id } = await registry.db.reminderDigest.create({
      data: { id: randomUUID(), userId: reporter.userId, day: new Date(addDays(dueOn, 2)), mail: 'none' },
      select: { id: true },
    })
    await expect(registry.db.reminder.create({ data: { ...sent, digestId: id } })).rejects.toMatchObject({
      code: 'P2002',
    })
    await expect(
      registry.db.reminderDigest.create({
        data: { userId: reporter.userId, day: new Date(addDays(dueOn, 2)), mail: 'none' },
      }),
    ).rejects.toMatchObject({ code: 'P2002' })
  })
})
