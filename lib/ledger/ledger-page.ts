import type { ClauseLedger } from './clause-ledger-select'
import { type LedgerPeriod, ledgerPeriods } from './obligation-ledger'

/**
 * The periods of a clause's ledger for the day (ISO, UTC) on which the page is made. On the next day every page is made anew
 * (lib/drafts/due-work.ts), so what ends at midnight is not said to run for ever.
 */
export function periodsOf(
  { owed, months, from, turns, order, entries, outcomes }: ClauseLedger,
  today: string,
): LedgerPeriod[] {
  const counted = outcomes.map(({ period }) => period)
  return ledgerPeriods({ owed, months, from, turns, order }, { counted, entries }, today)
}

/** The calendar day in UTC. */
export function ledgerDay(): string {
  return new Date().toISOString().slice(0, 10)
}
