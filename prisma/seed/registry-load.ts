import { recordAudit } from '@/lib/audit/audit-entries'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { appendRevisions } from '@/lib/history/revision-rows'
import { recordNouns } from '@/lib/records/record-shape'
import { tableOf } from '@/lib/records/rows/table-writer'
import { indexWaiting } from '@/lib/search/search-pending'
import { loadAgreements } from './agreement-load'
import { fileDocuments } from './file-documents'
import { Load } from './load'
import { loadNoun } from './noun-load'
import { checkRegistry, type Noun } from './record-checks'
import { FaultyRecordsError } from './record-faults'
import type { Registry } from './record-files'
import { loadReports } from './report-load'
import { modelOf } from './row-writer'

export type LoadedNoun = Noun | 'reports'

export interface LoadResult {
  changed: boolean
  /** How many records were new and how many say something else than before; kinds without either are left out. */
  counts: Partial<Record<LoadedNoun, { added: number; changed: number }>>
  /** Records of the files that are kept at the desk, and reports that were corrected there: left as they are. */
  keptAtDesk: { noun: LoadedNoun; key: string }[]
  /** Records that the files no longer have. They stay until an editor deletes them. */
  notInFiles: { noun: LoadedNoun; key: string }[]
}

const nouns: LoadedNoun[] = [...recordNouns, 'reports']

/** Any number that no other part of the registry locks with. */
const lockNumber = 7_261_954

/**
 * Makes the registry say what the files of a folder say, in one transaction. Loading the same files again writes nothing.
 * @throws {FaultyRecordsError} when a file, a record or a reference is wrong; then nothing was written
 */
export async function loadRegistry(db: PrismaClient, folder: string): Promise<LoadResult> {
  const { registry, faults } = await checkRegistry(folder)
  if (faults.length > 0) throw new FaultyRecordsError(faults)
  return db.$transaction((tx) => loadAll(new Load(tx), registry), { maxWait: 10_000, timeout: 120_000 })
}

async function loadAll(load: Load, registry: Registry): Promise<LoadResult> {
  // Two loads at once would both find a record missing.
  await load.tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber})`

  for (const noun of recordNouns) {
    if (noun === 'agreements') await loadAgreements(load, registry.agreements)
    else if (noun !== 'clauses') await loadNoun(load, noun, fileDocuments(noun, registry))
  }
  await loadReports(load, registry.agreements)

  noteAgreementChanges(load, registry)
  await raiseVersions(load)
  await keepHistory(load)
  return conclude(load)
}

/** An agreement changes with its clauses, with what is reported on them and with what stands in their way. */
function noteAgreementChanges(load: Load, registry: Registry): void {
  const isTouched = (noun: Noun, key: string) => load.of(noun).added.has(key) || load.of(noun).changed.has(key)
  for (const { key, clauses } of registry.agreements) {
    if (clauses.some(({ number }) => isTouched('clauses', `${key}-${number}`))) load.noteChange('agreements', key)
  }
  for (const { key, agreement } of registry.obstacles)
    if (isTouched('obstacles', key)) load.noteChange('agreements', agreement)
}

/** Raising the version also finds out whether somebody at the desk took a record over while the load was under way. */
async function raiseVersions(load: Load): Promise<void> {
  const raised = { version: { increment: 1 } }
  for (const noun of recordNouns) {
    const changed = [...load.of(noun).changed]
    if (changed.length === 0) continue
    const hasVersion = noun !== 'countries' && noun !== 'themes' && noun !== 'obstacles'
    const data =
      noun === 'agreements' ? { ...raised, changedAt: new Date() } : hasVersion ? raised : { keptBy: 'files' }
    const where = { [noun === 'countries' ? 'code' : 'key']: { in: changed }, keptBy: 'files' }
    const { count } = await tableOf(load.tx, modelOf(noun)).updateMany({ where, data })
    if (count < changed.length)
      throw new Error(`a record of ${noun} was edited at the desk during the load: load again`)
  }
}

/** What is new or different, and what has no history yet: a registry that was filled before histories were kept. */
async function keepHistory(load: Load): Promise<void> {
  // A load is one change: in the history of an agreement its clauses stand in their own order, not in that of writing.
  const recordedAt = new Date()
  for (const noun of recordNouns) {
    const { ids, added, changed } = load.of(noun)
    const known = await load.tx.recordRevision.findMany({ where: { noun }, select: { key: true }, distinct: ['key'] })
    const told = new Set(known.map(({ key }) => key))
    const keys = [...ids.keys()].filter((key) => added.has(key) || changed.has(key) || !told.has(key))
    await appendRevisions(load.tx, noun, keys, { kind: 'loaded', recordedAt })
  }
  while ((await indexWaiting(load.tx)).length > 0);
}

async function conclude(load: Load): Promise<LoadResult> {
  const counts: LoadResult['counts'] = {}
  for (const noun of nouns) {
    const { added, changed } = load.of(noun)
    if (added.size + changed.size > 0) counts[noun] = { added: added.size, changed: changed.size }
  }
  const changed = Object.keys(counts).length > 0
  if (changed)
    await recordAudit(load.tx, {
      action: 'registry.load',
      actorUserId: null,
      recordKind: 'registry',
      recordKey: 'files',
      payload: counts,
    })
  return {
    changed,
    counts,
    keptAtDesk: nouns.flatMap((noun) => [...load.of(noun).desk].map((key) => ({ noun, key }))),
    notInFiles: nouns.flatMap((noun) => [...load.of(noun).gone].map((key) => ({ noun, key }))),
  }
}
