import 'server-only'
import type { Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import type { RecordNoun } from '@/lib/records/record-shape'
import type { MergeNoun } from './merge-places'
import { type FoundPlace, findPartyMentions, findReferences, ownTable } from './merge-references'

/** What stands in the way of a merge. */
export type MergeObstacle =
  /** A side has reported through the body, or is about to: its word stays its own. */
  | 'mergeHasReported'
  /** Both bodies are parties of one agreement, which would lose one of them. */
  | 'mergeBothParties'
  /** A record that the merge would change is being edited, or is to be withdrawn or merged itself. */
  | 'mergeDraftsOpen'
  /** The record that stays stands below the one that goes. */
  | 'ownAncestor'

export interface ChangedRecord {
  noun: RecordNoun
  id: string
  key: string
}

export interface MergeExamination {
  /** The rows that will name the record that stays. */
  found: FoundPlace[]
  /** Every record that will read differently, without the two themselves. */
  changed: ChangedRecord[]
  /** How many people speak for the body. */
  users: number
  obstacles: MergeObstacle[]
}

export type MergePairRule = 'mergeIntoUnknown'

interface MergedPair {
  noun: MergeNoun
  from: { id: string; key: string }
  into: { id: string; key: string }
}

/** The two records, both published. @throws RuleError `mergeIntoUnknown` where the one that is to stay is not */
export async function mergedPair(tx: Transaction, noun: MergeNoun, key: string, into: string): Promise<MergedPair> {
  const rows = await ownTable(tx, noun).findMany({
    where: { key: { in: [key, into] }, state: 'published' },
    select: { id: true, key: true },
  })
  const [from, stays] = [key, into].map((wanted) => rows.find((row) => row.key === wanted))
  if (!from) throw new NotFoundError()
  if (!stays) throw new RuleError<MergePairRule>('mergeIntoUnknown')
  return { noun, from: { id: String(from.id), key }, into: { id: String(stays.id), key: into } }
}

/** What a merge would do, and what stands in its way. Nothing is changed. */
export async function examineMerge(tx: Transaction, { noun, from, into }: MergedPair): Promise<MergeExamination> {
  const isBody = noun === 'bodies'
  const found = await findReferences(tx, noun, from.id)
  const mentions = isBody ? await findPartyMentions(tx, from.id) : []
  const changed = (await recordsOf(tx, [...found, ...mentions])).filter(({ id }) => id !== into.id)
  const users = isBody ? await tx.userBody.count({ where: { bodyId: from.id } }) : 0
  const obstacles: MergeObstacle[] = []
  if (isBody) {
    if (await hasReported(tx, from.id)) obstacles.push('mergeHasReported')
    if (await areBothParties(tx, from.id, into.id)) obstacles.push('mergeBothParties')
    if (await standsBelow(tx, into.id, from.id)) obstacles.push('ownAncestor')
  }
  const drafts = [...changed, { noun, ...into }].map((record) => ({ noun: record.noun, key: record.key }))
  if ((await tx.draft.findFirst({ where: { OR: drafts }, select: { id: true } })) !== null)
    obstacles.push('mergeDraftsOpen')
  return { found, changed, users, obstacles }
}

async function recordsOf(tx: Transaction, places: readonly FoundPlace[]): Promise<ChangedRecord[]> {
  const records: ChangedRecord[] = []
  for (const noun of new Set(places.map(({ place }) => place.noun))) {
    const ids = places.flatMap(({ place, rows }) => (place.noun === noun ? rows.map((row) => row.recordId) : []))
    const rows = await ownTable(tx, noun).findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, key: true },
    })
    records.push(...rows.map(({ id, key }) => ({ noun, id: String(id), key: String(key) })))
  }
  return records
}

async function hasReported(tx: Transaction, bodyId: string): Promise<boolean> {
  const report = await tx.statusReport.findFirst({
    where: { OR: [{ reportingBodyId: bodyId }, { party: { bodyId } }] },
    select: { id: true },
  })
  const dispute = await tx.dispute.findFirst({
    where: { OR: [{ bodyId }, { party: { bodyId } }] },
    select: { id: true },
  })
  const minutes = await tx.minutesApproval.findFirst({
    where: { OR: [{ bodyId }, { partyBodyId: bodyId }] },
    select: { id: true },
  })
  const owned = await tx.minutesLineOwner.findFirst({
    where: { OR: [{ bodyId }, { partyBodyId: bodyId }] },
    select: { lineId: true },
  })
  const draft = await tx.reportDraft.findFirst({
    where: { OR: [{ bodyId }, { party: { bodyId } }] },
    select: { id: true },
  })
  return [report, dispute, minutes, owned, draft].some((row) => row !== null)
}

async function areBothParties(tx: Transaction, from: string, into: string): Promise<boolean> {
  const agreement = await tx.agreement.findFirst({
    where: { AND: [{ parties: { some: { bodyId: from } } }, { parties: { some: { bodyId: into } } }] },
    select: { id: true },
  })
  return agreement !== null
}

/** Whether the body stands under the other one, through however many between them. */
async function standsBelow(tx: Transaction, bodyId: string, aboveId: string): Promise<boolean> {
  const passed = new Set<string>()
  let below: string | null = bodyId
  while (below !== null && !passed.has(below)) {
    passed.add(below)
    const body: { parentId: string | null } | null = await tx.body.findUnique({
      where: { id: below },
      select: { parentId: true },
    })
    below = body?.parentId ?? null
    if (below === aboveId) return true
  }
  return false
}
