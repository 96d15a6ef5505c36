import 'server-only'
import type { Transaction } from '@/lib/db'
import { NotFoundError } from '@/lib/errors'
import type { BodyDuty } from '@/lib/generated/prisma/enums'
import { bodiesOn } from '@/lib/office/absence-rules'
import { type Actor, isRole } from './permissions'

interface HeldPerson {
  id: string
  role: string
  banned: boolean
}

/**
 * Whoever asks as they are in this transaction, and stay until it ends. The request may be older than a right that was taken away since:
 * who takes one waits for this transaction, or this one waits and then finds what was done. Everything that is written in somebody's name
 * asks for it before any other row is held.
 * @throws NotFoundError where the account has been closed
 */
export async function actorStill(tx: Transaction, actor: Actor, now = new Date()): Promise<Actor> {
  const { userId } = actor
  const day = now.toISOString().slice(0, 10)
  // With those for whom the person stands in, whose right it is then. In one order, as those who change accounts lock them.
  const people = await tx.$queryRaw<HeldPerson[]>`
    SELECT "id", "role", "banned" FROM "User"
    WHERE "id" = ${userId} OR "id" IN (
      SELECT "userId" FROM "Absence"
      WHERE "substituteId" = ${userId} AND "endedAt" IS NULL AND "fromOn" <= ${day}::date AND "toOn" >= ${day}::date)
    ORDER BY "id" FOR SHARE`
  const own = people.find(({ id }) => id === userId)
  if (!own || own.banned || !isRole(own.role)) throw new NotFoundError()
  const { role } = own
  if (role !== 'official') return { ...actor, role, bodyIds: [], draftBodyIds: [] }
  // The bodies first: whoever merges two of them holds them before their members.
  const memberships = await tx.$queryRaw<{ bodyId: string; duty: BodyDuty }[]>`
    SELECT m."bodyId", m."duty"::text FROM "UserBody" m JOIN "Body" b ON b."id" = m."bodyId"
    WHERE m."userId" = ${userId} ORDER BY b."id" FOR KEY SHARE OF b FOR SHARE OF m`
  const absences = people.length > 1 ? await heldAbsences(tx, userId, day) : []
  const standsIn = absences.map(({ userId: absentId, bodyId, fromOn, toOn, duty }) => ({
    ...{ bodyId, from: fromOn, to: toOn, isEnded: false },
    absent: { duty, isActive: people.some(({ id, banned }) => id === absentId && !banned) },
  }))
  const bodies = memberships.map(({ bodyId, duty }) => ({
    ...{ bodyId, duty },
    standsIn: standsIn.filter((one) => one.bodyId === bodyId),
  }))
  return { ...actor, role, ...bodiesOn(bodies, day) }
}

interface HeldAbsence {
  userId: string
  bodyId: string
  fromOn: string
  toOn: string
  /** Of whoever is away. */
  duty: BodyDuty
}

/** Those who end an absence, or take the body from whoever is away, wait. */
function heldAbsences(tx: Transaction, userId: string, day: string): Promise<HeldAbsence[]> {
  return tx.$queryRaw<HeldAbsence[]>`
    SELECT a."userId", a."bodyId", a."fromOn"::text, a."toOn"::text, m."duty"::text
    FROM "UserBody" m JOIN "Absence" a ON a."userId" = m."userId" AND a."bodyId" = m."bodyId"
    WHERE a."substituteId" = ${userId} AND a."endedAt" IS NULL AND a."fromOn" <= ${day}::date AND a."toOn" >= ${day}::date
    ORDER BY m."userId", m."bodyId" FOR SHARE OF m FOR SHARE OF a`
}
