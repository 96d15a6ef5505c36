import type { Locale } from '@/lib/i18n/locales'
import { beginsClosing } from './text-closing'
import { finishTree } from './text-finish'
import { fold } from './text-fold'
import { isInvocation } from './text-headings'
import { endsWithStop, splitLines, type TextLine } from './text-lines'
import { type LineMark, markLines, paragraphAt } from './text-marks'
import type { AgreementText } from './text-nodes'
import { readNumeral } from './text-numerals'
import { type Block, draftOf, outlineOf } from './text-outline'
import { type Point, readPoints } from './text-points'
import { takeRunningLines } from './text-running-lines'
import { titleLength } from './text-title'
import { leadsToReference } from './text-words'
import { unbrokenWord, wordsOf, wrappingOf } from './text-wrapping'

/**
 * What a pasted or extracted text of an agreement consists of: title, preamble, parts, articles with their points and notes,
 * annexes, closing. It is a proposal for an editor: numbers stay as printed and nothing is put right; `remarks` say what was
 * taken away (page numbers, running headers, hyphens of broken words) and what looks wrong. Takes any text, never throws, and
 * takes time in proportion to its length: every pattern sees only the beginning of a line.
 */
export function parseAgreementText(source: string, locale: Locale): AgreementText {
  const { kept: lines, remarks } = takeRunningLines(splitLines(source), locale)
  const wrapping = wrappingOf(lines)
  const marks = markLines(lines, wrapping, locale)
  const outline = outlineOf(locale)
  const title: string[] = []
  let known: ReadonlySet<string> | null = null
  let isLeadOpen = true
  let isAfterLabel = false

  for (const [index, line] of lines.entries()) {
    const mark = marks[index]
    if (mark) isAfterLabel = readLine(line, mark, index)
  }
  closeLead('paragraph')
  return finishTree(outline.root, title.join('\n'), remarks, locale)

  /** Puts the line where it belongs; whether it was a label and nothing else. */
  function readLine(line: TextLine, mark: LineMark, index: number): boolean {
    if (marks[index - 1]?.takesNext) return completeLabel(line)
    if (mark.isReference) remarks.push({ code: 'readAsReference', line: line.line, text: line.text.slice(0, 120) })
    if (mark.joins === 'hyphen' && openBlock(mark)) {
      addText(line, mark, index)
      return false
    }
    const { heading } = mark
    if (heading && !(outline.isIn('closing') && heading.kind !== 'annex')) {
      if (heading.kind === 'paragraph') return readNamedPoint(line, mark, index)
      closeLead(heading.kind === 'annex' ? 'paragraph' : 'preamble')
      outline.open(
        draftOf(heading.kind, line.line, {
          rank: heading.rank,
          number: heading.number,
          printedNumber: heading.printedNumber,
          label: line.text.slice(0, heading.end).trimEnd(),
        }),
      )
      return readRest(line.text.slice(heading.end).trimStart(), line)
    }
    if (isInvocation(line.text) && isInAct()) {
      outline.open(draftOf('preamble', line.line))
    } else if (beginsClosingAt(mark, index)) {
      closeLead('paragraph')
      outline.open(draftOf('closing', line.line))
    } else if (!outline.isIn('closing') && readPoint(line, mark, index)) {
      return false
    }
    addText(line, mark, index)
    return false
  }

  /** In the only article of an Iranian act, which the agreement itself follows. */
  function isInAct(): boolean {
    const last = outline.root.children.at(-1)
    return last?.kind === 'article' && last.number === null
  }

  function beginsClosingAt(mark: LineMark, index: number): boolean {
    if (!mark.isAfterLast || mark.joins !== null || index === 0 || outline.isIn('closing')) return false
    return beginsClosing(paragraphAt(lines, index, wrapping), locale, outline.isIn('annex'))
  }

  function readPoint(line: TextLine, mark: LineMark, index: number): boolean {
    const { points } = mark
    if (points.length === 0) return false
    const previous = lines[index - 1]
    const isFresh = !previous || line.blankBefore || isAfterLabel || line.pageBefore || endsWithStop(previous.text)
    const isLed = previous && !line.blankBefore && !isAfterLabel
    if (isLed && leadsToReference(previous.text, locale, true)) return false
    // A slight mark after an open sentence is a word of it; Persian lists with dashes often have no stops.
    const clear = isFresh ? points : points.filter(({ isSlight, style }) => !isSlight || style.endsWith('-'))
    return openPoint(clear, line.text, line, isFresh, mark)
  }

  function openPoint(
    points: readonly Point[],
    text: string,
    line: TextLine,
    isFresh: boolean,
    mark: LineMark | null,
  ): boolean {
    if (!outline.placeOf(points, isFresh)) return false
    closeLead('preamble')
    // Points that come before the first article are the preamble's; without articles they are what has been agreed.
    if (mark && !mark.hasArticlesAhead) outline.closePreamble()
    else if (outline.top().kind === 'root') outline.open(draftOf('preamble', line.line))
    const place = outline.placeOf(points, isFresh)
    if (!place) return false
    const { point } = place
    outline.openPoint(
      place,
      draftOf('paragraph', line.line, {
        number: point.family === 'decimal' ? point.mark : point.value === null ? null : String(point.value),
        printedNumber: point.printedNumber,
        label: text.slice(0, point.end).trimEnd(),
      }),
    )
    readRest(text.slice(point.end).trimStart(), line)
    return true
  }

  /** «بند ۱», Пункт 1: a point that is named. */
  function readNamedPoint(line: TextLine, mark: LineMark, index: number): boolean {
    const { heading } = mark
    if (!heading) return false
    const value = Number(heading.number)
    const isLetter = Number.isNaN(value)
    const named: Point = {
      family: isLetter ? 'letter' : 'digit',
      style: 'named',
      value: isLetter ? null : value,
      mark: fold(heading.printedNumber ?? '').text.trimEnd(),
      printedNumber: heading.printedNumber ?? '',
      end: heading.end,
      isSlight: false,
    }
    if (!openPoint([named], line.text, line, true, mark)) addText(line, mark, index)
    return heading.end >= line.text.length
  }

  /** What follows a label on its line: the first point of a list, or text. Whether nothing does. */
  function readRest(rest: string, line: TextLine): boolean {
    if (rest === '') return true
    const firsts = readPoints(rest, locale).filter(({ isSlight, family }) => !isSlight && family !== 'decimal')
    if (firsts.length > 0 && openPoint(firsts, rest, line, false, null)) return false
    outline.top().blocks.push({ parts: [rest], line: line.line, isOnLabelLine: true })
    return false
  }

  function completeLabel(line: TextLine): boolean {
    const draft = outline.top()
    draft.label = `${draft.label} ${line.text}`
    draft.number = readNumeral(fold(line.text).text, 0, locale)?.number ?? null
    draft.printedNumber = line.text.replace(/(?<![\s.:-])[\s.:-]+$/, '')
    return true
  }

  /** The paragraph that the line goes on with, where it does. */
  function openBlock({ joins }: LineMark): Block | null {
    return joins === null || isAfterLabel ? null : (outline.top().blocks.at(-1) ?? null)
  }

  function addText(line: TextLine, mark: LineMark, index: number): void {
    const block = openBlock(mark)
    if (block === null) outline.top().blocks.push({ parts: [line.text], line: line.line, isOnLabelLine: false })
    else if (mark.joins === 'word') block.parts.push(' ', line.text)
    else joinBroken(block, line, index)
  }

  function joinBroken(block: Block, line: TextLine, index: number): void {
    known ??= wordsOf(lines)
    const first = block.parts.pop() ?? ''
    const word = unbrokenWord(first, line.text, known)
    block.parts.push(word === null ? first : first.slice(0, -1), line.text)
    if (word !== null) remarks.push({ code: 'hyphenRemoved', line: lines[index - 1]?.line ?? line.line, word })
  }

  /**
   * Settles what stands before the first marked piece: the title, and after it the preamble or, in a text without articles and
   * points, its paragraphs.
   */
  function closeLead(kind: 'preamble' | 'paragraph'): void {
    if (!isLeadOpen) return
    isLeadOpen = false
    const blocks = outline.root.blocks.splice(0)
    const texts = blocks.map(({ parts }) => parts.join(''))
    const length = titleLength(texts, locale)
    title.push(...texts.slice(0, length))
    const rest = blocks.slice(length)
    const [first] = rest
    if (first === undefined) return
    if (kind === 'preamble') outline.open(draftOf('preamble', first.line, { blocks: rest }))
    else for (const block of rest) outline.root.children.push(draftOf('paragraph', block.line, { blocks: [block] }))
  }
}
