import { type CountBreach, checkCounts, type StatedCounts } from './text-counts'
import { type NodeKind, type TextNode, type TextRemark, walkNodes } from './text-nodes'
import { type Numbered, numberingRemarks } from './text-numbering'
import { nodesOf, type TextRow } from './text-rows'

/** What an editor should look at, with the place in the list of the row that it is about; null for the text as a whole. */
export interface TextDoubt {
  remark: TextRemark
  row: number | null
}

type DoubtCode = TextRemark['code']

/** What reading has taken away: told, but nothing has to be decided. */
const removals: readonly DoubtCode[] = [
  'pageNumberRemoved',
  'runningLineRemoved',
  'contentsLineRemoved',
  'hyphenRemoved',
]

export function isRemoval({ code }: TextRemark): boolean {
  return removals.includes(code)
}

/** What follows from the numbers and the pieces themselves, and is looked at anew after every correction. */
const derived: readonly DoubtCode[] = ['articleEmpty', 'articlesMissing']
const numbering: readonly DoubtCode[] = ['numberRepeated', 'numberSkipped', 'numberOutOfOrder']

/**
 * What is doubtful in the rows as they stand now, in their order. Numbers of articles, parts and annexes are checked anew; a
 * remark on the points of a list stands as long as its point does.
 * @param remarks what reading the pasted text remarked
 */
export function doubtsOf(rows: readonly TextRow[], remarks: readonly TextRemark[]): TextDoubt[] {
  const read = remarks.flatMap((remark): TextDoubt[] => {
    if (isRemoval(remark) || derived.includes(remark.code)) return []
    if (!numbering.includes(remark.code))
      return [{ remark, row: 'line' in remark ? rowOfLine(rows, remark.line) : null }]
    const row = rows.findIndex(
      (one) =>
        'kind' in remark && remark.kind === 'paragraph' && one.line === remark.line && one.number === remark.number,
    )
    return row < 0 ? [] : [{ remark, row }]
  })
  const found: TextDoubt[] = []
  const nodes = nodesOf(rows)
  checkSeries(nodes, found)
  let hasArticle = false
  for (const { kind, number, heading, text, children, line } of walkNodes(nodes)) {
    if (kind !== 'article') continue
    hasArticle = true
    if (heading === null && text === '' && children.length === 0)
      found.push({ remark: { code: 'articleEmpty', line, number }, row: line })
  }
  if (!hasArticle) found.push({ remark: { code: 'articlesMissing', line: 0 }, row: null })
  return [...read, ...found].sort((a, b) => (a.row ?? -1) - (b.row ?? -1))
}

function rowOfLine(rows: readonly TextRow[], line: number): number | null {
  const place = rows.findLastIndex((row) => row.line <= line)
  return place < 0 ? null : place
}

/** Articles are numbered through the agreement and anew in each annex, parts in their part, annexes once. */
function checkSeries(nodes: readonly TextNode[], found: TextDoubt[]): void {
  const articles: TextNode[] = []
  const collect = (siblings: readonly TextNode[]) => {
    check(
      'part',
      siblings.filter(({ kind }) => kind === 'part'),
      found,
    )
    for (const node of siblings) {
      if (node.kind === 'article') articles.push(node)
      if (node.kind === 'part') collect(node.children)
    }
  }
  collect(nodes)
  check('article', articles, found)
  const annexes = nodes.filter(({ kind }) => kind === 'annex')
  check('annex', annexes, found)
  for (const { children } of annexes) checkSeries(children, found)
}

function check(kind: NodeKind, series: readonly TextNode[], found: TextDoubt[]): void {
  const numbered = series.flatMap(({ number, line }): Numbered[] => {
    const value = Number.parseInt(number ?? '', 10)
    return number === null || Number.isNaN(value) ? [] : [{ number, value, line }]
  })
  for (const remark of numberingRemarks(kind, numbered, String)) found.push({ remark, row: remark.line })
}

/** What the registry says of the agreement's text, as far as an editor has stated it. */
export interface RecordedCounts {
  hasPreamble: boolean | null
  articles: number | null
  annexes: number | null
}

export type CountDoubt = { by: 'text' | 'record'; breach: CountBreach | { code: 'preambleUnstated' } }

/** Where the pieces are not as many as the text says of itself, or as the registry says of it. */
export function countDoubts(
  rows: readonly TextRow[],
  stated: StatedCounts | null,
  recorded: RecordedCounts,
): CountDoubt[] {
  const nodes = nodesOf(rows)
  const known: StatedCounts = {
    preamble: recorded.hasPreamble === true,
    article: recorded.articles,
    annex: recorded.annexes,
    note: null,
    contradictions: [],
    statement: '',
    line: 1,
  }
  const doubts: CountDoubt[] = [
    ...(stated ? checkCounts({ nodes }, stated) : []).map((breach) => ({ by: 'text' as const, breach })),
    ...checkCounts({ nodes }, known).map((breach) => ({ by: 'record' as const, breach })),
  ]
  const hasPreamble = nodes.some(({ kind }) => kind === 'preamble')
  if (recorded.hasPreamble === false && hasPreamble) doubts.push({ by: 'record', breach: { code: 'preambleUnstated' } })
  return doubts
}
