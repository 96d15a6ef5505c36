import type { AgreementText, TextNode } from './text-nodes'

/** A piece with its counterpart in the other language; null where it has none. */
export interface AlignedNodes {
  original: TextNode | null
  other: TextNode | null
  /** How deep below the text it stands. */
  depth: number
}

type Tree = Pick<AgreementText, 'nodes'>

/**
 * The pieces of two language versions side by side, in the order of the original. What only the other has stands where it stands
 * there: after what it follows. Pieces meet by kind and number, wherever their parts put them; those of one kind without numbers,
 * and notes always, by their order; never by what they say. A piece without counterpart is one row, with all that is in it.
 */
export function alignTexts(original: Tree, other: Tree): AlignedNodes[] {
  return alignLevel(levelOf(original.nodes), levelOf(other.nodes), 0)
}

interface Keyed {
  node: TextNode
  key: string
  /** What is below it on the next level: of a part nothing, as its articles stand beside it. */
  children: readonly TextNode[]
}

function alignLevel(originals: readonly Keyed[], others: readonly Keyed[], depth: number): AlignedNodes[] {
  const otherOf = new Map(others.map((keyed) => [keyed.key, keyed]))
  const placeOf = new Map(originals.map(({ key }, index) => [key, index]))
  const onlyAfter = new Map<number, TextNode[]>()
  // Never before an earlier one: where the two texts order their pieces differently, what is missing keeps its own order.
  let after = -1
  for (const { key, node } of others) {
    const place = placeOf.get(key)
    if (place !== undefined) after = Math.max(after, place)
    else if (onlyAfter.has(after)) onlyAfter.get(after)?.push(node)
    else onlyAfter.set(after, [node])
  }
  const rows: AlignedNodes[] = []
  const addOnly = (place: number) => {
    for (const node of onlyAfter.get(place) ?? []) rows.push({ original: null, other: node, depth })
  }
  addOnly(-1)
  for (const [place, { key, node, children }] of originals.entries()) {
    const counterpart = otherOf.get(key)
    rows.push({ original: node, other: counterpart?.node ?? null, depth })
    if (counterpart) {
      for (const row of alignLevel(levelOf(children), levelOf(counterpart.children), depth + 1)) rows.push(row)
    }
    addOnly(place)
  }
  return rows
}

/**
 * The nodes of one level with keys that no two of them share. Articles of parts stand on the level of their parts: a translation
 * that lost its chapters' headings still has all its articles.
 */
function levelOf(nodes: readonly TextNode[]): Keyed[] {
  const level: Keyed[] = []
  const times = new Map<string, number>()
  const isOnlyAnnex = nodes.filter(({ kind }) => kind === 'annex').length === 1
  const add = (siblings: readonly TextNode[], path: string) => {
    for (const node of siblings) {
      const name = nameOf(node, path, isOnlyAnnex)
      const time = (times.get(name) ?? 0) + 1
      times.set(name, time)
      const isPart = node.kind === 'part'
      level.push({ node, key: `${name} ${time}`, children: isPart ? [] : node.children })
      if (isPart) add(node.children, `${path}/${node.number ?? ''}`)
    }
  }
  add(nodes, '')
  return level
}

function nameOf({ kind, number }: TextNode, path: string, isOnlyAnnex: boolean): string {
  switch (kind) {
    case 'preamble':
    case 'closing':
    case 'note':
      return kind
    case 'part':
      return `${kind} ${path}/${number ?? ''}`
    case 'annex':
      // The only annex is the first, whether it says so or not.
      return `${kind} ${number ?? (isOnlyAnnex ? '1' : '')}`
    default:
      return `${kind} ${number ?? ''}`
  }
}
