import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { changeRole, disableAccount } from '@/lib/auth/account-administration-commands'
import type { Actor } from '@/lib/auth/permissions'
import { declareAbsence, endAbsence } from '@/lib/office/absence-commands'
import { getOwnAbsences, listAbsencesForAdministration, listStandingIn } from '@/lib/office/absence-queries'
import type { AbsenceInput } from '@/lib/office/absence-schema'
import { composeReminders } from '@/lib/reminders/reminder-commands'
import { listOwnReminders } from '@/lib/reminders/reminder-line-queries'
import { makeAccount } from '@/tests/support/accounts'
import { actorNow, changeOf } from '@/tests/support/changed-accounts'
import { testDatabase } from '@/tests/support/database'
import { dueOn, official, oneDuty } from '@/tests/support/reminders'

const registry = testDatabase()
const today = new Date().toISOString().slice(0, 10)
const bodyKey = 'ir-cinema-org'

let administrator: Actor
let head: Actor
let deputy: Actor

const drafting = async (actor: Actor) =>
  changeRole(administrator, { ...(await changeOf(actor)), role: 'official', bodies: [bodyKey], drafts: [bodyKey] })

function absence(substitute: Actor, from = 0, to = 3): AbsenceInput {
  const days = { from: addDays(today, from), to: addDays(today, to) }
  return { locale: 'en', submissionId: randomUUID(), bodyKey, substituteId: substitute.userId, ...days }
}

beforeAll(async () => {
  administrator = await makeAccount('administrator')
})

beforeEach(async () => {
  await registry.db.user.updateMany({ where: { role: 'official' }, data: { banned: true } })
  head = await makeAccount('official')
  deputy = await makeAccount('official')
  await drafting(deputy)
})

describe('whoever stands in', () => {
  it('speaks for the body on those days alone, until the absence is ended or either leaves', async () => {
    const [bodyId = ''] = head.bodyIds
    expect(await actorNow(deputy)).toMatchObject({ bodyIds: [], draftBodyIds: [bodyId] })
    await declareAbsence(head, absence(deputy, 1, 3))
    expect((await actorNow(deputy)).bodyIds).toEqual([])
    await declareAbsence(head, absence(deputy, 0, 0))
    expect(await actorNow(deputy)).toMatchObject({ bodyIds: [bodyId], draftBodyIds: [] })
    expect((await actorNow(head)).bodyIds).toEqual([bodyId])
    const [running] = await listStandingIn(deputy, 'en', today)
    expect(running).toMatchObject({ name: head.name, to: today, files: true })

    await expect(endAbsence(deputy, running?.id ?? '')).rejects.toMatchObject({ code: 'notFound' })
    await endAbsence(head, running?.id ?? '')
    await endAbsence(head, running?.id ?? '')
    expect((await actorNow(deputy)).bodyIds).toEqual([])
    expect(await registry.db.auditEntry.count({ where: { action: 'absence.ended', recordKey: head.userId } })).toBe(1)

    await declareAbsence(head, absence(deputy, 0, 0))
    await disableAccount(administrator, await changeOf(head))
    expect((await actorNow(deputy)).bodyIds).toEqual([])
  })

  it('gains nothing from somebody who only prepares, nor what that one stands in for', async () => {
    const third = await makeAccount('official')
    await drafting(third)
    await declareAbsence(head, absence(deputy))
    await declareAbsence(deputy, absence(third))
    expect((await actorNow(third)).bodyIds).toEqual([])
    expect(await listStandingIn(third, 'en', today)).toMatchObject([{ files: false }])
  })

  it('stands in no more where they are taken from the body', async () => {
    await declareAbsence(head, absence(deputy))
    const successors = { [bodyKey]: 'body' }
    await changeRole(administrator, {
      ...(await changeOf(deputy)),
      ...{ role: 'official', bodies: ['ru-mincult'], successors },
    })
    expect(await registry.db.absence.count({ where: { userId: head.userId } })).toBe(0)
    expect(await listStandingIn(deputy, 'en', today)).toEqual([])
  })
})

describe('an absence', () => {
  it('is said by somebody of the body, of days to come, with another active official of it, once for the same days', async () => {
    const stranger = await official({
      bodyId: (await registry.db.body.findUniqueOrThrow({ where: { key: 'ru-mincult' }, select: { id: true } })).id,
    })
    const gone = await makeAccount('official')
    await registry.db.user.update({ where: { id: gone.userId }, data: { banned: true } })
    await declareAbsence(head, absence(deputy, 10, 12))
    const attempts = [
      [head, absence(stranger), 'substituteUnknown'],
      [head, absence(gone), 'substituteUnknown'],
      [head, absence(head), 'substituteUnknown'],
      [head, absence(deputy, 3, 2), 'absenceDaysWrong'],
      [head, absence(deputy, -5, -1), 'absencePast'],
      [head, absence(deputy, 12, 14), 'absenceOverlaps'],
      [stranger, absence(deputy), 'notFound'],
      [administrator, absence(deputy), 'notFound'],
    ] as const
    for (const [actor, input, code] of attempts)
      await expect(declareAbsence(actor, input)).rejects.toMatchObject({ code })
    const own = await getOwnAbsences(head, 'en', today)
    expect(own?.absences).toMatchObject([{ substitute: deputy.name, from: addDays(today, 10) }])
    expect(own?.colleagues.map(({ id }) => id)).toEqual([deputy.userId])
    expect(await getOwnAbsences(administrator, 'en', today)).toBeNull()
    expect(await listAbsencesForAdministration(head, null, 'en', today)).toBeNull()
    expect(await listAbsencesForAdministration(administrator, deputy.userId, 'en', today)).toHaveLength(1)
  })

  it('is one, however often the form is sent, and one of a dozen forms at the same moment', async () => {
    const form = absence(deputy, 0, 1)
    await Promise.all(Array.from({ length: 6 }, () => declareAbsence(head, form)))
    const forms = Array.from({ length: 12 }, () => absence(deputy, 5, 6))
    const all = await Promise.allSettled(forms.map((one) => declareAbsence(head, one)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await registry.db.absence.count({ where: { userId: head.userId } })).toBe(2)
  })

  it('has its days in their order and another person, by the database itself', async () => {
    await declareAbsence(head, absence(deputy))
    const write = (data: object) => registry.db.absence.updateMany({ where: { userId: head.userId }, data })
    await expect(write({ toOn: new Date(addDays(today, -1)) })).rejects.toThrow()
    await expect(write({ substituteId: head.userId })).rejects.toThrow()
  })
})

describe('reminders', () => {
  it('of the supervisor go to the substitute as well, and say so', async () => {
    await oneDuty()
    const supervisor = await official({ isSupervisor: true })
    const reporter = await official()
    const { bodyId } = await registry.db.userBody.findFirstOrThrow({ where: { userId: reporter.userId } })
    const day = addDays(dueOn, 28)
    await registry.db.absence.create({
      data: {
        ...{ bodyId, userId: supervisor.userId, substituteId: reporter.userId, submissionId: randomUUID() },
        ...{ fromOn: new Date(day), toOn: new Date(addDays(day, 1)) },
      },
    })
    for (const offset of [14, 28, 31]) await composeReminders(addDays(dueOn, offset), false)
    const steps = await registry.db.reminder.findMany({ where: { userId: reporter.userId }, orderBy: { step: 'asc' } })
    expect(steps.map(({ step }) => step)).toEqual(['after_14', 'supervisor'])
    const lines = (on: string) => listOwnReminders(reporter, 'en', on)
    expect(await lines(day)).toMatchObject([{ standsInFor: [{ name: supervisor.name, until: addDays(day, 1) }] }])
    expect(await lines(addDays(day, 2))).toMatchObject([{ standsInFor: [] }])
  })
})
