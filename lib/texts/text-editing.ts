/** What an editor does with the pieces of a text: each a function of the list, and none loses or makes a character. */
import type { Locale } from '@/lib/i18n/locales'
import { readLabel, readLead } from './text-labels'
import { endsSentence } from './text-lines'
import type { NodeKind } from './text-nodes'
import { lengthOf, type TextRow, withSoundDepths } from './text-rows'
import { isTitleLike } from './text-title'

export const rowMoves = ['up', 'down', 'in', 'out', 'join', 'leave', 'take'] as const
export type RowMove = (typeof rowMoves)[number]

export interface TypedRow {
  kind: NodeKind
  label: string
  heading: string
  text: string
  clause: TextRow['clause']
}

/** A line that divides a text, typed by an editor. */
const divider = /^[^\S\n]*-{3,}[^\S\n]*$/m

/**
 * The rows with one of them as typed. Its number is read anew only from a label that was changed, as a letter's place follows from
 * its list. A line of three hyphens divides the text, and what comes after it is a piece of its own.
 */
export function withTyped(rows: readonly TextRow[], index: number, typed: TypedRow, locale: Locale): TextRow[] {
  const row = rows[index]
  if (!row) return [...rows]
  const label = typed.label.trim()
  const { number, printedNumber } = label === row.label ? row : readLabel(label, locale)
  const [first = '', ...others] = typed.text.split(divider).map((text) => text.trim())
  const changed: TextRow = {
    ...row,
    kind: typed.kind,
    label,
    number,
    printedNumber,
    heading: typed.heading.trim(),
    text: first,
    isOut: typed.kind === row.kind ? row.isOut : typed.kind === 'closing' || typed.kind === 'preamble',
    clause: typed.clause,
  }
  const pieces = others.filter((text) => text !== '').map((text) => pieceOf(rows, index, changed, text, locale))
  return withSoundDepths([...rows.slice(0, index), changed, ...pieces, ...rows.slice(index + 1)])
}

/** A piece of its own, as deep as its kind stands where it is. */
function pieceOf(rows: readonly TextRow[], index: number, row: TextRow, text: string, locale: Locale): TextRow {
  const lead = readLead(text.split('\n', 1)[0] ?? '', locale)
  const kind = lead?.kind ?? row.kind
  const label = text.slice(0, lead?.end ?? 0).trimEnd()
  const rest = text.slice(lead?.end ?? 0).trimStart()
  const lineEnd = rest.indexOf('\n')
  const title = lineEnd < 0 ? '' : rest.slice(0, lineEnd)
  const hasHeading =
    ['article', 'annex', 'part'].includes(kind) && lead !== null && title !== '' && isTitleLike(title, locale, true)
  return {
    kind,
    depth: depthOf(rows, index, row, kind),
    label,
    number: lead?.number ?? null,
    printedNumber: lead?.printedNumber ?? null,
    heading: hasHeading ? title.trimEnd() : '',
    text: hasHeading ? rest.slice(lineEnd + 1).trim() : rest,
    line: row.line,
    isOut: kind === row.kind ? row.isOut : false,
    clause: null,
  }
}

function depthOf(rows: readonly TextRow[], index: number, row: TextRow, kind: NodeKind): number {
  if (kind === row.kind) return row.depth
  if (kind === 'annex') return 0
  // Where an article begins inside another one's points it stands beside that article.
  for (let place = index - 1; place >= 0; place -= 1) if (rows[place]?.kind === kind) return rows[place]?.depth ?? 0
  return kind === 'paragraph' || kind === 'note' ? row.depth + 1 : row.depth
}

/** The rows after a button of one of them was pressed. What cannot be done changes nothing. */
export function afterMove(rows: readonly TextRow[], index: number, move: RowMove): TextRow[] {
  const row = rows[index]
  if (!row) return [...rows]
  switch (move) {
    case 'up':
      return swapped(rows, previousSibling(rows, index), index)
    case 'down': {
      const next = index + lengthOf(rows, index)
      return rows[next]?.depth === row.depth ? swapped(rows, index, next) : [...rows]
    }
    case 'in':
      return previousSibling(rows, index) === null ? [...rows] : shifted(rows, index, 1)
    case 'out':
      return row.depth === 0 ? [...rows] : shifted(rows, index, -1)
    case 'join':
      return joined(rows, index)
    case 'leave':
    case 'take':
      return rows.map((other, place) => (place === index ? { ...other, isOut: move === 'leave' } : other))
  }
}

function previousSibling(rows: readonly TextRow[], index: number): number | null {
  const depth = rows[index]?.depth ?? 0
  for (let place = index - 1; place >= 0; place -= 1) {
    const other = rows[place]?.depth ?? 0
    if (other === depth) return place
    if (other < depth) return null
  }
  return null
}

/** Two neighbours, each with what stands below it, in each other's place. */
function swapped(rows: readonly TextRow[], first: number | null, second: number): TextRow[] {
  if (first === null) return [...rows]
  const end = second + lengthOf(rows, second)
  return [...rows.slice(0, first), ...rows.slice(second, end), ...rows.slice(first, second), ...rows.slice(end)]
}

function shifted(rows: readonly TextRow[], index: number, by: number): TextRow[] {
  const end = index + lengthOf(rows, index)
  return withSoundDepths(
    rows.map((row, place) => (place >= index && place < end ? { ...row, depth: row.depth + by } : row)),
  )
}

/** The row as the end of the one before it in the list; what stands below it then stands below that one. */
function joined(rows: readonly TextRow[], index: number): TextRow[] {
  const [before, row] = [rows[index - 1], rows[index]]
  if (!before || !row) return [...rows]
  const end = index + lengthOf(rows, index)
  const lead = [row.label, row.heading].filter((text) => text !== '').join(' ')
  const own = [lead, row.text].filter((text) => text !== '').join(row.heading === '' ? ' ' : '\n')
  const above = before.text || before.heading || before.label
  const text = before.text === '' ? own : `${before.text}${endsSentence(above) ? '\n' : ' '}${own}`
  return withSoundDepths([
    ...rows.slice(0, index - 1),
    { ...before, text },
    ...rows.slice(index + 1, end).map((below) => ({ ...below, depth: below.depth + before.depth - row.depth })),
    ...rows.slice(end),
  ])
}
