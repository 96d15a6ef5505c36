import 'server-only'
import { type Actor, can, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { agreementOfClause } from '@/lib/records/clause-key'
import { referencesOf } from '@/lib/records/document-references'
import { type RecordDocument, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Model } from '@/lib/records/rows/table-rows'
import { tableOf } from '@/lib/records/rows/table-writer'
import { readWithConflicts } from './draft-faults'
import type { DraftLine, RecordName } from './draft-lines'
import type { DraftName } from './draft-rows'
import { draftTitle } from './draft-title'
import { listedKeys } from './listed-keys'
import { partyBodies } from './record-conflicts'
import { findByName, namesOf } from './record-names'

const pageSize = 30
/** Up to so many records are offered as a list to choose from; more are looked for by name. */
const choiceLimit = 60
const findLimit = 20

/** The open drafts, those that wait for a review first, and how many records of each kind there are. */
export async function getRecordDesk(actor: Actor, locale: Locale, page: number) {
  requireRight(actor, 'record.edit', {})
  const client = db()
  const [drafts, total, published] = await Promise.all([
    client.draft.findMany({
      orderBy: [{ state: 'desc' }, { updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        noun: true,
        key: true,
        state: true,
        purpose: true,
        values: true,
        baseRevision: true,
        updatedAt: true,
        publishAt: true,
        editor: { select: { name: true } },
      },
    }),
    client.draft.count(),
    Promise.all(recordNouns.map((noun) => tableOf(client, recordShapes[noun].model as Model).count({ where: {} }))),
  ])
  const lines = drafts.map(
    ({ noun, key, values, baseRevision, updatedAt, publishAt, editor, state, purpose }): DraftLine => {
      const name = draftTitle(noun, values as FormValues, locale)
      return {
        noun,
        key,
        state,
        purpose,
        name: name?.name ?? key,
        lang: name?.lang ?? 'en',
        isNew: baseRevision === 0,
        updatedAt: updatedAt.toISOString(),
        publishAt: publishAt?.toISOString() ?? null,
        editor: editor?.name ?? null,
      }
    },
  )
  return {
    drafts: lines,
    pages: Math.ceil(total / pageSize),
    counts: recordNouns.map((noun, index) => ({ noun, count: published[index] ?? 0 })),
  }
}

/** A page of the records of one kind, drafts of new ones on top of the first; or those whose name has the words in it. */
export async function listRecords(actor: Actor, noun: RecordNoun, locale: Locale, page: number, words: string) {
  requireRight(actor, 'record.edit', {})
  const client = db()
  const table = tableOf(client, recordShapes[noun].model as Model)
  const total = words ? 0 : await table.count({ where: {} })
  const found = words
    ? await findByName(client, { noun, words, locale, limit: pageSize + 1 })
    : (await listedKeys(client, { noun, total, page, pageSize }, locale)).map((key) => ({ noun, key }))
  const fresh =
    words || page > 1
      ? []
      : await client.draft.findMany({
          where: { noun, baseRevision: 0 },
          orderBy: { updatedAt: 'desc' },
          take: pageSize,
          select: { noun: true, key: true },
        })
  const listed = [...fresh, ...found].map(({ key }) => ({ noun, key }))
  const isCut = words !== '' && listed.length > pageSize
  const wanted = isCut ? listed.slice(0, pageSize) : listed
  const agreements =
    noun === 'clauses' ? wanted.map(({ key }) => ({ noun: 'agreements' as const, key: agreementOfClause(key) })) : []
  const [names, drafts, withdrawn] = await Promise.all([
    namesOf(client, [...wanted, ...agreements], locale),
    client.draft.findMany({
      where: { noun, key: { in: wanted.map(({ key }) => key) } },
      select: { key: true, state: true, purpose: true, baseRevision: true },
    }),
    recordShapes[noun].hasState
      ? table.findMany({
          where: { key: { in: wanted.map(({ key }) => key) }, state: 'withdrawn' },
          select: { key: true },
        })
      : [],
  ])
  return {
    pages: Math.ceil(total / pageSize),
    /** Whether more were found than are listed. */
    isCut,
    records: wanted.map(({ key }) => ({
      ...(names.get(`${noun} ${key}`) ?? { noun, key, name: key, lang: 'en' as const }),
      agreement: noun === 'clauses' ? (names.get(`agreements ${agreementOfClause(key)}`) ?? null) : null,
      draft: drafts.find((draft) => draft.key === key) ?? null,
      isWithdrawn: withdrawn.some((row) => row.key === key),
    })),
  }
}

/** Everything that the form of a draft shows. Null where there is no such draft. */
export async function getDraftForEdit(
  actor: Actor,
  { noun, key }: DraftName,
  locale: Locale,
  find: { path: string; words: string } | null,
) {
  if (!can(actor, 'record.edit', {})) return null
  const client = db()
  const draft = await client.draft.findUnique({ where: { noun_key: { noun, key } } })
  if (!draft) return null
  const shape = recordShapes[noun]
  const values = draft.values as FormValues
  const { document, errors } = await readWithConflicts(client, { noun, key }, values)
  const references = referencesOf(shape, document)
  const targets = [...new Set(targetsOf(noun))]
  const choices: Partial<Record<RecordNoun, RecordName[]>> = {}
  for (const target of targets) {
    if ((await tableOf(client, recordShapes[target].model as Model).count({ where: {} })) > choiceLimit) continue
    choices[target] = await findByName(client, {
      noun: target,
      words: '',
      locale,
      limit: choiceLimit + findLimit,
      isForChoice: true,
    })
  }
  const sought = find && targetAt(noun, find.path)
  return {
    version: draft.version,
    state: draft.state,
    purpose: draft.purpose,
    values,
    errors,
    note: draft.note ?? '',
    reason: draft.reason ?? '',
    isNew: draft.baseRevision === 0,
    updatedAt: draft.updatedAt.toISOString(),
    names: [
      ...(
        await namesOf(
          client,
          references.map(({ to, key: named }) => ({ noun: to, key: named })),
          locale,
        )
      ).values(),
    ],
    choices,
    parties: await partiesFor(noun, document, locale),
    found:
      find && sought
        ? {
            path: find.path,
            words: find.words,
            ...(await foundRecords(client, sought, find.words, locale)),
          }
        : null,
  }
}

async function foundRecords(tx: Transaction, noun: RecordNoun, words: string, locale: Locale) {
  const found = await findByName(tx, { noun, words, locale, limit: findLimit + 1, isForChoice: true })
  return { records: found.slice(0, findLimit), isCut: found.length > findLimit }
}

/** Which kinds of records the fields of a kind refer to. */
function targetsOf(noun: RecordNoun): RecordNoun[] {
  const inFields = (fields: (typeof recordShapes)[RecordNoun]['fields']): RecordNoun[] =>
    Object.values(fields).flatMap((field) =>
      field.type === 'reference' || field.type === 'references'
        ? [field.to]
        : field.type === 'list'
          ? inFields(field.fields)
          : [],
    )
  return inFields(recordShapes[noun].fields)
}

/** The kind of record that the field at a path refers to; null where it refers to none. */
export function targetAt(noun: RecordNoun, path: string): RecordNoun | null {
  let { fields } = recordShapes[noun]
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) continue
    const field = Object.hasOwn(fields, step) ? fields[step] : undefined
    if (field?.type === 'reference' || field?.type === 'references') return field.to
    if (field?.type !== 'list') return null
    fields = field.fields
  }
  return null
}

/** The parties among which a clause names its own. */
async function partiesFor(noun: RecordNoun, document: RecordDocument, locale: Locale): Promise<RecordName[]> {
  if (noun !== 'clauses' || typeof document.agreement !== 'string') return []
  const bodies = await partyBodies(db(), document.agreement)
  const wanted = [...bodies].map((key) => ({ noun: 'bodies' as const, key }))
  return [...(await namesOf(db(), wanted, locale)).values()]
}
