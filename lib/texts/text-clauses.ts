import type { AgreementText, NodeKind, TextNode } from './text-nodes'

/** What a clause of the registry is made from. */
export interface ProposedClause {
  kind: NodeKind
  /**
   * Unique in the agreement and from 1: the article's own number where it is a whole one and not taken yet, else one after the
   * greatest, so that addresses say what the text says.
   */
  number: number
  /** As printed: of articles and points the numeral, of other pieces their name (Annex I); null where none is printed. */
  printedNumber: string | null
  heading: string | null
  /** With its points and notes, each on a line of its own after its mark. */
  text: string
  /** From 1, in the order of the text. */
  position: number
  /** The index in the list of the clause that it stands below; null at the top. */
  parentIndex: number | null
  /** The line of the input on which it begins. */
  line: number
}

/** Which pieces besides articles become clauses of their own. An annex that does not stays out with all that is in it. */
export interface ClauseChoice {
  preamble: boolean
  parts: boolean
  annexes: boolean
}

/**
 * The clauses that a text proposes, in its order: its articles and, where it has no articles, its points and paragraphs. Each
 * holds the whole of its text; a part with words of its own is one even where parts are not wanted, as they would be lost.
 */
export function flattenClauses({ nodes }: Pick<AgreementText, 'nodes'>, choice: ClauseChoice): ProposedClause[] {
  const found: { node: TextNode; parentIndex: number | null; isMain: boolean }[] = []
  const add = (siblings: readonly TextNode[], parentIndex: number | null, isMain: boolean) => {
    for (const node of siblings) {
      const isUnit = isClause(node, choice)
      if (isUnit) found.push({ node, parentIndex, isMain })
      if (node.kind !== 'part' && (node.kind !== 'annex' || !isUnit)) continue
      const below = node.children.filter(({ kind }) => kind === 'part' || kind === 'article' || node.kind === 'part')
      add(below, isUnit ? found.length - 1 : parentIndex, isMain && node.kind === 'part')
    }
  }
  add(nodes, null, true)
  const numbers = numbersOf(found)
  return found.map(({ node, parentIndex }, index) => ({
    kind: node.kind,
    number: numbers[index] ?? index + 1,
    printedNumber: printedNumberOf(node),
    heading: node.heading,
    text: textOf(node),
    position: index + 1,
    parentIndex,
    line: node.line,
  }))
}

function isClause({ kind, text }: TextNode, { preamble, parts, annexes }: ClauseChoice): boolean {
  switch (kind) {
    case 'article':
    case 'paragraph':
    case 'note':
      return true
    case 'preamble':
      return preamble
    case 'annex':
      return annexes
    case 'part':
      return parts || text !== ''
    case 'closing':
      return false
  }
}

function numbersOf(found: readonly { node: TextNode; isMain: boolean }[]): number[] {
  const taken = new Set<number>()
  const own = found.map(({ node: { kind, number }, isMain }) => {
    const value = /^[1-9]\d*$/.test(number ?? '') ? Number(number) : null
    if (value === null || !isMain || (kind !== 'article' && kind !== 'paragraph') || taken.has(value)) return null
    taken.add(value)
    return value
  })
  let last = [...taken].reduce((greatest, value) => Math.max(greatest, value), 0)
  return own.map((value) => {
    if (value !== null) return value
    last += 1
    return last
  })
}

function printedNumberOf({ kind, label, printedNumber }: TextNode): string | null {
  if (kind === 'article' || kind === 'paragraph' || kind === 'note') return printedNumber
  return label.replace(/(?<![\s.:/\-–—ـ])[\s.:/\-–—ـ]+$/, '') || null
}

/** The text of a clause with what is below it and is no clause itself. */
function textOf(node: TextNode): string {
  const own = node.kind === 'part' ? [] : node.children
  const below = own.filter(({ kind }) => kind !== 'article' && kind !== 'part')
  return [node.text, ...below.map(readable)].filter((text) => text !== '').join('\n')
}

function readable(node: TextNode): string {
  const first = [node.label, node.heading ?? '', node.heading === null ? node.text : ''].filter((text) => text !== '')
  const rest = node.heading === null ? '' : node.text
  return [first.join(' '), rest, ...node.children.map(readable)].filter((text) => text !== '').join('\n')
}
