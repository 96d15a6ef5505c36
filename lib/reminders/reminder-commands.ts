import 'server-only'
import { addDays, type IsoDay } from '@/lib/agreements/day-math'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db, type Transaction } from '@/lib/db'
import { daysOfWarning } from '@/lib/rhythm/report-due'
import { listOpenDuties, type OpenDuty } from './open-duty-queries'
import { groupBy, type KnownReminder, type NewReminder, type Recipient, remindersOf } from './recipients'

/** What the round of a day has composed. */
export interface ComposedDay {
  digests: number
  reminders: number
}

/**
 * Composes what is to be said on the day `today`: one digest a person. However often it is called, and by how many at once, nobody
 * gets a second one on the same day, and nobody the same reminder twice: the database sees to both.
 * @param hasMail whether the digests go by e-mail as well
 */
export async function composeReminders(today: IsoDay, hasMail: boolean): Promise<ComposedDay> {
  const duties = await listOpenDuties(null, today, addDays(today, daysOfWarning))
  const recipients = await listRecipients(duties, today)
  const reminders = remindersOf(duties, recipients, await listKnown(duties), today)
  const composed: ComposedDay = { digests: 0, reminders: 0 }
  // A transaction a person: what was composed before a crash stays, and the next attempt goes on from there.
  for (const [userId, own] of groupBy(reminders, (reminder) => reminder.userId)) {
    const count = await db().$transaction((tx) => composeDigest(tx, userId, today, own, hasMail))
    if (count === 0) continue
    composed.digests += 1
    composed.reminders += count
  }
  return composed
}

/** Officials who can sign in, have not stopped their reminders, and work for one of the bodies or stand in there for another. */
async function listRecipients(duties: readonly OpenDuty[], today: IsoDay): Promise<Recipient[]> {
  const day = new Date(today)
  const bodyId = { in: [...new Set(duties.flatMap(({ bodyIds }) => bodyIds))] }
  const users = await db().user.findMany({
    where: {
      role: 'official',
      banned: false,
      remindersStoppedAt: null,
      accounts: { some: { providerId: 'credential', password: { not: null } } },
      bodies: { some: { bodyId } },
    },
    select: {
      id: true,
      bodies: {
        where: { bodyId },
        select: {
          bodyId: true,
          isSupervisor: true,
          standsIn: {
            where: { endedAt: null, fromOn: { lte: day }, toOn: { gte: day }, member: { user: { banned: false } } },
            select: { member: { select: { isSupervisor: true } } },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
  return users.map(({ id, bodies }) => ({
    userId: id,
    bodies: bodies.flatMap(({ standsIn, bodyId: body, isSupervisor }) => [
      { bodyId: body, isSupervisor },
      ...standsIn.map(({ member }) => ({ bodyId: body, isSupervisor: member.isSupervisor, standsIn: true })),
    ]),
  }))
}

async function listKnown(duties: readonly OpenDuty[]): Promise<KnownReminder[]> {
  const days = duties.map(({ dueOn }) => dueOn).sort()
  const [first] = days
  if (first === undefined) return []
  const rows = await db().reminder.findMany({
    where: { dueOn: { gte: new Date(first) }, clauseId: { in: [...new Set(duties.map(({ clauseId }) => clauseId))] } },
    select: {
      userId: true,
      clauseId: true,
      partyId: true,
      dueOn: true,
      step: true,
      digest: { select: { day: true } },
    },
  })
  return rows.map(({ dueOn, digest, ...row }) => ({ ...row, dueOn: isoDay(dueOn), day: isoDay(digest.day) }))
}

/** How many reminders it holds: none where the person has a digest of the day already. */
async function composeDigest(
  tx: Transaction,
  userId: string,
  today: IsoDay,
  reminders: readonly NewReminder[],
  hasMail: boolean,
): Promise<number> {
  const day = new Date(today)
  const mail = hasMail ? 'waiting' : 'none'
  const [digest] = await tx.reminderDigest.createManyAndReturn({
    data: [{ userId, day, mail }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!digest) return 0
  await tx.reminder.createMany({
    data: reminders.map((reminder) => ({ ...reminder, dueOn: new Date(reminder.dueOn), digestId: digest.id })),
  })
  await recordAudit(tx, {
    action: 'reminders.composed',
    actorUserId: null,
    recordKind: 'user',
    recordKey: userId,
    payload: { day: today, reminders: reminders.length },
  })
  return reminders.length
}

function isoDay(date: Date): IsoDay {
  return date.toISOString().slice(0, 10)
}
