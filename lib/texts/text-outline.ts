import type { Locale } from '@/lib/i18n/locales'
import { followsLetter, isFirstLetter } from './text-letters'
import type { NodeKind } from './text-nodes'
import type { Point } from './text-points'

/** A paragraph of a node's text while it is put together. */
export interface Block {
  /** With the blanks between them. */
  parts: string[]
  line: number
  /** It stands on the line of the node's label. */
  isOnLabelLine: boolean
}

/** Points of one node that go on with each other. */
export interface PointList {
  family: Point['family']
  style: string
  points: { draft: Draft; mark: string; value: number | null }[]
}

/** A node while the tree is made. */
export interface Draft {
  kind: NodeKind | 'root'
  /** Of parts: the lower contains the higher. */
  rank: number
  number: string | null
  printedNumber: string | null
  label: string
  line: number
  blocks: Block[]
  lists: PointList[]
  children: Draft[]
}

export function draftOf(kind: Draft['kind'], line: number, given: Partial<Draft> = {}): Draft {
  return {
    kind,
    rank: 0,
    number: null,
    printedNumber: null,
    label: '',
    line,
    blocks: [],
    lists: [],
    children: [],
    ...given,
  }
}

/** Where a point belongs: below `stack[depth]`, in one of its lists or in a new one. */
export interface Place {
  point: Point
  depth: number
  list: PointList | null
}

/** The drafts from the root to the one that text is being added to: what is above a new piece is settled by its kind. */
export interface Outline {
  readonly root: Draft
  top(): Draft
  isIn(kind: NodeKind): boolean
  open(draft: Draft): void
  /** Ends the open preamble, so that what comes next stands beside it. */
  closePreamble(): void
  /** Where a point fits: as the next of a list or the first of one; where it is `fresh`, after a stop, anywhere. */
  placeOf(points: readonly Point[], isFresh: boolean): Place | null
  openPoint(place: Place, draft: Draft): void
}

export function outlineOf(locale: Locale): Outline {
  const root = draftOf('root', 1)
  const stack: Draft[] = [root]
  const top = () => stack.at(-1) ?? root
  const push = (draft: Draft) => {
    top().children.push(draft)
    stack.push(draft)
  }
  return {
    root,
    top,
    isIn: (kind) => stack.some((draft) => draft.kind === kind),
    open(draft) {
      while (stack.length > 1 && !contains(stack, draft)) stack.pop()
      push(draft)
    },
    closePreamble() {
      const depth = stack.findIndex(({ kind }) => kind === 'preamble')
      if (depth > 0) stack.length = depth
    },
    placeOf: (points, isFresh) => {
      const chain = chainOf(stack)
      return (
        decimalPlace(points, stack, isFresh) ??
        nextPlace(points, chain, locale) ??
        firstPlace(points, chain, locale) ??
        (isFresh ? anyPlace(points, chain) : null)
      )
    },
    openPoint({ point, depth, list }, draft) {
      stack.length = depth + 1
      const chosen = list ?? { family: point.family, style: point.style, points: [] }
      if (list === null) top().lists.push(chosen)
      chosen.points.push({ draft, mark: point.mark, value: point.value })
      push(draft)
    },
  }
}

/** Whether a new piece belongs below the last of the stack. */
function contains(stack: readonly Draft[], { kind, rank }: Draft): boolean {
  const above = stack.at(-1)
  switch (above?.kind) {
    case 'annex':
      return kind !== 'annex'
    case 'part':
      return kind === 'article' || kind === 'note' || (kind === 'part' && above.rank < rank)
    case 'paragraph': {
      // A note to a list of points belongs to the article; where there is none, to the point.
      const parent = stack.at(-2)?.kind
      return kind === 'note' && parent !== 'paragraph' && parent !== 'article' && parent !== 'note'
    }
    case 'article':
    case 'preamble':
    case 'closing':
      return kind === 'note'
    default:
      return false
  }
}

interface Link {
  draft: Draft
  depth: number
  /** A note stands between it and the top, so that a new list would be the note's. */
  isBeyondNote: boolean
}

/** From the top to the nearest article or other piece that is no point and no note. */
function chainOf(stack: readonly Draft[]): Link[] {
  const chain: Link[] = []
  let isBeyondNote = false
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const draft = stack[depth]
    if (!draft) break
    chain.push({ draft, depth, isBeyondNote })
    if (draft.kind === 'note') isBeyondNote = true
    else if (draft.kind !== 'paragraph') break
  }
  return chain
}

/** 1.1 stands below whatever is numbered 1, wherever in the stack that is. */
function decimalPlace(points: readonly Point[], stack: readonly Draft[], isFresh: boolean): Place | null {
  const point = points.find(({ family }) => family === 'decimal')
  if (!point) return null
  const above = point.mark.slice(0, point.mark.lastIndexOf('.'))
  for (let depth = stack.length - 1; depth > 0; depth -= 1) {
    const draft = stack[depth]
    if (draft?.number !== above) continue
    const list = draft.lists.find(({ style }) => style === point.style) ?? null
    // In the middle of a sentence it is a measure or a sum, unless its list goes on with it.
    return isFresh || point.value === (list?.points.at(-1)?.value ?? 0) + 1 ? { point, depth, list } : null
  }
  return null
}

function nextPlace(points: readonly Point[], chain: readonly Link[], locale: Locale): Place | null {
  const isNext = (point: Point, list: PointList) => {
    const last = list.points.at(-1)
    if (last === undefined || point.family !== list.family) return false
    return point.value === null ? followsLetter(point.mark, last.mark, locale) : point.value === (last.value ?? 0) + 1
  }
  // A list whose brackets change half-way is one list still.
  for (const isSame of [(point: Point, list: PointList) => point.style === list.style, () => true]) {
    for (const { draft, depth } of chain) {
      for (const point of points) {
        const list = draft.lists.find((candidate) => isSame(point, candidate) && isNext(point, candidate))
        if (list) return { point, depth, list }
      }
    }
  }
  return null
}

function firstPlace(points: readonly Point[], chain: readonly Link[], locale: Locale): Place | null {
  const own = chain.filter(({ isBeyondNote }) => !isBeyondNote)
  const point = points.find(
    ({ family, value, mark, style }) =>
      (value === null ? isFirstLetter(mark, locale) : value === 1 && family !== 'decimal') &&
      !own.some(({ draft }) => draft.lists.some((list) => list.style === style)),
  )
  const depth = chain[0]?.depth
  return point && depth !== undefined ? { point, depth, list: null } : null
}

/** For numbers that are wrong in print: in the list that looks like it, or in one of its own. */
function anyPlace(points: readonly Point[], chain: readonly Link[]): Place | null {
  const clear = points.filter(({ isSlight, family }) => !isSlight && family !== 'decimal')
  for (const isBeyond of [false, true]) {
    for (const point of clear) {
      for (const { draft, depth, isBeyondNote } of chain) {
        const list = draft.lists.find(({ style }) => style === point.style)
        if (list && isBeyondNote === isBeyond) return { point, depth, list }
      }
    }
  }
  const [point] = clear
  const depth = chain[0]?.depth
  return point && depth !== undefined ? { point, depth, list: null } : null
}
