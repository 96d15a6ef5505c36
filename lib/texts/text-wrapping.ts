import { beginsCaseless, beginsSmall, endsSentence, type TextLine } from './text-lines'

/** How the lines of a text are broken: `width` is null where each line is a paragraph, as in pasted text. */
export interface Wrapping {
  width: number | null
}

/** A line that is longer than this was not broken to fit a page. */
const widest = 130
const bullet = /^[-–—•·▪◦*]\s/

/** Wrapped text has many lines of nearly one length, most of them broken inside a sentence, and none that is much longer. */
export function wrappingOf(lines: readonly TextLine[]): Wrapping {
  const counts = new Array<number>(widest + 1).fill(0)
  let longer = 0
  for (const { text } of lines) {
    if (text.length > widest) longer += 1
    else counts[text.length] = (counts[text.length] ?? 0) + 1
  }
  if (lines.length < 6 || longer > lines.length / 50) return { width: null }
  let above = longer
  let width = widest
  while (width > 0 && above + (counts[width] ?? 0) <= lines.length / 10) {
    above += counts[width] ?? 0
    width -= 1
  }
  const full = lines.filter(({ text }) => text.length >= width * 0.8)
  const open = full.filter(({ text }) => !endsSentence(text))
  const isWrapped = width >= 40 && full.length >= lines.length / 4 && open.length >= full.length * 0.6
  return { width: isWrapped ? width : null }
}

/**
 * Whether a line goes on with the sentence of the line before it, and whether a hyphen at the end of that one breaks a word. Never
 * across a blank line, unless a page ends there.
 */
export function continues(previous: TextLine, next: TextLine, { width }: Wrapping): 'hyphen' | 'word' | null {
  if (bullet.test(next.text) || (next.blankBefore && !next.pageBefore)) return null
  if (/\p{L}[-\u2010\u00ad]$/u.test(previous.text) && beginsSmall(next.text)) return 'hyphen'
  const isOpen = !endsSentence(previous.text)
  if (isOpen && beginsSmall(next.text)) return 'word'
  if (width === null) return null
  if (next.pageBefore) return isOpen && beginsCaseless(next.text) ? 'word' : null
  if (next.indent >= previous.indent + 2) return null
  const length = previous.text.length
  if (isOpen) return length >= width * 0.75 ? 'word' : null
  // A full stop at the very end of a full line ends a sentence more often than a paragraph.
  return length >= width * 0.93 && !/[:;؛]$/.test(previous.text) ? 'word' : null
}

const words = /[\p{L}\p{M}\u200c]+(?:[-\u2010][\p{L}\p{M}\u200c]+)*/gu

/** The words of a text that tell whether a hyphen at a line's end belongs to the word: `co-production` but not `produc-tion`. */
export function wordsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text.matchAll(words)) known.add(word.toLowerCase())
  }
  return known
}

/** Prefixes that keep their hyphen and that no hyphenation leaves at the end of a line. */
const hyphenated = /^(?:co|non|self|экс|вице)$/

/**
 * What becomes of a word that the end of a line breaks: null where its hyphen stays, because the text has the word with it
 * elsewhere or its first part is known to keep it; else the word without. A soft hyphen never stays.
 */
export function unbrokenWord(first: string, second: string, known: ReadonlySet<string>): string | null {
  const head = /[\p{L}\p{M}\u200c]{1,40}$/u.exec(first.slice(-41, -1))?.[0] ?? ''
  const tail = /^[\p{L}\p{M}\u200c]{1,40}/u.exec(second)?.[0] ?? ''
  const word = head + tail
  if (first.endsWith('\u00ad') || known.has(word.toLowerCase())) return word
  const isKept = known.has(`${head}-${tail}`.toLowerCase()) || hyphenated.test(head.toLowerCase())
  return isKept ? null : word
}
