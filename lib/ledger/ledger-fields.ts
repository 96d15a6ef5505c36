import { LedgerEntryKind, LedgerTurns } from '@/lib/generated/prisma/enums'
import { choice, date, list, name, number, prose, reference } from '@/lib/records/field-builders'
import type { Breach, Fields, RecordDocument } from '@/lib/records/record-shape'

const period = number(1, 2000, { required: true })

/** What a recurring clause owes in each period, and what sources say of the periods in which it was not done. */
export const ledgerFields: Fields = {
  owed: number(1, 1000, { column: 'owedCount' }),
  owedUnit: name({
    max: 200,
    column: 'unit',
    table: { model: 'ClauseLedgerText', parent: 'clauseId', kept: 'plain' },
  }),
  periodLength: number(1, 1200),
  periodUnit: choice('terms.unit', { months: 'months', years: 'years' }),
  periodsFrom: date('periodsFrom'),
  turns: choice('ledger.turns', LedgerTurns, { required: true, initial: 'not_stated' }),
  firstTurn: { type: 'party', column: 'firstTurnPartyId' },
  ledger: list(
    'LedgerEntry',
    'clauseId',
    {
      period,
      kind: choice('ledger.entryKind', LedgerEntryKind, { required: true }),
      postponedTo: number(2, 2000),
      party: { type: 'party', column: 'partyId' },
      reason: prose({ max: 1000 }),
      source: reference('sources', 'sourceId', { required: true }),
    },
    {
      place: 'ledger',
      position: 'position',
      unique: ['period'],
      repeatsAgreement: true,
      texts: { model: 'LedgerEntryText', parent: 'entryId', kept: 'plain' },
    },
  ),
}

/**
 * The periods for which an outcome counts. It is said by the outcome, whose sources stand for it, as clauses are written before the
 * outcomes that belong to them.
 */
export const countedField = list(
  'LedgerOutcome',
  'outcomeId',
  { clause: reference('clauses', 'clauseId', { required: true }), period },
  { unique: ['clause', 'period'] },
)

/** Periods are those of a recurring clause and said whole; what is postponed goes to a later period. */
export function ledgerBreaches(document: RecordDocument): Breach[] {
  const { nature, owed, turns = 'not_stated', firstTurn } = document
  const entries = (document.ledger ?? []) as RecordDocument[]
  const further = ['periodLength', 'periodUnit', 'periodsFrom', 'owedUnit', 'ledger'].some(
    (name) => document[name] !== undefined,
  )
  const isBegun = owed !== undefined || further || turns !== 'not_stated'
  const missing = ['owed', 'periodLength', 'periodUnit'].filter((name) => document[name] === undefined)
  return [
    ...(isBegun ? missing.map((path) => ({ path, code: 'missing' })) : []),
    ...(owed !== undefined && nature !== 'recurring' ? [{ path: 'owed', code: 'owedRecurring' }] : []),
    ...(firstTurn !== undefined && turns !== 'in_turn' ? [{ path: 'firstTurn', code: 'firstTurn' }] : []),
    ...entries.flatMap((entry, index) =>
      isPlaced(entry) ? [] : [{ path: `ledger.${index}.postponedTo`, code: 'postponedTo' }],
    ),
  ]
}

function isPlaced({ kind, period, postponedTo }: RecordDocument): boolean {
  if (kind !== 'postponed') return postponedTo === undefined
  return postponedTo !== undefined && Number(postponedTo) > Number(period ?? 0)
}

/** An outcome counts only for clauses that it belongs to. */
export function outcomeBreaches(document: RecordDocument): Breach[] {
  const clauses = (document.clauses ?? []) as string[]
  const counted = (document.counted ?? []) as RecordDocument[]
  return counted.flatMap(({ clause }, index) =>
    typeof clause !== 'string' || clauses.includes(clause)
      ? []
      : [{ path: `counted.${index}.clause`, code: 'countedForeign' }],
  )
}
