import { isNodeKind, type NodeKind, type TextNode } from './text-nodes'

/**
 * A piece of a text in the flat list that an editor corrects. Read in order, `label`, `heading` and `text` of all rows give back
 * the text, as the nodes do that they come from.
 */
export interface TextRow {
  kind: NodeKind
  /** How deep it stands: below the last row before it that is less deep. */
  depth: number
  label: string
  number: string | null
  printedNumber: string | null
  /** Empty where there is none. */
  heading: string
  text: string
  /** The line of the pasted text on which it began. */
  line: number
  /** Makes no clause, with all that stands below it; of a part only its own heading is left out. */
  isOut: boolean
  /** The clause that it belongs to where a person or an earlier run has said so, by number; `new` where it is to be one of its own. */
  clause: number | 'new' | null
}

/** The rows of a tree as it was read: preamble, closing and the mere headings of parts make no clauses, unless an editor says so. */
export function rowsOf(nodes: readonly TextNode[], depth = 0): TextRow[] {
  return nodes.flatMap((node) => {
    const { kind, label, number, printedNumber, text, line } = node
    const isOut = kind === 'preamble' || kind === 'closing' || (kind === 'part' && text === '')
    const row: TextRow = {
      kind,
      depth,
      label,
      number,
      printedNumber,
      heading: node.heading ?? '',
      text,
      line,
      isOut,
      clause: null,
    }
    return [row, ...rowsOf(node.children, depth + 1)]
  })
}

/** The tree that the rows stand for. Each node's `line` is its row's place in the list, by which the row is found again. */
export function nodesOf(rows: readonly TextRow[]): TextNode[] {
  const root: TextNode[] = []
  const open: TextNode[] = []
  for (const [index, row] of withSoundDepths(rows).entries()) {
    const { kind, label, number, printedNumber, heading, text, depth } = row
    const node = { kind, label, number, printedNumber, heading: heading || null, text, line: index, children: [] }
    open.splice(depth)
    const siblings = open.at(-1)?.children ?? root
    siblings.push(node)
    open.push(node)
  }
  return root
}

/** How many rows from `index` on are the row and what stands below it. */
export function lengthOf(rows: readonly TextRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0
  let end = index + 1
  while ((rows[end]?.depth ?? -1) > depth) end += 1
  return end - index
}

/** No row deeper than right below the one before it. */
export function withSoundDepths(rows: readonly TextRow[]): TextRow[] {
  let last = -1
  return rows.map((row) => {
    last = Math.min(row.depth, last + 1)
    return last === row.depth ? row : { ...row, depth: last }
  })
}

/** The rows as the database gives them back. @throws where they are none, which only a change by hand could have made them */
export function parseRows(stored: unknown): TextRow[] {
  if (!Array.isArray(stored) || !stored.every(isRow)) throw new Error('The rows of a text draft are damaged')
  return stored
}

function isRow(value: unknown): value is TextRow {
  if (typeof value !== 'object' || value === null) return false
  const row: Partial<Record<keyof TextRow, unknown>> = value
  return (
    isNodeKind(row.kind) &&
    typeof row.depth === 'number' &&
    typeof row.line === 'number' &&
    typeof row.isOut === 'boolean' &&
    [row.label, row.heading, row.text].every((text) => typeof text === 'string') &&
    [row.number, row.printedNumber].every((text) => text === null || typeof text === 'string') &&
    (row.clause === null || row.clause === 'new' || typeof row.clause === 'number')
  )
}
