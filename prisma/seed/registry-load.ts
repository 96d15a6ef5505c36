import type { PrismaClient } from '@/lib/generated/prisma/client'
import { loadAgreements } from './agreement-load'
import { bodyRows } from './body-rows'
import { countryRows } from './country-rows'
import { filmRows } from './film-rows'
import { fundingRows } from './funding-rows'
import { initiativeRows } from './initiative-rows'
import { Load } from './load'
import { meetingRows } from './meeting-rows'
import { loadNoun } from './noun-rows'
import { obstacleRows } from './obstacle-rows'
import { outcomeRows } from './outcome-rows'
import { personRows } from './person-rows'
import { checkRegistry, type Noun } from './record-checks'
import { FaultyRecordsError } from './record-faults'
import type { DataFile, RecordOf, Registry } from './record-files'
import { loadReports } from './report-load'
import { models, tableOf } from './row-writer'
import { sourceRows } from './source-rows'
import { themeRows } from './theme-rows'

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

const nouns: LoadedNoun[] = [
  'countries',
  'themes',
  'sources',
  'bodies',
  'people',
  'films',
  'agreements',
  'clauses',
  'initiatives',
  'meetings',
  'outcomes',
  'funding',
  'obstacles',
  'reports',
]

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

  await loadNoun(load, 'countries', new Map(registry.countries.map((country) => [country.code, country])), countryRows)
  await loadNoun(load, 'themes', byKey(registry.themes), themeRows)
  await loadNoun(load, 'sources', byKey(registry.sources), sourceRows)
  await loadNoun(load, 'bodies', byKey(registry.bodies), bodyRows)
  await loadNoun(load, 'people', byKey(registry.people), personRows)
  await loadNoun(load, 'films', byKey(registry.films), filmRows)
  await loadAgreements(load, registry.agreements)
  await loadNoun(load, 'initiatives', byKey(registry.initiatives), initiativeRows)
  await loadNoun(load, 'meetings', byKey(registry.meetings), meetingRows)
  await loadNoun(load, 'outcomes', byKey(registry.outcomes), outcomeRows)
  await loadNoun(load, 'funding', byKey(registry.funding), fundingRows)
  await loadNoun(load, 'obstacles', byKey(registry.obstacles), obstacleRows)
  await loadReports(load, registry.agreements)

  noteAgreementChanges(load, registry)
  await raiseVersions(load)
  return conclude(load)
}

function byKey<R extends RecordOf<Exclude<DataFile, 'countries'>>>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.key, record]))
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
  for (const noun of Object.keys(models) as Noun[]) {
    const changed = [...load.of(noun).changed]
    if (changed.length === 0) continue
    const hasVersion = noun !== 'countries' && noun !== 'themes' && noun !== 'obstacles'
    const data =
      noun === 'agreements' ? { ...raised, changedAt: new Date() } : hasVersion ? raised : { keptBy: 'files' }
    const where = { [noun === 'countries' ? 'code' : 'key']: { in: changed }, keptBy: 'files' }
    const { count } = await tableOf(load, models[noun]).updateMany({ where, data })
    if (count < changed.length)
      throw new Error(`a record of ${noun} was edited at the desk during the load: load again`)
  }
}

async function conclude(load: Load): Promise<LoadResult> {
  const counts: LoadResult['counts'] = {}
  for (const noun of nouns) {
    const { added, changed } = load.of(noun)
    if (added.size + changed.size > 0) counts[noun] = { added: added.size, changed: changed.size }
  }
  const changed = Object.keys(counts).length > 0
  if (changed)
    await load.tx.auditEntry.create({
      data: { action: 'registry.load', recordKind: 'registry', recordKey: 'files', payload: counts },
    })
  return {
    changed,
    counts,
    keptAtDesk: nouns.flatMap((noun) => [...load.of(noun).desk].map((key) => ({ noun, key }))),
    notInFiles: nouns.flatMap((noun) => [...load.of(noun).gone].map((key) => ({ noun, key }))),
  }
}
