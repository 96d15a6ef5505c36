import { flattenClauses, type ProposedClause } from './text-clauses'
import type { NodeKind, TextNode } from './text-nodes'
import { nodesOf, type TextRow } from './text-rows'

/** A clause that the rows propose; `row` is the place in the list of the row that it begins with. */
export type RowClause = Omit<ProposedClause, 'line'> & { row: number }

/** The clauses that the rows make as they stand: what an editor has left out is in none of them, everything else is in one. */
export function rowClauses(rows: readonly TextRow[]): RowClause[] {
  const nodes = keptNodes(nodesOf(rows), rows, null)
  return flattenClauses({ nodes }, { preamble: true, parts: true, annexes: true }).map(({ line: row, ...clause }) => ({
    ...clause,
    row,
  }))
}

/** What holds its points as its own text: an article that an editor has put below another one is a point of it. */
const holders: readonly (NodeKind | null)[] = ['preamble', 'article', 'paragraph', 'note']

function keptNodes(nodes: readonly TextNode[], rows: readonly TextRow[], above: NodeKind | null): TextNode[] {
  return nodes.flatMap((node) => {
    const isOut = rows[node.line]?.isOut ?? false
    if (isOut && node.kind === 'part') return keptNodes(node.children, rows, above)
    if (isOut) return []
    const kind = holders.includes(above) && node.kind !== 'note' ? 'paragraph' : node.kind
    return [{ ...node, kind, children: keptNodes(node.children, rows, kind) }]
  })
}
