/** `at[i]` is the place in the source of the i-th folded character; `at[text.length]` is where the folded part ends; read only. */
export interface Folded {
  text: string
  at: readonly number[]
}

/** Enough for any heading's beginning, and what keeps every pattern's work bounded, however long a line is. */
const prefixLength = 240

/** Most lines of Latin text are folded by their small letters alone. */
const plain = /^[!-~]+(?: [!-~]+)*$/
const unchanged: number[] = Array.from({ length: 1024 }, (_, index) => index)

/** Vowel signs, direction marks, soft hyphens: what no reader sees as a letter. */
const dropped = /^[\p{M}\p{Cf}]$/u
const dashes = /[\u2010-\u2015\u2212]/
const blank = /[\s\u200c]/
const breve = '\u0306'
const tatweel = '\u0640'
const arabicLetter = /\p{Script=Arabic}/u
const letter = /\p{L}/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const sameLetter = new Map(
  Object.entries({
    ي: 'ی',
    ى: 'ی',
    ئ: 'ی',
    ك: 'ک',
    ة: 'ه',
    ۀ: 'ه',
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ؤ: 'و',
    ё: 'е',
  }),
)

/**
 * The text as headings are understood: small letters, 0-9, one kind of dash, one blank between words; Arabic letters as Persian
 * ones, without vowel signs, ZWNJ as a blank, invisible marks left out. The source itself is never changed: `at` leads back.
 */
export function fold(source: string, limit: number = prefixLength): Folded {
  const prefix = source.length > limit ? source.slice(0, limit) : source
  if (plain.test(prefix)) return { text: prefix.toLowerCase(), at: placesUpTo(prefix.length) }
  let text = ''
  // The last character waits: what follows may change it, and looking back into a text that grows is slow.
  let last = ''
  let length = 0
  // Made only where a character is left out or becomes two: most lines have each in its place.
  let at: number[] | null = null
  for (let index = 0; index < prefix.length; index += 1) {
    // Decomposed text, as some PDF files give it, has й in two characters.
    if (last === 'и' && prefix.charAt(index) === breve) last = 'й'
    const folded = foldedChars(prefix, index)
    const chars = folded === ' ' && (last === '' || last === ' ') ? '' : folded
    if (at === null && (chars.length !== 1 || length !== index)) at = placesUpTo(length).slice(0, length)
    for (const char of chars) {
      at?.push(index)
      text += last
      last = char
      length += 1
    }
  }
  at?.push(prefix.length)
  return { text: text + last, at: at ?? placesUpTo(prefix.length) }
}

function placesUpTo(length: number): number[] {
  return length < unchanged.length ? unchanged : Array.from({ length: length + 1 }, (_, index) => index)
}

/** A word or phrase of a table as `fold` gives it. */
export function foldWord(word: string): string {
  return fold(word, word.length).text.trimEnd()
}

function foldedChars(source: string, index: number): string {
  const char = source.charAt(index)
  const code = char.charCodeAt(0)
  if (code < 0x80) return code <= 0x20 ? ' ' : char.toLowerCase()
  if (code >= 0x0400 && code <= 0x052f && (code < 0x0483 || code > 0x0489)) return sameLetterAs(char.toLowerCase())
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (char === tatweel) return isStretch(source, index) ? '' : '-'
  if (dashes.test(char)) return '-'
  if (blank.test(char)) return ' '
  if (dropped.test(char)) return ''
  const raised = superscripts.indexOf(char)
  if (raised >= 0) return superscripts.includes(source.charAt(index - 1) || ' ') ? String(raised) : `-${raised}`
  return sameLetterAs(char.toLowerCase())
}

function sameLetterAs(lower: string): string {
  return sameLetter.get(lower) ?? lower
}

/** Iranian texts print the letter's stretch as a dash after a number (۱ـ); inside a word it is only a stretch. */
function isStretch(source: string, index: number): boolean {
  const [before, after] = [source.charAt(index - 1), source.charAt(index + 1)]
  return isArabic(before) && (isArabic(after) || after === tatweel)
}

function isArabic(char: string): boolean {
  return char === tatweel || (arabicLetter.test(char) && letter.test(char))
}

/** The place in the source where the folded character at `index` begins. */
export function sourceIndex(folded: Folded, index: number): number {
  return folded.at[index] ?? 0
}
