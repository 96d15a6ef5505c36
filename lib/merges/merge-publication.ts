import 'server-only'
import type { Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { setState } from '@/lib/records/rows/record-state'
import { examineMerge, type MergeExamination, type MergeObstacle } from './merge-examination'
import { isMergeNoun, type MergeNoun } from './merge-places'
import { moveReferences, touchRecords } from './merge-references'
import { mergedDocument } from './merged-document'

export type MergeRule = MergeObstacle | 'mergeIntoGone'

export interface MergeOutcome {
  /** Every other record that says something else now, the one that stays among them where it was given anything. */
  changed: { noun: RecordNoun; key: string }[]
  /** How many rows of each kind of record name the one that stays now. */
  moved: Partial<Record<RecordNoun, number>>
  users: number
}

/**
 * Moves everything that names a record to the one that stays, gives it the names and sources of the other, and leads the address
 * of the other there. The histories are the caller's to write. Called alone: no two publications may run at once.
 * @throws RuleError with a `MergeRule`
 */
export async function mergeRecords(
  tx: Transaction,
  named: RecordNoun,
  fromKey: string,
  intoKey: string,
): Promise<MergeOutcome> {
  if (!isMergeNoun(named)) throw new NotFoundError()
  await lockReports(tx, named, fromKey)
  const pair = await lockPair(tx, named, fromKey, intoKey)
  const examination = await examineMerge(tx, pair)
  const [obstacle] = examination.obstacles
  if (obstacle) throw new RuleError<MergeRule>(obstacle)

  const { from, into } = pair
  await moveReferences(tx, examination.found, from.id, into.id)
  const changed = examination.changed.map(({ noun, key }) => ({ noun, key }))
  for (const noun of new Set(changed.map((record) => record.noun)))
    await touchRecords(
      tx,
      noun,
      examination.changed.flatMap((record) => (record.noun === noun ? [record.id] : [])),
    )
  if (named === 'bodies') await moveUsers(tx, from.id, into.id)
  if (await giveNames(tx, named, fromKey, intoKey)) changed.push({ noun: named, key: intoKey })
  await setState(tx, named, fromKey, 'withdrawn')
  await tx.recordRedirect.create({ data: { noun: named, fromKey, toKey: intoKey } })
  return { changed, moved: countByNoun(examination), users: examination.users }
}

/** Whoever reports holds the clause: a report of the body is either there before the merge looks, or finds the other body. */
async function lockReports(tx: Transaction, noun: MergeNoun, key: string): Promise<void> {
  if (noun !== 'bodies') return
  await tx.$executeRaw`
    SELECT c."id" FROM "Clause" c WHERE c."agreementId" IN (
      SELECT p."agreementId" FROM "AgreementParty" p JOIN "Body" b ON b."key" = ${key}
      LEFT JOIN "PartyAuthority" a ON a."partyId" = p."id" WHERE b."id" IN (p."bodyId", a."bodyId"))
    ORDER BY c."id" FOR UPDATE OF c`
}

/** The two records, held until the end. */
async function lockPair(tx: Transaction, noun: MergeNoun, fromKey: string, intoKey: string) {
  const table = Prisma.raw(`"${recordShapes[noun].model}"`)
  const rows = await tx.$queryRaw<{ id: string; key: string; state: string }[]>`
    SELECT "id", "key", "state"::text FROM ${table} WHERE "key" IN (${fromKey}, ${intoKey}) ORDER BY "id" FOR UPDATE`
  const [from, into] = [fromKey, intoKey].map((key) => rows.find((row) => row.key === key))
  if (into?.state !== 'published') throw new RuleError<MergeRule>('mergeIntoGone')
  if (from?.state !== 'published') throw new NotFoundError()
  return { noun, from, into }
}

async function moveUsers(tx: Transaction, from: string, into: string): Promise<void> {
  const users = await tx.userBody.findMany({
    where: { bodyId: from },
    select: { userId: true, duty: true, isSupervisor: true },
  })
  await tx.userBody.createMany({ data: users.map((user) => ({ ...user, bodyId: into })), skipDuplicates: true })
  // An absence ends with its membership: it goes along first, where both are members of the body that stays.
  await tx.absence.updateMany({ where: { bodyId: from }, data: { bodyId: into } })
  await tx.userBody.deleteMany({ where: { bodyId: from } })
}

/** Whether the record that stays was given anything. The other one keeps what it had: its history shows it as it was. */
async function giveNames(tx: Transaction, noun: MergeNoun, fromKey: string, intoKey: string): Promise<boolean> {
  const records = await readDocuments(tx, noun, { key: { in: [fromKey, intoKey] } })
  const [leaves, stays] = [fromKey, intoKey].map((key) => records.find((record) => record.key === key)?.document)
  if (!leaves || !stays) throw new NotFoundError()
  const merged = mergedDocument(recordShapes[noun], stays, leaves)
  if (merged === stays) return false
  await writeDocument(tx, noun, intoKey, merged)
  return true
}

/** How many rows of each kind of record name the record that goes. */
function countByNoun({ found }: MergeExamination): Partial<Record<RecordNoun, number>> {
  const counts: Partial<Record<RecordNoun, number>> = {}
  for (const { place, rows } of found) counts[place.noun] = (counts[place.noun] ?? 0) + rows.length
  return counts
}
