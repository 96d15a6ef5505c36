import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { asPublicIn, db, type Transaction } from '@/lib/db'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { sqlStateOf } from '@/lib/sql-state'
import type { RecordName } from './draft-lines'
import type { DraftName } from './draft-rows'
import { draftTitle } from './draft-title'
import { formPath } from './form-rows'
import { gatherDrafts, type LeftOut, readOpenDraft, writeAsPublished } from './preview-records'
import { namesOf } from './record-names'

export interface Preview<Page> {
  name: RecordName
  /** What the pages' own queries find in the record as drafted; null where it cannot be shown yet. */
  shown: { page: Page } | null
  values: FormValues
  /** What is wrong with the draft: one code a field, by the field's path. */
  errors: FieldErrors
  /** Records that it refers to and the page goes without. */
  leftOut: (LeftOut & RecordName)[]
}

/** Milliseconds. Nobody waits for a preview, and a preview waits for nobody for long. */
const limits = { timeout: 10_000 }
/** Shorter than the second after which Postgres looks for a deadlock: a preview is always the one to give way. */
const patience = 'SET LOCAL lock_timeout = 800'
const attempts = 4

/**
 * Loads a page as the public would read it if the draft were published now, together with the drafts of unpublished records
 * that it refers to. The records are written in one transaction, read there as the role of the public, and taken back: nobody
 * else ever sees them, and nothing is left.
 * @param load the published queries of the page; asked with the document that the draft says
 * @returns null where there is no such draft or the person may not see it
 */
export async function inPreview<Page>(
  actor: Actor,
  { noun, key }: DraftName,
  load: (document: RecordDocument) => Promise<Page>,
  locale: Locale = actor.locale,
): Promise<Preview<Page> | null> {
  if (!can(actor, 'record.edit', {})) return null
  return givingWay(() =>
    takenBack(async (tx) => {
      const draft = await readOpenDraft(tx, { noun, key })
      if (!draft) return null
      const { values, document, errors } = draft
      const title = draftTitle(noun, values, locale)
      const name: RecordName = { noun, key, name: title?.name ?? key, lang: title?.lang ?? 'en' }
      if (Object.keys(errors).length > 0) return { name, values, errors, shown: null, leftOut: [] }

      const own = { noun, key, document }
      const { drafts, leftOut: missing } = await gatherDrafts(tx, own)
      const leftOut = await writeAsPublished(tx, own, drafts, missing)
      const names = await namesOf(tx, leftOut, locale)
      const refusal = leftOut.find((one) => one.noun === noun && one.key === key)
      const others = leftOut
        .filter((one) => one !== refusal)
        .map((one) => ({ ...one, name: one.key, lang: 'en' as const, ...names.get(`${one.noun} ${one.key}`) }))
      if (refusal) {
        const { path, code } = refusal
        const place = path === undefined ? 'form' : formPath(recordShapes[noun], values, path)
        return { name, values, errors: { [place]: code }, shown: null, leftOut: others }
      }

      await tx.$executeRaw`SET LOCAL ROLE app_public`
      const page = await asPublicIn(tx, () => load(document))
      return { name, values, errors, shown: { page }, leftOut: others }
    }),
  )
}

/** Ends a transaction that must leave nothing behind. */
class TakenBack<Result> extends Error {
  readonly result: Result
  constructor(result: Result) {
    super('taken back')
    this.result = result
  }
}

async function takenBack<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await db().$transaction(async (tx): Promise<never> => {
      await tx.$executeRawUnsafe(patience)
      throw new TakenBack(await work(tx))
    }, limits)
  } catch (error) {
    if (error instanceof TakenBack) return error.result
    throw error
  }
}

/** Tries again where somebody else was writing the same records. */
async function givingWay<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isLockedOut(error)) throw error
    }
  }
}

const [lockNotAvailable, deadlockDetected] = ['55P03', '40P01']

function isLockedOut(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === lockNotAvailable || state === deadlockDetected
}
