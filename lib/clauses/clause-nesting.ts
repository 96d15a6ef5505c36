interface Placed {
  id: string
  parentId: string | null
}

/**
 * Clauses in the order in which a text has them, each with how deep it stands: 0 for an article, 1 for its points. Clauses of one
 * parent keep the order in which they were given. One whose parent is not among them, being withdrawn, stands at the top.
 */
export function nestClauses<Clause extends Placed>(clauses: readonly Clause[]): (Clause & { depth: number })[] {
  const known = new Set(clauses.map(({ id }) => id))
  const childrenOf = new Map<string | null, Clause[]>()
  for (const clause of clauses) {
    const parent = clause.parentId !== null && known.has(clause.parentId) ? clause.parentId : null
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), clause])
  }
  const placed = new Set<string>()
  const nested: (Clause & { depth: number })[] = []
  const place = (clause: Clause, depth: number) => {
    if (placed.has(clause.id)) return
    placed.add(clause.id)
    nested.push({ ...clause, depth })
    for (const child of childrenOf.get(clause.id) ?? []) place(child, depth + 1)
  }
  for (const clause of childrenOf.get(null) ?? []) place(clause, 0)
  // The rules of the registry allow no clause above itself; if there were one, its text must still be read.
  for (const clause of clauses) place(clause, 0)
  return nested
}
