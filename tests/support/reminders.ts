import { addDays } from '@/lib/agreements/day-math'
import { db } from '@/lib/db'
import { makeAccount } from './accounts'

/** The day on which each side owes its report on the one clause that has a rhythm. */
export const dueOn = '2021-01-31'

const key = 'ir-ru-2'

/** One promise and no other: yearly reports on a clause of the agreement that was signed a year before the due day. */
export async function oneDuty(): Promise<void> {
  await db().user.updateMany({ where: { role: 'official' }, data: { banned: true } })
  await db().agreement.updateMany({ data: { reportingRhythm: null } })
  await db().clause.updateMany({ data: { reportingRhythm: null } })
  await db().agreement.update({
    where: { key: 'ir-ru' },
    data: {
      ...{ signedOn: new Date('2020-01-31'), signedPrecision: 'day', entryOn: null, entryPrecision: 'unknown' },
      ...{ entryRule: 'not_stated', stage: 'in_force' },
    },
    select: { id: true },
  })
  await setRhythm(key)
}

export async function setRhythm(clause: string): Promise<void> {
  await db().clause.update({ where: { key: clause }, data: { reportingRhythm: 'yearly' }, select: { id: true } })
}

export async function sideOf(countryCode: string) {
  return db().agreementParty.findFirstOrThrow({
    where: { agreement: { key: 'ir-ru' }, body: { countryCode } },
    select: { id: true, agreementId: true, bodyId: true },
  })
}

/** An official of a body; of the Iranian side where none is named. */
export async function official(more: { bodyId?: string; isSupervisor?: boolean } = {}) {
  const account = await makeAccount('official')
  const { bodyId } = { bodyId: (await sideOf('ir')).bodyId, ...more }
  await db().userBody.deleteMany({ where: { userId: account.userId } })
  await db().userBody.create({
    data: { userId: account.userId, bodyId, isSupervisor: more.isSupervisor ?? false },
    select: { userId: true },
  })
  return { ...account, bodyIds: [bodyId] }
}

/** A report of a side, recorded at ten o’clock of a day, or at a moment. */
export async function reportOfSide(clauseKey: string, countryCode: string, recorded: string | Date): Promise<void> {
  const recordedAt = new Date(typeof recorded === 'string' ? `${recorded}T10:00:00Z` : recorded)
  const side = await sideOf(countryCode)
  const clause = await db().clause.findUniqueOrThrow({
    where: { key: clauseKey },
    select: { id: true, agreementId: true, sourceId: true },
  })
  await db().statusReport.create({
    data: {
      ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: clause.sourceId, partyId: side.id },
      ...{ reportingBodyId: side.bodyId, status: 'in_progress', recordedAt },
      ...{ asOfOn: new Date(addDays(recordedAt.toISOString().slice(0, 10), -40)), asOfPrecision: 'day' },
      texts: { create: { locale: 'ru', note: 'Пробное описание' } },
    },
    select: { id: true },
  })
}
