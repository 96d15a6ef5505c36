/** A line of the input that is not blank; `text` is as typed but for the blanks at its ends. */
export interface TextLine {
  /** Its place in the input, from 1, blank lines counted. */
  line: number
  text: string
  /** How many blanks stood before it. */
  indent: number
  /** A blank line, or the beginning of the text, stands before it. */
  blankBefore: boolean
  /** It is the first of a page: a sentence may go on here across whatever stood between. */
  pageBefore: boolean
}

const breaks = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** The lines of a text with something on them. A form feed ends a line and a page, as text taken out of PDF files has it. */
export function splitLines(source: string): TextLine[] {
  const lines: TextLine[] = []
  let line = 1
  let blankBefore = true
  let pageBefore = false
  const add = (raw: string) => {
    const text = raw.trim()
    if (text === '') {
      blankBefore = true
      return
    }
    lines.push({ line, text, indent: raw.length - raw.trimStart().length, blankBefore, pageBefore })
    blankBefore = false
    pageBefore = false
  }
  let start = 0
  for (const found of source.matchAll(breaks)) {
    add(source.slice(start, found.index))
    start = found.index + found[0].length
    // A form feed stands on the last line of its page.
    if (found[0] === '\f') pageBefore = true
    else line += 1
  }
  add(source.slice(start))
  return lines
}

const closers = /[)\]}»”"'’\u200c\u200e\u200f\u202c\u2069\s]/
const sentenceEnds = '.;:!?؛؟…。'
const commas = ',،'

/** Whether a sentence or an item of a list ends here. */
export function endsSentence(text: string): boolean {
  return sentenceEnds.includes(lastSign(text))
}

/** Whether anything but a word ends here. */
export function endsWithStop(text: string): boolean {
  return (sentenceEnds + commas).includes(lastSign(text))
}

/** The last character that is no closing bracket or quotation mark; a blank, which is no sign, where there is none. */
function lastSign(text: string): string {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const char = text.charAt(index)
    if (!closers.test(char)) return char
  }
  return ' '
}

export function beginsSmall(text: string): boolean {
  return /^[\s\p{Cf}"'«“„(]{0,4}\p{Ll}/u.test(text)
}

/** Whether the first letter is of a script that has no capitals. */
export function beginsCaseless(text: string): boolean {
  return /^[\s\p{Cf}"'«“„(]{0,4}\p{Lo}/u.test(text)
}
