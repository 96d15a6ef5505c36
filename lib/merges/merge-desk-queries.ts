import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { RecordName, RecordOnDesk } from '@/lib/drafts/draft-lines'
import { findByName, namesOf } from '@/lib/drafts/record-names'
import { RuleError } from '@/lib/errors'
import { changedLines } from '@/lib/history/document-lines'
import type { Locale } from '@/lib/i18n/locales'
import { referencesOf } from '@/lib/records/document-references'
import { isRecordKey } from '@/lib/records/record-key'
import { recordShapes } from '@/lib/records/record-shapes'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { examineMerge, mergedPair } from './merge-examination'
import type { MergeOnDesk, MergePlan } from './merge-lines'
import { isMergeNoun, type MergeNoun } from './merge-places'
import { ownTable } from './merge-references'
import { mergedDocument } from './merged-document'

const findLimit = 20

/**
 * What the desk shows of merging the record: the search for the one that stays, what the merge would do, or where the record went.
 * Null for kinds that are not merged, and for whoever keeps no records.
 * @param asked what the address of the page asks for: words to look by, or the key of the record that is to stay
 */
export async function getMergeOnDesk(
  actor: Actor,
  record: RecordOnDesk,
  locale: Locale,
  asked: { words?: string | undefined; into?: string | undefined },
): Promise<MergeOnDesk | null> {
  const { noun, key } = record.name
  if (!can(actor, 'record.edit', {}) || !isMergeNoun(noun)) return null
  if (record.state === 'merged') return { search: null, plan: null, movedTo: await movedTo(noun, key, locale) }
  if (record.state !== 'published') return null
  const into = record.draft ? record.draft.mergeInto : (asked.into ?? null)
  if (into !== null && into !== key && isRecordKey(into))
    return { search: null, plan: await planOf(noun, key, into, locale), movedTo: null }
  const words = asked.words?.trim().slice(0, 100) ?? ''
  if (record.draft || words === '') return record.draft ? null : { search: null, plan: null, movedTo: null }
  return { search: { words, ...(await findOthers(noun, key, words, locale)) }, plan: null, movedTo: null }
}

async function findOthers(noun: MergeNoun, key: string, words: string, locale: Locale) {
  const all = await findByName(db(), { noun, words, locale, limit: findLimit + 1, isForChoice: true })
  const found = all.slice(0, findLimit)
  const published = await ownTable(db(), noun).findMany({
    where: { key: { in: found.map((other) => other.key) }, state: 'published' },
    select: { key: true },
  })
  return {
    found: found.filter((other) => other.key !== key && published.some((row) => row.key === other.key)),
    isCut: all.length > findLimit,
  }
}

async function planOf(noun: MergeNoun, key: string, into: string, locale: Locale): Promise<MergePlan> {
  const client = db()
  const shape = recordShapes[noun]
  const name = (await namesOf(client, [{ noun, key: into }], locale)).get(`${noun} ${into}`)
  const nothing: MergePlan = {
    into: name ?? { noun, key: into, name: into, lang: 'en' },
    moves: [],
    users: 0,
    additions: [],
    names: [],
    obstacles: [],
  }
  try {
    const { found, users, obstacles } = await examineMerge(client, await mergedPair(client, noun, key, into))
    const documents = await readDocuments(client, noun, { key: { in: [key, into] } })
    const [leaves, stays] = [key, into].map((one) => documents.find((other) => other.key === one)?.document ?? {})
    const merged = mergedDocument(shape, stays ?? {}, leaves ?? {})
    const references = referencesOf(shape, merged).map(({ to, key: named }) => ({ noun: to, key: named }))
    return {
      ...nothing,
      moves: found.map(({ place, rows }) => ({ noun: place.noun, path: place.path, count: rows.length })),
      users,
      additions: changedLines(shape, stays ?? {}, merged),
      names: [...(await namesOf(client, references, locale)).values()],
      obstacles,
    }
  } catch (error) {
    if (error instanceof RuleError) return { ...nothing, obstacles: [error.code] }
    throw error
  }
}

async function movedTo(noun: MergeNoun, key: string, locale: Locale): Promise<RecordName | null> {
  const redirect = await db().recordRedirect.findUnique({ where: { noun_fromKey: { noun, fromKey: key } } })
  if (!redirect) return null
  return (await namesOf(db(), [{ noun, key: redirect.toKey }], locale)).get(`${noun} ${redirect.toKey}`) ?? null
}
