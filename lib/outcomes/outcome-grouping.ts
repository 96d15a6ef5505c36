import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import type { Reference } from '@/lib/records/reference'
import type { Outcome } from './outcome-types'

export interface OutcomeGroup {
  /** Null for the outcomes that belong to no clause. */
  agreement: Reference | null
  outcomes: Outcome[]
}

/** Outcomes that one teller told of, of one span of time, in the same sources: what they share is said once. */
export interface OutcomeAccount {
  id: string
  /** The first of them stands for what all share: teller, period, sources. */
  outcomes: [Outcome, ...Outcome[]]
}

/**
 * Outcomes by the agreement whose clauses they belong to, in the order of the list within each group; those without a
 * clause last. Each outcome stands once, so that its anchor is one: with the first agreement that it is linked to.
 */
export function groupOutcomes(outcomes: readonly Outcome[], locale: Locale): OutcomeGroup[] {
  const groups = new Map<string, { agreement: Reference; outcomes: Outcome[] }>()
  for (const outcome of outcomes) {
    const agreement = outcome.clauses[0]?.agreement
    if (!agreement) continue
    const group = groups.get(agreement.key) ?? { agreement, outcomes: [] }
    group.outcomes.push(outcome)
    groups.set(agreement.key, group)
  }
  const unlinked = outcomes.filter((outcome) => outcome.clauses.length === 0)
  return [
    ...sortByName([...groups.values()], (group) => group.agreement.name, locale),
    ...(unlinked.length > 0 ? [{ agreement: null, outcomes: unlinked }] : []),
  ]
}

/** The outcomes of a group by the account that they are part of, in the order of the list. */
export function outcomeAccounts(outcomes: readonly Outcome[]): OutcomeAccount[] {
  const accounts = new Map<string, OutcomeAccount>()
  for (const outcome of outcomes) {
    const { toldByPerson, toldByBody, period, sources } = outcome
    const id = JSON.stringify([toldByPerson?.key, toldByBody?.key, period?.text, sources.map(({ key }) => key)])
    const account = accounts.get(id)
    if (account) account.outcomes.push(outcome)
    else accounts.set(id, { id, outcomes: [outcome] })
  }
  return [...accounts.values()]
}
