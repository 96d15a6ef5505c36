import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { isOwnAncestor } from '@/lib/records/rows/record-ancestors'
import type { Model } from '@/lib/records/rows/table-rows'
import { tableOf } from '@/lib/records/rows/table-writer'
import { agreementOf, decisionConflict } from './decision-conflicts'
import { readDraft } from './draft-reading'
import { draftedDocument } from './drafted-document'

export type ConflictRule =
  | 'nextMeetingTaken'
  | 'nextMeetingItself'
  | 'clauseNumberTaken'
  | 'clauseMoved'
  | 'clauseForeign'
  | 'clauseWithoutPeriods'
  | 'decisionUnknown'
  | 'decisionForeign'
  | 'partyForeign'
  | 'partyHasReported'
  | 'partyInClauses'
  | 'ownAncestor'

interface Asked {
  tx: Transaction
  key: string
  document: RecordDocument
  /** Whether it is about to be written: only rows count then. Before that, open drafts of other records count as well. */
  isFinal: boolean
}

type Conflicts = Record<string, ConflictRule>
type Check = (asked: Asked) => Promise<Conflicts>

/**
 * What a document, right in itself, contradicts in the other records of the registry. The database refuses the same; here it has a
 * code and a place.
 * @returns one code a field, by the field's path in the document
 */
export async function conflictsOf(
  tx: Transaction,
  { noun, key }: { noun: RecordNoun; key: string },
  document: RecordDocument,
  isFinal = false,
): Promise<FieldErrors> {
  return (await checks[noun]?.({ tx, key, document, isFinal })) ?? {}
}

const checks: Partial<Record<RecordNoun, Check>> = {
  bodies: (asked) => ancestorConflict('bodies', asked),
  async agreements({ tx, key, document }): Promise<Conflicts> {
    const staying = partiesOf(document)
    const leaving = await tx.agreementParty.findMany({
      where: { agreement: { key }, body: { key: { notIn: staying } } },
      select: { id: true },
    })
    const partyId = { in: leaving.map(({ id }) => id) }
    if (leaving.length === 0) return {}
    const hasSpoken =
      (await tx.statusReport.findFirst({ where: { partyId }, select: { id: true } })) ??
      (await tx.dispute.findFirst({ where: { partyId }, select: { id: true } }))
    if (hasSpoken) return { parties: 'partyHasReported' }
    const isNamed =
      (await tx.clause.findFirst({
        where: { OR: [{ obligedPartyId: partyId }, { firstTurnPartyId: partyId }, { ledger: { some: { partyId } } }] },
        select: { id: true },
      })) ?? (await tx.clauseResponsible.findFirst({ where: { partyId }, select: { clauseId: true } }))
    return isNamed ? { parties: 'partyInClauses' } : {}
  },
  async clauses(asked): Promise<Conflicts> {
    const { tx, key, document } = asked
    const { agreement, number, parent } = document
    if (typeof agreement !== 'string') return {}
    const stored = await tx.clause.findUnique({ where: { key }, select: { agreement: { select: { key: true } } } })
    const twin = await tx.clause.findFirst({
      where: { agreement: { key: agreement }, number: Number(number ?? 0), key: { not: key } },
      select: { id: true },
    })
    const above = typeof parent === 'string' ? await agreementOfClause(asked, parent) : null
    return {
      ...(await ancestorConflict('clauses', asked)),
      ...(stored && stored.agreement.key !== agreement ? { agreement: 'clauseMoved' } : {}),
      ...(twin ? { number: 'clauseNumberTaken' } : {}),
      ...(above !== null && above !== agreement ? { parent: 'clauseForeign' } : {}),
      ...(await partyConflicts(asked, agreement)),
    }
  },
  async meetings({ tx, key, document: { nextMeeting } }): Promise<Conflicts> {
    if (typeof nextMeeting !== 'string') return {}
    if (nextMeeting === key) return { nextMeeting: 'nextMeetingItself' }
    const other = await tx.meeting.findFirst({
      where: { key: { not: key }, nextMeeting: { key: nextMeeting } },
      select: { id: true },
    })
    return other ? { nextMeeting: 'nextMeetingTaken' } : {}
  },
  async outcomes(asked): Promise<Conflicts> {
    const counted = (asked.document.counted ?? []) as RecordDocument[]
    const without = await clausesWithoutPeriods(
      asked,
      counted.map(({ clause }) => String(clause)),
    )
    return {
      ...(await decisionConflicts(asked)),
      ...Object.fromEntries(
        counted.flatMap(({ clause }, index) =>
          without.has(String(clause)) ? [[`counted.${index}.clause`, 'clauseWithoutPeriods'] as const] : [],
        ),
      ),
    }
  },
  async obstacles(asked): Promise<Conflicts> {
    const { agreement, clause, resolvedMeeting, resolvedDecision } = asked.document
    const above = typeof clause === 'string' ? await agreementOfClause(asked, clause) : null
    const conflict =
      typeof resolvedMeeting === 'string' && typeof resolvedDecision === 'string'
        ? await decisionConflict(asked.tx, {
            ...{ meeting: resolvedMeeting, decision: resolvedDecision },
            ...{ agreements: new Set([String(agreement)]), isFinal: asked.isFinal },
          })
        : null
    return {
      ...(above !== null && above !== agreement ? { clause: 'clauseForeign' as const } : {}),
      ...(conflict ? { resolvedDecision: conflict } : {}),
    }
  },
}

function partiesOf(document: RecordDocument): string[] {
  return ((document.parties ?? []) as RecordDocument[]).map(({ body }) => String(body))
}

async function ancestorConflict(
  noun: 'bodies' | 'clauses',
  { tx, key, document: { parent } }: Asked,
): Promise<Conflicts> {
  if (typeof parent !== 'string') return {}
  if (parent === key) return { parent: 'ownAncestor' }
  const table = tableOf(tx, recordShapes[noun].model as Model)
  const rows = await table.findMany({ where: { key: { in: [key, parent] } }, select: { id: true, key: true } })
  const idOf = (name: string) => rows.find((row) => row.key === name)?.id
  const [own, above] = [idOf(key), idOf(parent)]
  if (typeof own !== 'string' || typeof above !== 'string') return {}
  return (await isOwnAncestor(table, own, above)) ? { parent: 'ownAncestor' } : {}
}

/** The key of the agreement that a clause belongs to; null where the clause is nowhere. */
async function agreementOfClause({ tx, isFinal }: Asked, key: string): Promise<string | null> {
  const row = await tx.clause.findUnique({ where: { key }, select: { agreement: { select: { key: true } } } })
  if (row) return row.agreement.key
  const drafted = isFinal ? null : await draftedDocument(tx, 'clauses', key)
  return typeof drafted?.agreement === 'string' ? drafted.agreement : null
}

/** Of these clauses those under which nothing is owed in periods. A clause that is nowhere is another fault. */
async function clausesWithoutPeriods({ tx, isFinal }: Asked, keys: readonly string[]): Promise<Set<string>> {
  const asked = [...new Set(keys)]
  if (asked.length === 0) return new Set()
  const rows = await tx.clause.findMany({ where: { key: { in: asked } }, select: { key: true, owedCount: true } })
  const drafts = isFinal
    ? []
    : await tx.draft.findMany({ where: { noun: 'clauses', key: { in: asked } }, select: { key: true, values: true } })
  const known = new Map(rows.map(({ key, owedCount }) => [key, owedCount !== null]))
  for (const { key, values } of drafts) {
    const { owed } = readDraft(recordShapes.clauses, values as FormValues).document
    known.set(key, known.get(key) === true || owed !== undefined)
  }
  return new Set(asked.filter((key) => known.get(key) === false))
}

/** What an outcome carries out is a decision under an agreement of one of its clauses. */
async function decisionConflicts({ tx, document, isFinal }: Asked): Promise<Conflicts> {
  const agreements = new Set(((document.clauses ?? []) as string[]).map(agreementOf))
  const decisions = (document.decisions ?? []) as RecordDocument[]
  // Without a clause it is that which is missing.
  if (agreements.size === 0) return {}
  const found: Conflicts = {}
  for (const [index, { meeting, decision }] of decisions.entries()) {
    if (typeof meeting !== 'string' || typeof decision !== 'string') continue
    const conflict = await decisionConflict(tx, { meeting, decision, agreements, isFinal })
    if (conflict) found[`decisions.${index}.decision`] = conflict
  }
  return found
}

/** Whoever a clause obliges, makes responsible or names in its ledger is a party of its agreement. */
async function partyConflicts(asked: Asked, agreement: string): Promise<Conflicts> {
  const { obligedParty, firstTurn } = asked.document
  const ledger = (asked.document.ledger ?? []) as RecordDocument[]
  const responsible = (asked.document.responsible ?? []) as RecordDocument[]
  if ([obligedParty, firstTurn].every((party) => party === undefined) && responsible.length + ledger.length === 0)
    return {}
  const parties = await partyBodies(asked.tx, agreement, asked.isFinal)
  const isForeign = (body: RecordDocument[string] | undefined) => body !== undefined && !parties.has(String(body))
  return Object.fromEntries([
    ...(isForeign(obligedParty) ? [['obligedParty', 'partyForeign'] as const] : []),
    ...(isForeign(firstTurn) ? [['firstTurn', 'partyForeign'] as const] : []),
    ...ledger.flatMap(({ party }, index) =>
      isForeign(party) ? [[`ledger.${index}.party`, 'partyForeign'] as const] : [],
    ),
    ...responsible.flatMap(({ party }, index) =>
      isForeign(party) ? [[`responsible.${index}.party`, 'partyForeign'] as const] : [],
    ),
  ])
}

/**
 * The bodies that are the parties of an agreement, by their keys.
 * @param isFinal whether only what is published counts, and not the agreement's open draft
 */
export async function partyBodies(tx: Transaction, agreement: string, isFinal = false): Promise<Set<string>> {
  const rows = await tx.agreementParty.findMany({
    where: { agreement: { key: agreement } },
    select: { body: { select: { key: true } } },
  })
  const drafted = isFinal ? null : await draftedDocument(tx, 'agreements', agreement)
  return new Set([...rows.map(({ body }) => body.key), ...(drafted ? partiesOf(drafted) : [])])
}
