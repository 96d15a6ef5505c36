import type { Locale } from '@/lib/i18n/locales'
import { latinLetter, letterPlaces } from './text-letters'
import type { AgreementText, NodeKind, TextNode, TextRemark } from './text-nodes'
import { type Numbered, numberingRemarks } from './text-numbering'
import type { Draft, PointList } from './text-outline'
import { isTitleLike } from './text-title'

/** The tree of the drafts: letters get their places, first paragraphs become headings, and numbers are checked. */
export function finishTree(root: Draft, title: string, found: readonly TextRemark[], locale: Locale): AgreementText {
  const remarks = [...found]
  settleLists(root)
  const nodes = root.children.map((draft) => nodeOf(draft, 'root'))
  checkSeries(root)
  if (title === '') remarks.push({ code: 'titleMissing', line: nodes[0]?.line ?? 1 })
  if (!hasArticle(root)) remarks.push({ code: 'articlesMissing', line: 1 })
  return { title, nodes, remarks: remarks.sort((a, b) => a.line - b.line) }

  function settleLists(draft: Draft): void {
    for (const list of draft.lists) settleList(list)
    for (const child of draft.children) settleLists(child)
  }

  function settleList({ family, points }: PointList): void {
    const letters = points.filter(({ value }) => value === null)
    const places = letterPlaces(
      letters.map(({ mark }) => mark),
      locale,
    )
    for (const [index, { draft }] of letters.entries()) draft.number = latinLetter(places[index] ?? 1)
    const numbered = points.map(({ draft, value }, index): Numbered => {
      return { number: draft.number ?? '', value: value ?? places[index] ?? 1, line: draft.line }
    })
    addRemarks('paragraph', numbered, family === 'letter' ? latinLetter : String)
  }

  /** Articles are numbered through the agreement and anew in each annex, parts in each part, annexes once. */
  function checkSeries(container: Draft): void {
    const articles: Draft[] = []
    const collect = (draft: Draft) => {
      const parts = new Map<number, Draft[]>()
      for (const child of draft.children) {
        if (child.kind === 'article') articles.push(child)
        if (child.kind !== 'part') continue
        const ofRank = parts.get(child.rank)
        if (ofRank) ofRank.push(child)
        else parts.set(child.rank, [child])
        collect(child)
      }
      for (const list of parts.values()) check('part', list)
    }
    collect(container)
    check('article', articles)
    const annexes = container.children.filter(({ kind }) => kind === 'annex')
    check('annex', annexes)
    for (const annex of annexes) checkSeries(annex)
  }

  function check(kind: NodeKind, drafts: readonly Draft[]): void {
    const numbered = drafts.flatMap(({ number, line }): Numbered[] => {
      const value = Number.parseInt(number ?? '', 10)
      return number === null || Number.isNaN(value) ? [] : [{ number, value, line }]
    })
    addRemarks(kind, numbered, String)
  }

  function addRemarks(kind: NodeKind, series: readonly Numbered[], printed: (value: number) => string): void {
    // One by one: a hostile text has more of them than a call takes arguments.
    for (const remark of numberingRemarks(kind, series, printed)) remarks.push(remark)
  }

  function nodeOf(draft: Draft, above: Draft['kind']): TextNode {
    const kind = draft.kind === 'root' ? 'paragraph' : draft.kind
    const heading = hasHeading(draft, above)
    const texts = draft.blocks.map(({ parts }) => parts.join(''))
    const { number, printedNumber, label, line } = draft
    if (kind === 'article' && texts.length === 0 && draft.children.length === 0) {
      remarks.push({ code: 'articleEmpty', line, number })
    }
    return {
      kind,
      number,
      printedNumber,
      label,
      heading: heading ? (texts[0] ?? null) : null,
      text: texts.slice(heading ? 1 : 0).join('\n'),
      line,
      children: draft.children.map((child) => nodeOf(child, draft.kind)),
    }
  }

  /** A first paragraph is a heading only above something: alone it is what the article says. */
  function hasHeading({ kind, blocks, children }: Draft, above: Draft['kind']): boolean {
    const [first] = blocks
    if (first === undefined) return false
    const isUnit = kind === 'article' || (kind === 'paragraph' && ['root', 'part', 'annex'].includes(above))
    if (kind !== 'part' && kind !== 'annex' && !isUnit) return false
    if (isUnit && blocks.length < 2 && children.length === 0) return false
    return isTitleLike(first.parts.join(''), locale, kind === 'annex' || first.isOnLabelLine)
  }
}

function hasArticle(draft: Draft): boolean {
  return draft.kind === 'article' || draft.children.some(hasArticle)
}
