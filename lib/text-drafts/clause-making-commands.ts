import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { type BatchedDraft, writeDrafts } from '@/lib/drafts/draft-batch-commands'
import { draftValues } from '@/lib/drafts/draft-values'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import type { TextStatus } from '@/lib/generated/prisma/client'
import { recordShapes } from '@/lib/records/record-shapes'
import { clauseMark } from './clause-marks'
import type { KnownClause, PlannedClause } from './clause-plan'
import { clauseKey, newClauseValues, withWords } from './clause-values'
import type { StoredClause } from './known-clauses'
import { requireAgreement, storedRows } from './text-draft-commands'
import { planOfText, type TextName } from './text-draft-plan'

export type ClauseMakingRule =
  | 'clausesMissing'
  | 'clausesTooMany'
  | 'clauseTwice'
  | 'clausesInReview'
  | 'clausesChanged'
  | 'referenceUnknown'

/** More than any agreement has; each is a draft of its own, and all are written at once. */
const mostClauses = 300

export interface ClauseMaking {
  /** The key of the source that new clauses name. */
  source: string
  textStatus: TextStatus
  /** How each clause stood on the page, by number: `clauseMark`. */
  seen: ReadonlyMap<number, string>
}

/**
 * Writes the clauses of a text as drafts, all or none: new ones, and of those that are there the words in this language. Asked
 * again, it changes nothing.
 * @returns how many drafts were opened, and how many open ones were changed
 * @throws StaleVersionError where the text was corrected since the page was opened
 * @throws RuleError with a `ClauseMakingRule`
 */
export async function makeClauses(
  actor: Actor,
  name: TextName,
  version: number,
  { source, textStatus, seen }: ClauseMaking,
): Promise<{ opened: number; changed: number }> {
  requireRight(actor, 'record.edit', {})
  return db().$transaction(
    async (tx) => {
      await lockTexts(tx, name, version)
      await requireAgreement(tx, name.agreement)
      await requireSource(tx, source)
      const found = await planOfText(tx, name)
      if (!found) throw new NotFoundError()
      const { text, known } = found
      const { clauses, twice } = text.plan
      refuseUnless(clauses.length > 0, 'clausesMissing')
      refuseUnless(clauses.length <= mostClauses, 'clausesTooMany')
      refuseUnless(twice.length === 0, 'clauseTwice')

      const drafts = clauses.flatMap((clause) => {
        const stored = known.find(({ number }) => number === clause.number)
        const values = valuesBefore(actor, name.agreement, clause, stored, source)
        const wanted = withWords(values, clause, name.locale, textStatus)
        if (stored && isSame(values, wanted)) return []
        refuseUnless(!isOutOfHand(stored), 'clausesInReview')
        refuseUnless(clauseMark(stored) === seen.get(clause.number), 'clausesChanged')
        return [draftOf(name.agreement, clause, stored, wanted, text.writerIds)]
      })
      const note = await writeDrafts(tx, actor, drafts)

      // From now on each piece belongs to its clause, so that the same text never makes another one.
      const numbers = new Map(clauses.map(({ row, number }) => [row, number]))
      const rows = text.rows.map((row, place) => ({ ...row, clause: numbers.get(place) ?? row.clause }))
      await tx.textDraft.update({ where: { id: text.id }, data: { rows: storedRows(rows) }, select: { id: true } })
      const opened = drafts.filter((draft) => draft.version === null).length
      const changed = drafts.length - opened
      await note()
      if (drafts.length > 0)
        await recordAudit(tx, {
          action: 'clauses.made',
          actorUserId: actor.userId,
          recordKind: 'record',
          recordKey: name.agreement,
          payload: { locale: name.locale, textVersion: version, opened, changed },
        })
      return { opened, changed }
    },
    { timeout: 20_000 },
  )
}

/** One at a time for an agreement: whoever comes second finds the drafts of the first. */
async function lockTexts(tx: Transaction, { agreement, locale }: TextName, version: number): Promise<void> {
  const texts = await tx.$queryRaw<{ locale: string; version: number }[]>`
    SELECT "locale"::text AS "locale", "version" FROM "TextDraft" WHERE "agreementKey" = ${agreement} ORDER BY "id" FOR UPDATE`
  const text = texts.find((one) => one.locale === locale)
  if (!text) throw new NotFoundError()
  if (text.version !== version) throw new StaleVersionError(text.version)
}

async function requireSource(tx: Transaction, key: string): Promise<void> {
  const noun = 'sources'
  const found =
    (await tx.draft.findUnique({ where: { noun_key: { noun, key } }, select: { id: true } })) ??
    (await tx.recordRevision.findFirst({ where: { noun, key }, select: { id: true } }))
  refuseUnless(found !== null, 'referenceUnknown')
}

function valuesBefore(
  actor: Actor,
  agreement: string,
  clause: PlannedClause,
  stored: StoredClause | undefined,
  source: string,
): FormValues {
  if (stored?.values) return stored.values
  if (stored?.document) return draftValues(recordShapes.clauses, stored.document, actor.locale)
  return newClauseValues(agreement, clause, source)
}

function draftOf(
  agreement: string,
  { number }: PlannedClause,
  stored: StoredClause | undefined,
  values: FormValues,
  writerIds: readonly string[],
): BatchedDraft {
  return {
    noun: 'clauses',
    key: clauseKey(agreement, number),
    values,
    version: stored?.draft?.version ?? null,
    baseRevision: stored?.revision ?? 0,
    writerIds,
  }
}

/** In review or to be withdrawn: nobody writes into it now. */
function isOutOfHand(clause: KnownClause | undefined): boolean {
  return clause?.draft ? clause.draft.state !== 'draft' || clause.draft.purpose !== 'edit' : false
}

function isSame(values: FormValues, wanted: FormValues): boolean {
  return Object.entries(wanted).every(([name, value]) => values[name] === value)
}

function refuseUnless(isRight: boolean, code: ClauseMakingRule): asserts isRight {
  if (!isRight) throw new RuleError<ClauseMakingRule>(code)
}
