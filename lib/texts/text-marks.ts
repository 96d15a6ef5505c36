import type { Locale } from '@/lib/i18n/locales'
import { fold } from './text-fold'
import { type Heading, readHeading } from './text-headings'
import { endsSentence, type TextLine } from './text-lines'
import { readNumeral } from './text-numerals'
import { type Point, readPoints } from './text-points'
import { leadsToReference } from './text-words'
import { continues, type Wrapping } from './text-wrapping'

/** What is known of a line before the tree is made. */
export interface LineMark {
  heading: Heading | null
  /** It begins like a heading and names another piece. */
  isReference: boolean
  /** What it may be marked with as a point of a list, where it is no heading. */
  points: readonly Point[]
  /** Its number stands alone on the next line, which belongs to the heading. */
  takesNext: boolean
  /** How it goes on with the line before it. */
  joins: 'hyphen' | 'word' | null
  /** No article, and in a text without articles no numbered point, comes before the next annex or the end. */
  isAfterLast: boolean
  /** An article or part follows before the next annex or the end. */
  hasArticlesAhead: boolean
}

/** Lines that are looked through to find out how a paragraph ends: more than any heading has. */
const headingLines = 8
const longestAnnexTitle = 300

/** The marks of each line, by what it says and by its neighbours. */
export function markLines(lines: readonly TextLine[], wrapping: Wrapping, locale: Locale): LineMark[] {
  const marks: LineMark[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const mark: LineMark = {
      heading: null,
      isReference: false,
      points: [],
      takesNext: false,
      joins: previous ? continues(previous, line, wrapping) : null,
      isAfterLast: true,
      hasArticlesAhead: false,
    }
    marks.push(mark)
    const heading = marks[index - 1]?.takesNext ? null : readHeading(line.text, locale)
    if (heading === null) mark.points = readPoints(line.text, locale)
    if (heading === null) continue
    const isBare = isWaiting(heading)
    const isLed = isLedTo(index)
    // A sentence that was still open goes on here.
    if (isLed) mark.joins ??= 'word'
    if (isLed || isReference(heading, index)) mark.isReference = !isBare && mark.joins === null
    else if (!isBare) mark.heading = heading
    else if (isNumberLine(lines[index + 1], locale)) Object.assign(mark, { heading, takesNext: true })
  }
  lookAhead(marks)
  return marks

  /** Whether the line before ends with a word that a reference follows. */
  function isLedTo(index: number): boolean {
    const previous = lines[index - 1]
    if (!previous || lines[index]?.blankBefore || isWholeLabelBefore(index)) return false
    return leadsToReference(previous.text, locale, false)
  }

  function isReference(heading: Heading, index: number): boolean {
    if (heading.standing === 'reference') return true
    if (heading.standing === 'title' && !isWaiting(heading) && !hasTitle(index)) return true
    const text = lines[index]?.text ?? ''
    // A full line that is no sentence yet goes on with the next one, unless that is marked off like a heading.
    const isPlain = /[\p{L}\d]$/u.test(text.slice(0, heading.end).trimEnd())
    const isJoined = marks[index]?.joins != null && !isWholeLabelBefore(index)
    return isJoined && isPlain && heading.end < text.length
  }

  function isWholeLabelBefore(index: number): boolean {
    const previous = lines[index - 1]
    return previous !== undefined && isWholeLabel(previous, marks[index - 1])
  }

  function hasTitle(index: number): boolean {
    const text = paragraphAt(lines, index, wrapping)
    return text.length <= longestAnnexTitle && !endsSentence(text)
  }
}

/** The paragraph that begins with the line, as far as a heading could reach. */
export function paragraphAt(lines: readonly TextLine[], index: number, wrapping: Wrapping): string {
  const texts = [lines[index]?.text ?? '']
  for (let next = index + 1; next < index + headingLines; next += 1) {
    const [before, line] = [lines[next - 1], lines[next]]
    if (!before || !line || continues(before, line, wrapping) === null) break
    texts.push(line.text)
  }
  return texts.join(' ')
}

function isWaiting(heading: Heading): boolean {
  return heading.kind === 'article' && heading.printedNumber === null
}

function isWholeLabel(line: TextLine, mark: LineMark | undefined): boolean {
  return mark?.heading != null && mark.heading.end >= line.text.length
}

function isNumberLine(line: TextLine | undefined, locale: Locale): boolean {
  if (line === undefined || line.text.length > 40) return false
  const { text } = fold(line.text)
  const numeral = readNumeral(text, 0, locale)
  return numeral !== null && /^ ?[.:-]? ?$/.test(text.slice(numeral.end))
}

function lookAhead(marks: readonly LineMark[]): void {
  const lastMarks = new Map<number, { article: number; point: number }>()
  let stretch = 0
  const stretches = marks.map(({ heading, points, joins }, index) => {
    if (heading?.kind === 'annex') stretch += 1
    const last = lastMarks.get(stretch) ?? { article: -1, point: -1 }
    const isPoint = heading?.kind === 'paragraph' || (joins === null && points[0]?.family === 'digit')
    if (heading?.kind === 'article' || heading?.kind === 'part') last.article = index
    else if (isPoint) last.point = index
    lastMarks.set(stretch, last)
    return last
  })
  for (const [index, mark] of marks.entries()) {
    const { article, point } = stretches[index] ?? { article: -1, point: -1 }
    mark.isAfterLast = index > (article >= 0 ? article : point)
    mark.hasArticlesAhead = index < article
  }
}
