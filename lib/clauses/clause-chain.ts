interface Linked {
  key: string
  /** The keys of the clauses that it is about. */
  clauses: readonly string[]
}

export interface ClauseChain<C, D, O> {
  /** Null for what no source links to any clause. */
  clause: C | null
  decisions: D[]
  outcomes: O[]
}

/**
 * What leads from each clause on: the decisions about it and the outcomes under it, each with every clause that it is linked to and with
 * no other. What belongs to none of the clauses comes last, so that nothing is lost and no link is made up.
 */
export function clauseChains<C extends { key: string }, D extends Linked, O extends Linked>(
  clauses: readonly C[],
  decisions: readonly D[],
  outcomes: readonly O[],
): ClauseChain<C, D, O>[] {
  const known = new Map(clauses.map((clause) => [clause.key, clause]))
  const isLoose = (part: Linked) => part.clauses.every((key) => !known.has(key))
  const loose = { clause: null, decisions: decisions.filter(isLoose), outcomes: outcomes.filter(isLoose) }
  return [
    ...[...known.values()].map((clause) => ({
      clause,
      decisions: decisions.filter((decision) => decision.clauses.includes(clause.key)),
      outcomes: outcomes.filter((outcome) => outcome.clauses.includes(clause.key)),
    })),
    ...(loose.decisions.length + loose.outcomes.length > 0 ? [loose] : []),
  ]
}
