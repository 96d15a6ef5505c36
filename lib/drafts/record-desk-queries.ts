import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import { isShown } from '@/lib/history/revision-kinds'
import type { Locale } from '@/lib/i18n/locales'
import { referencesOf } from '@/lib/records/document-references'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { readWithConflicts } from './draft-faults'
import { chronicleLimit, type RecordName, type RecordOnDesk } from './draft-lines'
import { readDraft } from './draft-reading'
import type { DraftName } from './draft-rows'
import { stepsOf } from './draft-steps'
import { draftPeople } from './draft-writers'
import { namesOf } from './record-names'
import { toldSteps } from './told-steps'

/** So many records are looked at when it is asked what a draft still needs; nothing real needs as many. */
const missingLimit = 200

/** How a record stands at the desk: as published, as drafted, and what has become of it. Null where there is neither. */
export async function getRecordOnDesk(
  actor: Actor,
  { noun, key }: DraftName,
  locale: Locale,
): Promise<RecordOnDesk | null> {
  if (!can(actor, 'record.edit', {})) return null
  const client = db()
  const shape = recordShapes[noun]
  const [draft, events, revisions, { publishesAlone }] = await Promise.all([
    client.draft.findUnique({
      where: { noun_key: { noun, key } },
      include: { editor: { select: { name: true } }, submitter: { select: { name: true } } },
    }),
    client.draftEvent.findMany({
      where: { noun, key },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      // One more: what a step was depends on the one before it.
      take: chronicleLimit + 1,
      select: { step: true, purpose: true, at: true, reason: true, actor: { select: { name: true } } },
    }),
    client.recordRevision.findMany({
      where: { noun, key },
      orderBy: { revision: 'desc' },
      take: chronicleLimit,
      select: { revision: true, kind: true, recordedAt: true, reason: true, alone: true, document: true },
    }),
    client.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } }),
  ])
  const [latest] = revisions
  if (!draft && !latest) return null
  const published = (latest?.document as unknown as RecordDocument | undefined) ?? null
  const read = draft && (await readWithConflicts(client, { noun, key }, draft.values as FormValues))
  const references = [
    ...(read ? referencesOf(shape, read.document) : []),
    ...(published ? referencesOf(shape, published) : []),
  ]
  const names = await namesOf(
    client,
    [{ noun, key }, ...references.map(({ to, key: named }) => ({ noun: to, key: named }))],
    locale,
  )
  return {
    name: names.get(`${noun} ${key}`) ?? { noun, key, name: key, lang: 'en' },
    state: !latest ? 'new' : isShown(latest.kind) ? 'published' : latest.kind === 'merged' ? 'merged' : 'withdrawn',
    hasState: shape.hasState,
    published,
    names: [...names.values()],
    publishesAlone,
    draft:
      draft && read
        ? {
            version: draft.version,
            state: draft.state,
            purpose: draft.purpose,
            mergeInto: draft.mergeInto,
            editor: draft.editor?.name ?? null,
            submitter: draft.submitter?.name ?? null,
            ...(await draftPeople(client, draft)),
            publishAt: draft.publishAt?.toISOString() ?? null,
            updatedAt: draft.updatedAt.toISOString(),
            note: draft.note,
            reason: draft.reason,
            steps: stepsOf(draft, actor, publishesAlone),
            values: draft.values as FormValues,
            ...read,
            missing: draft.purpose === 'edit' ? await missingOf({ noun, key }, read.document, names) : [],
          }
        : null,
    events: toldSteps(events)
      .slice(0, chronicleLimit)
      .map(({ at, actor: who, ...event }) => ({ ...event, at: at.toISOString(), actor: who?.name ?? null })),
    revisions: revisions.map(({ document: _, recordedAt, ...revision }) => ({
      ...revision,
      recordedAt: recordedAt.toISOString(),
    })),
  }
}

/** Everything unpublished that a document needs, also what those drafts need themselves: two queries for each step away. */
async function missingOf(own: DraftName, document: RecordDocument, names: ReadonlyMap<string, RecordName>) {
  const client = db()
  const seen = new Set([`${own.noun} ${own.key}`])
  const missing: (RecordName & { version: number | null; isReady: boolean })[] = []
  let open = referencesOf(recordShapes[own.noun], document)
  while (open.length > 0 && seen.size < missingLimit) {
    const wanted = [...new Map(open.map(({ to, key }) => [`${to} ${key}`, { noun: to, key }])).values()].filter(
      ({ noun, key }) => !seen.has(`${noun} ${key}`),
    )
    for (const { noun, key } of wanted) seen.add(`${noun} ${key}`)
    const where = { OR: wanted }
    const [revisions, drafts] = await Promise.all([
      client.recordRevision.findMany({
        where,
        orderBy: { revision: 'desc' },
        distinct: ['noun', 'key'],
        select: { noun: true, key: true, kind: true },
      }),
      client.draft.findMany({ where, select: { noun: true, key: true, version: true, state: true, values: true } }),
    ])
    const isPublic = new Set(revisions.filter(({ kind }) => isShown(kind)).map(({ noun, key }) => `${noun} ${key}`))
    open = []
    for (const { noun, key } of wanted.filter((one) => !isPublic.has(`${one.noun} ${one.key}`))) {
      const draft = drafts.find((one) => one.noun === noun && one.key === key)
      const named = names.get(`${noun} ${key}`) ?? { noun, key, name: key, lang: 'en' as const }
      missing.push({ ...named, version: draft?.version ?? null, isReady: draft?.state === 'in_review' })
      if (draft)
        open.push(
          ...referencesOf(recordShapes[noun], readDraft(recordShapes[noun], draft.values as FormValues).document),
        )
    }
  }
  return missing
}
