import type { Locale } from '@/lib/i18n/locales'
import { type Folded, fold, foldWord, sourceIndex } from './text-fold'
import { isPointLetter, latinLetter, letterPlaces } from './text-letters'
import { type Numeral, readNumeral } from './text-numerals'
import { goesOnFromReference, type HeadingKind, nounAt } from './text-words'

/** The beginning of a line that names a piece of the text. */
export interface Heading {
  kind: HeadingKind
  rank: number
  number: string | null
  printedNumber: string | null
  /** Where the label ends in the line; what follows is heading or text. */
  end: number
  /**
   * - `sure`: it is a heading wherever it stands
   * - `title`: only if what follows on the line is a title, without a full stop
   * - `reference`: the sentence goes on, so it names another piece
   */
  standing: 'sure' | 'title' | 'reference'
}

const numberSign = /(?:№|no\.?|n°|شماره)? ?/uy
const separator = /^ ?[.:/-]+(?!\d)/
/** Persian texts also set off the number with a bracket: «ماده ۵) …». */
const persianSeparator = /^ ?[.:/)-]+(?!\d)/
const capitals = /^[\s\p{Cf}"'«“„(]{0,4}[\p{Lu}\p{Lo}\d]/u
const toWords: Record<Locale, RegExp> = {
  en: /^(?:to|of) /,
  ru: /^(?:к|ко) /,
  kk: /^$/,
  fa: /^(?:به|موافقت ?نامه|تفاهم ?نامه) /,
}

/** The heading that the line begins with, or the reference that looks like one; null where there is neither. */
export function readHeading(line: string, locale: Locale): Heading | null {
  if (!mayBegin(line, locale)) return null
  const folded = fold(line)
  return readNounFirst(line, folded, locale) ?? (locale === 'kk' ? readNumberFirst(line, folded) : null)
}

/** Whether the first word, or in Kazakh the first number or the last word, is one that headings have: most lines end here. */
function mayBegin(line: string, locale: Locale): boolean {
  const { text } = fold(line, 32)
  if (nounAt(text, 0, locale) !== null) return true
  return locale === 'kk' && (/^(?:№|\d)/.test(text) || readNumeral(text, 0, 'kk') !== null || /қосымша$/i.test(line))
}

/** `noun` where the line is nothing but a heading's noun, whose number stands on the next; null where it is no heading. */
export function isHeadingLine(line: string, locale: Locale): 'noun' | 'heading' | null {
  const heading = readHeading(line, locale)
  if (heading === null || heading.standing === 'reference') return null
  return heading.number === null && heading.end >= line.length && heading.kind !== 'preamble' ? 'noun' : 'heading'
}

function readNounFirst(line: string, folded: Folded, locale: Locale): Heading | null {
  const found = nounAt(folded.text, 0, locale)
  if (found === null || !capitals.test(line)) return null
  const { noun } = found
  // «مادهٔ» may also be written «ماده‌ی».
  const nounEnd = locale === 'fa' && folded.text.startsWith(' ی ', found.end) ? found.end + 2 : found.end
  const numeral = numeralAfter(folded.text, nounEnd, noun.kind, locale)
  const end = numeral?.end ?? nounEnd
  if (numeral === null) {
    if (noun.kind === 'article' || noun.kind === 'part' || noun.kind === 'paragraph') {
      // Alone on its line it waits for its number.
      if (noun.kind === 'article' && folded.text.length === end) return made(end, null, 'title')
      return null
    }
  }
  const standing = standingOf(line, folded, end, noun.kind, numeral !== null, locale)
  return numeral === null && standing === 'reference' ? null : made(end, numeral, standing)

  function made(end: number, numeral: Printed | null, standing: Heading['standing']): Heading {
    const labelEnd = standing === 'reference' ? end : end + separatorLength(folded.text.slice(end), locale)
    return {
      ...noun,
      number: numeral?.number ?? null,
      printedNumber:
        numeral && line.slice(sourceIndex(folded, numeral.start), sourceIndex(folded, numeral.until)).trim(),
      end: sourceIndex(folded, labelEnd),
      standing,
    }
  }
}

interface Printed {
  number: string | null
  /** Of the numeral alone. */
  start: number
  until: number
  /** With its brackets. */
  end: number
}

function numeralAfter(text: string, nounEnd: number, kind: HeadingKind, locale: Locale): Printed | null {
  let start = nounEnd
  if (text.charAt(start) === ' ') start += 1
  numberSign.lastIndex = start
  start += numberSign.exec(text)?.[0].length ?? 0
  const isBracketed = text.charAt(start) === '('
  if (isBracketed) start += 1
  // The only article of an Iranian act has a name instead of a number.
  if (locale === 'fa' && kind === 'article' && /^واحده(?!\p{L})/u.test(text.slice(start))) {
    return { number: null, start, until: start + 5, end: start + 5 }
  }
  const numeral = readNumeral(text, start, locale) ?? letterNumeral(text, start, kind, locale)
  if (numeral === null) return null
  const isClosed = isBracketed && text.charAt(numeral.end) === ')'
  if (isBracketed && !isClosed) return null
  const end = isClosed ? numeral.end + 1 : numeral.end
  // What goes straight on with letters or digits is another word or number.
  if (/^[\p{L}\d]/u.test(text.slice(end, end + 1))) return null
  return { number: numeral.number, start, until: numeral.end, end }
}

const letterMark = /(?:الف|\p{L})(?![\p{L}\d])/uy

/** Annexes and the points of a Persian article may be lettered. */
function letterNumeral(text: string, start: number, kind: HeadingKind, locale: Locale): Numeral | null {
  if (kind !== 'annex' && kind !== 'paragraph') return null
  letterMark.lastIndex = start
  const letter = letterMark.exec(text)?.[0]
  if (letter === undefined || !isPointLetter(letter, locale)) return null
  return { number: latinLetter(letterPlaces([letter], locale)[0] ?? 1), end: start + letter.length }
}

function standingOf(
  line: string,
  folded: Folded,
  end: number,
  kind: HeadingKind,
  isNumbered: boolean,
  locale: Locale,
): Heading['standing'] {
  const rest = folded.text.slice(end)
  const length = separatorLength(rest, locale)
  const after = rest.slice(length).trimStart()
  if (rest.startsWith(')') && goesOnFromReference(after, locale)) return 'reference'
  if (length > 0) return isNumbered || kind === 'note' || kind === 'preamble' || after === '' ? 'sure' : 'title'
  if (after === '') return 'sure'
  if (kind === 'annex' && toWords[locale].test(after)) return 'title'
  const restOfLine = line.slice(sourceIndex(folded, end))
  if (/^(?:[^\p{L}\d\s"'«“„([]|\s?\(\d)/u.test(rest) || !capitals.test(restOfLine)) return 'reference'
  if (goesOnFromReference(after, locale)) return 'reference'
  if (kind === 'annex') return 'title'
  return isNumbered ? 'sure' : 'reference'
}

function separatorLength(rest: string, locale: Locale): number {
  const found = (locale === 'fa' ? persianSeparator : separator).exec(rest)
  return found ? found[0].length : 0
}

/** Kazakh puts the number first (5-бап), and the whole agreement before the annex's (Келісімге 1-қосымша). */
function readNumberFirst(line: string, folded: Folded): Heading | null {
  const { text } = folded
  const signed = /^№ ?/u.exec(text)?.[0].length ?? 0
  const numeral = readNumeral(text, signed, 'kk')
  const found =
    numeral && nounAt(text, numeral.end + (/^[.]? ?-? ?/.exec(text.slice(numeral.end))?.[0].length ?? 0), 'kk')
  if (!numeral || !found || found.end === numeral.end) return annexOfAgreement(line, folded)
  const standing = standingOf(line, folded, found.end, found.noun.kind, true, 'kk')
  return {
    ...found.noun,
    number: numeral.number,
    printedNumber: line.slice(sourceIndex(folded, signed), sourceIndex(folded, numeral.end)).trim(),
    end: sourceIndex(folded, found.end + (standing === 'reference' ? 0 : separatorLength(text.slice(found.end), 'kk'))),
    standing,
  }
}

const annexAtEnd = /^\p{L}.*(?:ге|ға|ке|қа|не|на) (?:№ ?)?(?:(\d{1,3}) ?-? ?)?қосымша$/u

function annexOfAgreement(line: string, folded: Folded): Heading | null {
  const found = annexAtEnd.exec(folded.text.trimEnd())
  if (found === null || !capitals.test(line)) return null
  const number = found[1] === undefined ? null : String(Number(found[1]))
  return { kind: 'annex', rank: 0, number, printedNumber: found[1] ?? null, end: line.length, standing: 'sure' }
}

const basmala = [foldWord('بسم الله الرحمن الرحیم'), foldWord('بسمه تعالی')]

/** The agreement inside an Iranian act begins where God's name is invoked anew. */
export function isInvocation(line: string): boolean {
  return line.startsWith('ب') && line.length < 60 && basmala.includes(fold(line).text.trimEnd())
}
