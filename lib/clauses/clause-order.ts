/** Clauses by number, but none before the one that it stands below: in this order they can be published. */
export function parentsFirst<Clause extends { key: string; number: number; parent: string | null }>(
  clauses: readonly Clause[],
): Clause[] {
  const byKey = new Map(clauses.map((clause) => [clause.key, clause]))
  const depthOf = (clause: Clause): number => {
    const seen = new Set<string>()
    let above = clause.parent === null ? undefined : byKey.get(clause.parent)
    while (above && !seen.has(above.key)) {
      seen.add(above.key)
      above = above.parent === null ? undefined : byKey.get(above.parent)
    }
    return seen.size
  }
  return clauses
    .map((clause) => ({ clause, depth: depthOf(clause) }))
    .sort((a, b) => a.depth - b.depth || a.clause.number - b.clause.number)
    .map(({ clause }) => clause)
}
