import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { apiDate, byLocale } from '@/lib/records/api-shape'
import { countedOutcomes, entryTerms, ledgerTerms, newestEntries } from './clause-ledger-select'

const keyOnly = { select: { key: true } } as const

/** What programs read of the ledger of a clause. */
export const apiLedgerSelect = {
  ...ledgerTerms,
  firstTurn: { select: { body: keyOnly } },
  ledger: { select: { ...entryTerms, party: { select: { body: keyOnly } }, source: keyOnly }, ...newestEntries },
  counted: { select: { period: true, outcome: keyOnly }, ...countedOutcomes },
} satisfies Prisma.ClauseSelect

type LedgerRow = Prisma.ClauseGetPayload<{ select: typeof apiLedgerSelect }>

/**
 * The facts of a ledger for programs, the newest periods first; null for a clause that owes nothing in each period. The states of the periods
 * are not among them: they follow from the facts for a day (lib/ledger/obligation-ledger.ts), and this answer is kept for many.
 */
export function apiLedger(row: LedgerRow) {
  if (row.owedCount === null) return null
  return {
    owed: row.owedCount,
    texts: byLocale(row.ledgerTexts),
    periodLength: row.periodLength,
    periodUnit: row.periodUnit,
    periodsFrom: apiDate(row.periodsFromOn, row.periodsFromPrecision, null, row.periodsFromCalendar),
    turns: row.turns,
    firstTurn: row.firstTurn?.body.key ?? null,
    entries: row.ledger.map(({ period, kind, postponedTo, party, texts, source }) => ({
      period,
      kind,
      postponedTo,
      party: party?.body.key ?? null,
      texts: byLocale(texts),
      source: source.key,
    })),
    counted: row.counted.map(({ period, outcome }) => ({ period, outcome: outcome.key })),
  }
}
