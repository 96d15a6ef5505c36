import type { Locale } from '@/lib/i18n/locales'
import { fold } from './text-fold'
import { readHeading } from './text-headings'
import { latinLetter, letterPlaces } from './text-letters'
import type { NodeKind } from './text-nodes'
import { readNumeral } from './text-numerals'
import { type Point, readPoints } from './text-points'

export interface ReadLabel {
  /** What the label says that the piece is; null where it says only a number. */
  kind: NodeKind | null
  number: string | null
  printedNumber: string | null
}

/** What a label says as it stands in a text or as an editor types it: `Статья 5.`, `ماده ۵`, `а)`, `5-бап`, or `V` alone. */
export function readLabel(label: string, locale: Locale): ReadLabel {
  const heading = readHeading(label, locale)
  if (heading) return { kind: heading.kind, number: heading.number, printedNumber: heading.printedNumber }
  const [point] = readPoints(label, locale)
  if (point) return { kind: null, number: numberOf(point, locale), printedNumber: point.printedNumber }
  const { text } = fold(label)
  const numeral = readNumeral(text, 0, locale)
  const isAll = numeral !== null && /^[\s.:-]*$/.test(text.slice(numeral.end))
  return { kind: null, number: isAll ? numeral.number : null, printedNumber: isAll ? label.trim() : null }
}

/** What a paragraph begins with, where that names or marks a piece of the text, and where the rest begins. */
export function readLead(paragraph: string, locale: Locale): (ReadLabel & { kind: NodeKind; end: number }) | null {
  const heading = readHeading(paragraph, locale)
  if (heading && heading.standing !== 'reference')
    return {
      kind: heading.kind,
      number: heading.number,
      printedNumber: heading.printedNumber,
      end: heading.end,
    }
  const point = readPoints(paragraph, locale).find(({ isSlight }) => !isSlight)
  return point
    ? { kind: 'paragraph', number: numberOf(point, locale), printedNumber: point.printedNumber, end: point.end }
    : null
}

function numberOf({ family, value, mark }: Point, locale: Locale): string {
  if (family === 'decimal') return mark
  return value === null ? latinLetter(letterPlaces([mark], locale)[0] ?? 1) : String(value)
}
