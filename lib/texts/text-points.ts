import type { Locale } from '@/lib/i18n/locales'
import { fold, sourceIndex } from './text-fold'
import { isPointLetter } from './text-letters'
import { readDigits, romanValue } from './text-numerals'

/**
 * How points of one list are marked. Points of one list look alike, so the style tells which list a point goes on with;
 * `decimal` is 1.1, whose list is the one below 1.
 */
export type PointFamily = 'digit' | 'decimal' | 'letter' | 'roman'

export interface Point {
  family: PointFamily
  /** Family and brackets: `1.` and `1)` are two styles. */
  style: string
  /** Of digits and Roman numerals; the last part of a decimal; null for letters, whose place their list tells. */
  value: number | null
  /** As folded, without brackets: `5`, `1.1`, `b`, `iv`. */
  mark: string
  printedNumber: string
  /** Where the label ends in the line. */
  end: number
  /** So slight a mark that it counts only where its list expects it: an initial or a unit may look the same. */
  isSlight: boolean
}

const decimal = /^(\d{1,3}(?:\.\d{1,3}){1,3})([.)-]?) (?=\p{L}|["«“(])/u
const digit = /^(\(?)(\d{1,3})(\)\.?| ?\.(?!\d)-?| ?-(?!\d))/
const letterOrRoman = /^(\(?)(الف|[\p{L}]{1,7})(\)\.?| ?\.-?| ?-)(?=$| |\p{L}|["«“(])/u

/** What the line may be marked with as a point of a list: where a letter is also a Roman numeral, both, the letter first. */
export function readPoints(line: string, locale: Locale): Point[] {
  const { text, at } = fold(line, 40)
  const made = (family: PointFamily, open: string, mark: string, close: string, value: number | null): Point => {
    const start = open.length
    const style = `${family}${open}${close.trim().charAt(0)}`
    const isCapital = family === 'roman' && line.charAt(at[start] ?? 0) !== mark.charAt(0)
    return {
      family,
      style: isCapital ? `${style}^` : style,
      value,
      mark,
      printedNumber: line.slice(at[start], sourceIndex({ text, at }, start + mark.length)).trim(),
      end: sourceIndex({ text, at }, start + mark.length + close.length),
      isSlight: open === '' && !close.startsWith(')') && (family === 'letter' || family === 'roman'),
    }
  }
  const parts = decimal.exec(text)
  if (parts) {
    const [, mark = '', close = ''] = parts
    const value = Number(mark.slice(mark.lastIndexOf('.') + 1))
    return [{ ...made('decimal', '', mark, close, value), style: `decimal${mark.split('.').length}` }]
  }
  const number = digit.exec(text)
  if (number) {
    const [whole, open = '', mark = '', close = ''] = number
    const isBracket = close.startsWith(')')
    const next = text.charAt(whole.length)
    // «5-летний» and 5-бап are words; Persian texts set the dash right before the first word.
    const isWord = close.endsWith('-') && next !== ' ' && next !== '' && locale !== 'fa'
    if ((open === '(' && !isBracket) || isWord) return []
    const value = readDigits(mark, 0)
    return value ? [made('digit', open, mark, close, Number(value.number))] : []
  }
  const letter = letterOrRoman.exec(text)
  if (!letter) return []
  const [, open = '', mark = '', close = ''] = letter
  const isBracket = close.startsWith(')')
  if ((open === '(' && !isBracket) || (close.endsWith('-') && !isBracket && locale !== 'fa')) return []
  const found: Point[] = []
  if (isPointLetter(mark, locale)) found.push(made('letter', open, mark, close, null))
  const roman = romanValue(mark, locale)
  if (roman !== null && roman < 40) found.push(made('roman', open, mark, close, roman))
  return found
}
