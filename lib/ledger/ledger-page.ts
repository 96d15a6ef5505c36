import type { AgreementTerms } from '@/lib/agreements/agreement-terms'
import { dateOf, rangeOf } from '@/lib/agreements/partial-date-math'
import type { PartialDate } from '@/lib/i18n/dates'
import type { ClauseLedger } from './clause-ledger-select'
import { type LedgerForce, ledgerForce } from './ledger-force'
import { type LedgerPeriod, ledgerPeriods, type PeriodDays } from './obligation-ledger'

/** A ledger as a page shows it on one day. */
export interface DatedLedger {
  ledger: ClauseLedger
  force: LedgerForce
  periods: LedgerPeriod[]
}

/**
 * The periods of a clause's ledger under an agreement of these terms, for the day (ISO, UTC) on which the page is made. On the next
 * day every page is made anew (lib/drafts/due-work.ts), so what ends at midnight is not said to run for ever.
 */
export function datedLedger(ledger: ClauseLedger, terms: AgreementTerms, today: string): DatedLedger {
  const { owed, months, from, turns, order, entries, outcomes } = ledger
  const counted = outcomes.map(({ period }) => period)
  const force = ledgerForce(terms, today)
  return {
    ledger,
    force,
    periods: ledgerPeriods({ owed, months, from, turns, order }, { counted, entries }, force, today),
  }
}

/** The year or month that a period fills from its first day to its last; null where it fills none. */
export function wholePeriod({ from, to, calendar }: PeriodDays): PartialDate | null {
  const date = dateOf({ from, to, ...(calendar ? { calendar } : {}) })
  const whole = rangeOf(date)
  return whole.from === from && whole.to === to ? date : null
}

/** The calendar day in UTC. */
export function ledgerDay(): string {
  return new Date().toISOString().slice(0, 10)
}
