export const nodeKinds = ['preamble', 'part', 'article', 'paragraph', 'note', 'annex', 'closing'] as const
export type NodeKind = (typeof nodeKinds)[number]

export function isNodeKind(value: unknown): value is NodeKind {
  return nodeKinds.some((kind) => kind === value)
}

/**
 * A piece of an agreement's text. Read in order, `label`, `heading`, `text` and then the children give back every character of
 * the piece, blanks apart.
 */
export interface TextNode {
  kind: NodeKind
  /** Comparable between languages: `5`, `5.1` (5 bis, 5-1, ۵ مکرر), `b` (б, ب); null where none is printed. */
  number: string | null
  /** The numeral alone, as printed: `V`, `۵`, `первая`. */
  printedNumber: string | null
  /** What marks the piece, as printed: `Article V.`, `ماده ۵ -`, `(a)`; empty where nothing does. */
  label: string
  heading: string | null
  /** Lines that belong together are joined; a new line of the text is a new paragraph of it. */
  text: string
  /** The line of the input on which the piece begins, from 1. */
  line: number
  children: TextNode[]
}

/** What an editor should look at; nothing of it has been put right. */
export type TextRemark =
  | { code: 'pageNumberRemoved' | 'runningLineRemoved' | 'contentsLineRemoved'; line: number; text: string }
  /** A hyphen at the end of the line is gone: `word` is what the two parts have become. */
  | { code: 'hyphenRemoved'; line: number; word: string }
  /** The line begins like a heading and was taken for a sentence that names one. */
  | { code: 'readAsReference'; line: number; text: string }
  | { code: 'numberRepeated'; line: number; kind: NodeKind; number: string; firstLine: number }
  | { code: 'numberSkipped'; line: number; kind: NodeKind; number: string; expected: string }
  | { code: 'numberOutOfOrder'; line: number; kind: NodeKind; number: string; after: string }
  | { code: 'articleEmpty'; line: number; number: string | null }
  | { code: 'titleMissing' | 'articlesMissing'; line: number }

export interface AgreementText {
  /** Its lines are the printed ones; empty where there is none. */
  title: string
  nodes: TextNode[]
  /** By line. */
  remarks: TextRemark[]
}

/** A node and all below it, in the order of the text. */
export function* walkNodes(nodes: readonly TextNode[]): Generator<TextNode> {
  for (const node of nodes) {
    yield node
    yield* walkNodes(node.children)
  }
}
