import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { db, type Transaction } from '@/lib/db'
import { openDraftIn, submitDraftIn } from '@/lib/drafts/draft-commands'
import { readDraft } from '@/lib/drafts/draft-reading'
import type { DraftName } from '@/lib/drafts/draft-rows'
import { stepIn } from '@/lib/drafts/draft-step-writing'
import { DomainError, NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import type { FieldErrors } from '@/lib/forms/form-data'
import { changedLines } from '@/lib/history/document-lines'
import type { Locale } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import { translatedAgreements } from './translated-agreements'
import type { TypedRow } from './translation-form'
import { draftsOfAgreement, nameOf, type RecordNow, recordsNow, type TranslatedName } from './translation-records'
import { digestOf, draftedLanguages, hasText, type TextForm, textsIn, withTexts } from './translation-texts'

export type TranslationRule = 'nothingToHandIn' | 'moreToHandIn' | 'handedInTogether'

/** Some rows were overtaken or cannot be written in; none was saved. */
export class OvertakenRowsError extends DomainError<'rowsOvertaken'> {
  /**
   * For each row `rowChanged` (somebody saved another text in this language), `originalChanged` (the translation is new or was said to
   * match the original, which has changed since) or `rowLocked` (its draft waits for a review, or the record is to be withdrawn).
   */
  readonly rows: FieldErrors

  constructor(rows: FieldErrors) {
    super('rowsOvertaken')
    this.rows = rows
  }
}

interface Translation {
  agreement: string
  language: Locale
  rows: ReadonlyMap<string, TypedRow>
  /** What was changed and why, for the public history; null leaves what a draft says of itself. */
  reason: { text: string; locale: Locale } | null
}

const transaction = { timeout: 20_000 }

/**
 * Writes what a translator has changed into the drafts of the records that it belongs to, all or nothing. What was not touched gets
 * no draft. Two translators of one agreement do not overwrite each other: what counts is whether the text of the same record in the
 * same language is still the one that the form was opened with.
 * @returns how many records were written in
 * @throws OvertakenRowsError
 */
export async function saveTranslations(actor: Actor, translation: Translation): Promise<number> {
  if (!can(actor, 'record.edit', {})) throw new NotFoundError()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction((tx) => saveIn(tx, actor, translation), transaction)
    } catch (error) {
      // Somebody wrote in the same draft at the same moment: what stands there now decides.
      if (attempt === 3 || !isRace(error)) throw error
    }
  }
}

function isRace(error: unknown): boolean {
  return error instanceof StaleVersionError || (error instanceof RuleError && error.code === 'keyTaken')
}

async function saveIn(
  tx: Transaction,
  actor: Actor,
  { agreement, language, rows, reason }: Translation,
): Promise<number> {
  const { primary, revisions } = await originalsOf(tx, agreement, actor.locale)
  for (const row of rows.values()) if (!revisions.has(nameOf(row))) throw new NotFoundError()
  const touched = [...rows].filter(([, row]) => digestOf(row) !== row.opened)
  const now = await recordsNow(
    tx,
    touched.map(([, row]) => row),
    actor.locale,
  )
  const overtaken: FieldErrors = {}
  const changed: { row: TypedRow; record: RecordNow }[] = []
  for (const [name, row] of touched) {
    const record = now.get(nameOf(row))
    if (!record) throw new NotFoundError()
    const stored = textsIn(row.noun, record.values, language, primary)
    if (digestOf(stored) === digestOf(row)) continue
    const code = faultOf(row, record, stored, primary)
    if (code) overtaken[name] = code
    else changed.push({ row, record })
  }
  if (Object.keys(overtaken).length > 0) throw new OvertakenRowsError(overtaken)
  // In one order, so that two who save at once wait for each other and never each for the other.
  for (const { row, record } of changed.sort((a, b) => (nameOf(a.row) < nameOf(b.row) ? -1 : 1))) {
    const name: DraftName = { noun: row.noun, key: row.key }
    if (!record.draft) await openDraftIn(tx, actor, name)
    const original = {
      primary,
      revision: revisions.get(nameOf(row)) ?? null,
      isDrafted: draftedLanguages(row.noun, record.values, record.published).includes(primary),
    }
    await stepIn(tx, actor, name, record.draft?.version ?? 1, 'save', {
      change: {
        values: withTexts(row.noun, record.values, language, row, original),
        ...(reason ? { reason: reason.text, reasonLocale: reason.locale } : {}),
        editorId: actor.userId,
        updatedAt: new Date(),
      },
    })
  }
  return changed.length
}

function faultOf(row: TypedRow, { draft, values }: RecordNow, stored: TextForm, primary: Locale): string | null {
  if (draft && (draft.state !== 'draft' || draft.purpose !== 'edit')) return 'rowLocked'
  // Another tick alone is no text that could be lost.
  if (![true, false].some((upToDate) => digestOf({ ...stored, upToDate }) === row.opened)) return 'rowChanged'
  const isOriginalOther = digestOf(textsIn(row.noun, values, primary, primary)) !== row.original
  return isOriginalOther && hasText(row) && (row.upToDate || !hasText(stored)) ? 'originalChanged' : null
}

/** The language of the original, and for each record of the agreement its public revision; null where it has no text. */
async function originalsOf(tx: Transaction, key: string, locale: Locale) {
  const [agreement] = await translatedAgreements(tx, [key], locale)
  if (!agreement) throw new NotFoundError()
  const { primary, itself, clauses } = agreement
  return {
    primary,
    revisions: new Map(
      [itself, ...clauses].map((record) => [
        nameOf(record),
        record.texts.find((text) => text.locale === primary)?.revision ?? null,
      ]),
    ),
  }
}

/**
 * Hands in together every draft of the agreement in which the person was the last to write and that has something new in the
 * language, or none.
 * @returns how many were handed in
 * @throws RuleError `nothingToHandIn`; `handedInTogether` where one is of a record that is not published yet, which goes with all
 *   that belongs to it; `draftFaulty` where one of them is not right yet; `moreToHandIn` where one says anything new
 *   beside this translation, which the person has not seen and would answer for
 */
export async function handInTranslations(
  actor: Actor,
  { agreement, language }: { agreement: string; language: Locale },
): Promise<number> {
  if (!can(actor, 'record.edit', {})) throw new NotFoundError()
  return db().$transaction(async (tx) => {
    const found = await tx.$queryRaw<{ noun: 'agreements' | 'clauses'; key: string }[]>`
      SELECT "noun"::text AS "noun", "key" FROM "Draft"
      WHERE ${draftsOfAgreement(agreement)} AND "state" = 'draft' AND "purpose" = 'edit' AND "editorId" = ${actor.userId}
      ORDER BY "noun", "key" LIMIT ${mostClauses}`
    const now = await recordsNow(tx, found, actor.locale)
    const ready = found.flatMap((name) => {
      const record = now.get(nameOf(name))
      return record?.draft && draftedLanguages(name.noun, record.values, record.published).includes(language)
        ? [{ ...name, ...record, version: record.draft.version }]
        : []
    })
    if (ready.length === 0) throw new RuleError<TranslationRule>('nothingToHandIn')
    if (ready.some(({ published }) => published === null)) throw new RuleError<TranslationRule>('handedInTogether')
    if (!ready.every((record) => saysNothingElse(record, language)))
      throw new RuleError<TranslationRule>('moreToHandIn')
    for (const { noun, key, version } of ready) await submitDraftIn(tx, actor, { noun, key }, version)
    return ready.length
  }, transaction)
}

/** Whether all that a draft says otherwise than the published record are its texts in the language. */
function saysNothingElse({ noun, values, published }: RecordNow & TranslatedName, language: Locale): boolean {
  const { document } = readDraft(recordShapes[noun], values)
  return changedLines(recordShapes[noun], published ?? {}, document).every(({ lang }) => lang === language)
}
