import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { resumeReminders, stopOwnReminders } from '@/lib/reminders/reminder-choice-commands'
import { composeReminders } from '@/lib/reminders/reminder-commands'
import { getReminderChoice, listOwnReminders } from '@/lib/reminders/reminder-line-queries'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { dueOn, official, oneDuty, reportOfSide, setRhythm } from '@/tests/support/reminders'

const registry = testDatabase()

beforeEach(oneDuty)

describe('the reminders on the desk', () => {
  it('say why they are there: before the due day, after it, and to the supervisor', async () => {
    const reporter = await official()
    const supervisor = await official({ isSupervisor: true })
    const at = async (days: number, person = reporter) => {
      const day = addDays(dueOn, days)
      await composeReminders(day, false)
      return (await listOwnReminders(person, 'ru', day)).map(({ reason, agreement, numbers, dueOn: day }) => [
        ...[reason, agreement.key, day],
        ...numbers,
      ])
    }
    expect(await at(-31)).toEqual([])
    expect(await at(-7)).toEqual([['due', 'ir-ru', dueOn, 2]])
    expect(await at(14)).toEqual([['late', 'ir-ru', dueOn, 2]])
    expect(await at(14, supervisor)).toEqual([])
    expect(await at(28, supervisor)).toEqual([['supervisor', 'ir-ru', dueOn, 2]])
    const [line] = await listOwnReminders(reporter, 'fa', addDays(dueOn, 28))
    expect(line?.body.locale).toBe('fa')
    const { key } = await registry.db.body.findUniqueOrThrow({
      where: { id: reporter.bodyIds[0] ?? '' },
      select: { key: true },
    })
    expect(line?.body.key).toBe(key)
  })

  it('are one for all clauses of an agreement that are due on a day, and go with the report', async () => {
    await setRhythm('ir-ru-1')
    const reporter = await official()
    await composeReminders(addDays(dueOn, 1), false)
    const numbers = async () => (await listOwnReminders(reporter, 'en', addDays(dueOn, 2))).map((line) => line.numbers)
    expect(await numbers()).toEqual([[1, 2]])
    await reportOfSide('ir-ru-1', 'ir', addDays(dueOn, 2))
    expect(await numbers()).toEqual([[2]])
  })

  it('are nobody’s who keeps the records', async () => {
    const editor = await makeAccount('editor')
    expect(await getReminderChoice(editor)).toBeNull()
    expect(await listOwnReminders(editor, 'en', dueOn)).toEqual([])
  })
})

describe('the choice to be reminded', () => {
  it('is stopped and taken up again, each with its history row, once', async () => {
    const reporter = await official()
    const compose = (days: number) => composeReminders(addDays(dueOn, days), false)
    await compose(-30)
    await Promise.all([stopOwnReminders(reporter), stopOwnReminders(reporter)])
    expect(await getReminderChoice(reporter)).toEqual({ isStopped: true })
    expect(await listOwnReminders(reporter, 'en', addDays(dueOn, -20))).toEqual([])
    expect(await compose(-7)).toEqual({ digests: 0, reminders: 0 })
    await resumeReminders(reporter)
    await resumeReminders(reporter)
    expect(await getReminderChoice(reporter)).toEqual({ isStopped: false })
    expect(await compose(1)).toEqual({ digests: 1, reminders: 1 })
    const entries = await registry.db.auditEntry.findMany({
      where: { recordKey: reporter.userId, action: { startsWith: 'reminders.' } },
      select: { action: true, payload: true },
      orderBy: { sequence: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'reminders.composed',
      'reminders.stopped',
      'reminders.resumed',
      'reminders.composed',
    ])
    expect(entries[1]?.payload).toEqual({ by: 'desk' })
  })

  it('is there for officials alone', async () => {
    const editor = await makeAccount('editor')
    await expect(stopOwnReminders(editor)).rejects.toMatchObject({ code: 'notFound' })
    await expect(resumeReminders(editor)).rejects.toMatchObject({ code: 'notFound' })
  })
})
