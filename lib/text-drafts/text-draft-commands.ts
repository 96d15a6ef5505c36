import 'server-only'
import { createHash } from 'node:crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import { afterMove, type RowMove, type TypedRow, withTyped } from '@/lib/texts/text-editing'
import { parseRows, rowsOf, type TextRow } from '@/lib/texts/text-rows'
import { parseAgreementText } from '@/lib/texts/text-tree'
import type { TextName } from './text-draft-plan'
import { textLimit } from './text-draft-schema'

type TextKeepingRule = 'piecesTooMany' | 'textFileTooLarge'

/** Many times those of the longest agreement; the page shows all of them, and everybody waits while it is made. */
const mostPieces = 2000

/**
 * Keeps the text of an agreement in one language and reads its pieces; in place of an earlier one, whose corrections are gone.
 * @param version of the text that it takes the place of; 0 where there is none
 * @throws RuleError with a `TextKeepingRule`
 * @throws StaleVersionError where somebody has kept or corrected one meanwhile
 */
export async function keepText(
  actor: Actor,
  { agreement, locale }: TextName,
  version: number,
  text: string,
): Promise<void> {
  requireRight(actor, 'record.edit', {})
  const rows = storedRows(ofShownSize(rowsOf(parseAgreementText(text, locale).nodes)))
  await db().$transaction(async (tx) => {
    await requireAgreement(tx, agreement)
    if (version === 0) await insertText(tx, actor, { agreement, locale }, text, rows)
    else await writeText(tx, actor, { agreement, locale }, version, { text, rows })
    await recordAudit(tx, {
      action: 'text.kept',
      actorUserId: actor.userId,
      recordKind: 'record',
      recordKey: agreement,
      payload: { locale, version: version + 1, sha256: createHash('sha256').update(text).digest('hex') },
    })
  })
}

async function insertText(
  tx: Transaction,
  actor: Actor,
  { agreement, locale }: TextName,
  text: string,
  rows: Prisma.InputJsonArray,
): Promise<void> {
  const { count } = await tx.textDraft.createMany({
    data: [{ agreementKey: agreement, locale, text, rows, userId: actor.userId }],
    skipDuplicates: true,
  })
  if (count === 0) throw new StaleVersionError(1)
}

export interface Correction {
  /** The row whose fields stand in the form, with what was typed; null where none is open. */
  typed: { row: number; fields: TypedRow } | null
  /** The row whose button was pressed, and what it does, if more than to be shown. */
  pressed: { row: number; move: RowMove | null } | null
  /** Which clause each of these rows belongs to, or that it is left out. */
  pairs: readonly { row: number; clause: TextRow['clause'] | 'leave' }[]
}

/**
 * Corrects the pieces of a text.
 * @returns the place of the row whose button was pressed, wherever it is now
 * @throws RuleError with a `TextKeepingRule`
 * @throws StaleVersionError where somebody was faster
 */
export async function correctText(
  actor: Actor,
  name: TextName,
  version: number,
  correction: Correction,
): Promise<number | null> {
  requireRight(actor, 'record.edit', {})
  return db().$transaction(async (tx) => {
    const stored = await tx.textDraft.findUnique({
      where: { agreementKey_locale: { agreementKey: name.agreement, locale: name.locale } },
      select: { rows: true },
    })
    if (!stored) throw new NotFoundError()
    const before = parseRows(stored.rows)
    const { rows, place } = corrected(before, correction, name)
    // Whoever only opens a piece to read it does not overtake anybody.
    if (JSON.stringify(rows) !== JSON.stringify(before))
      await writeText(tx, actor, name, version, { rows: storedRows(ofShownSize(rows)) })
    return place
  })
}

function corrected(before: readonly TextRow[], { typed, pressed, pairs }: Correction, { locale }: TextName) {
  let rows = before.map((row, place) => {
    const pair = pairs.findLast((one) => one.row === place)?.clause
    if (pair === undefined) return row
    return pair === 'leave' ? { ...row, isOut: true, clause: null } : { ...row, clause: pair }
  })
  if (typed) rows = withTyped(rows, typed.row, typed.fields, locale)
  if (!pressed) return { rows, place: null }
  // The open piece may have been divided: what stands below it has moved along.
  const row = pressed.row + (typed && pressed.row > typed.row ? rows.length - before.length : 0)
  if (!pressed.move) return { rows, place: row }
  const moved = afterMove(rows, row, pressed.move)
  const found = rows[row] ? moved.indexOf(rows[row]) : -1
  return { rows: moved, place: found >= 0 ? found : pressed.move === 'join' ? row - 1 : row }
}

/** Throws the text away. Drafts of clauses that were made from it stay. */
export async function discardText(actor: Actor, { agreement, locale }: TextName, version: number): Promise<void> {
  requireRight(actor, 'record.edit', {})
  await db().$transaction(async (tx) => {
    const { count } = await tx.textDraft.deleteMany({ where: { agreementKey: agreement, locale, version } })
    if (count === 0) await refuseStale(tx, { agreement, locale })
    await recordAudit(tx, {
      action: 'text.discarded',
      actorUserId: actor.userId,
      recordKind: 'record',
      recordKey: agreement,
      payload: { locale, version },
    })
  })
}

async function writeText(
  tx: Transaction,
  actor: Actor,
  { agreement, locale }: TextName,
  version: number,
  data: { text?: string; rows: Prisma.InputJsonArray },
): Promise<void> {
  const { count } = await tx.textDraft.updateMany({
    where: { agreementKey: agreement, locale, version },
    data: { ...data, version: { increment: 1 }, userId: actor.userId, updatedAt: new Date() },
  })
  if (count === 0) await refuseStale(tx, { agreement, locale })
}

async function refuseStale(tx: Transaction, { agreement, locale }: TextName): Promise<never> {
  const stored = await tx.textDraft.findUnique({
    where: { agreementKey_locale: { agreementKey: agreement, locale } },
    select: { version: true },
  })
  throw stored ? new StaleVersionError(stored.version) : new NotFoundError()
}

/** The agreement may be published, or a draft of a new one. */
export async function requireAgreement(tx: Transaction, key: string): Promise<void> {
  const noun = 'agreements'
  const found =
    (await tx.draft.findUnique({ where: { noun_key: { noun, key } }, select: { id: true } })) ??
    (await tx.recordRevision.findFirst({ where: { noun, key }, select: { id: true } }))
  if (!found) throw new NotFoundError()
}

/** The rows, where a page can show them all. Corrections may divide them, and write a text into each. */
function ofShownSize(rows: readonly TextRow[]): readonly TextRow[] {
  if (rows.length > mostPieces) throw new RuleError<TextKeepingRule>('piecesTooMany')
  const letters = rows.reduce((sum, { label, heading, text }) => sum + label.length + heading.length + text.length, 0)
  if (letters > textLimit) throw new RuleError<TextKeepingRule>('textFileTooLarge')
  return rows
}

/** Rows as JSON: plain values, by their own keys. */
export function storedRows(rows: readonly TextRow[]): Prisma.InputJsonArray {
  return rows.map((row) => ({ ...row }))
}
