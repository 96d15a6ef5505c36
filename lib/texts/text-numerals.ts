import type { Locale } from '@/lib/i18n/locales'
import { readNumberWords } from './text-number-words'

/** `number` is the normalised one; `end` is where the numeral ends in the folded text. */
export interface Numeral {
  number: string
  end: number
}

const digits = /\d{1,3}(?!\d)/y
const romanLetters = /[ivxlcіӏхсупш]{1,10}(?![\p{L}\d])/uy
const insertedAfter =
  /(?: ?-?(?<latin>bis|ter|quater|quinquies)(?!\p{L})| ?(?<again>مکرر|қайталанған)(?: ?\(?(?<times>\d)\)?)?(?![\p{L}\d])|[-.](?<raised>\d{1,2})(?!\d)|-?(?<letter>[a-zа-г])(?!\p{L}))/uy
const latinOrder = ['bis', 'ter', 'quater', 'quinquies']
const cyrillicLetters = 'абвг'

/**
 * The numeral at `start` of a folded text: digits, Roman (also typed with Cyrillic letters) or words; with what marks a piece put
 * in later, so that 5 bis, 5-1 and ۵ مکرر are all `5.1`. Null where there is none.
 */
export function readNumeral(text: string, start: number, locale: Locale): Numeral | null {
  const plain = readDigits(text, start) ?? readRomanAt(text, start, locale)
  if (plain === null) {
    const words = readNumberWords(text, start, locale)
    return words && { number: String(words.value), end: words.end }
  }
  insertedAfter.lastIndex = plain.end
  const inserted = insertedAfter.exec(text)
  if (inserted?.groups === undefined) return plain
  return { number: `${plain.number}.${suffixOf(inserted.groups)}`, end: plain.end + inserted[0].length }
}

/** Digits alone, without leading zeros, at most three: what has more is a year. */
export function readDigits(text: string, start: number): Numeral | null {
  digits.lastIndex = start
  const found = digits.exec(text)
  return found && Number(found[0]) > 0 ? { number: String(Number(found[0])), end: start + found[0].length } : null
}

function readRomanAt(text: string, start: number, locale: Locale): Numeral | null {
  romanLetters.lastIndex = start
  const found = romanLetters.exec(text)
  const value = found && romanValue(found[0], locale)
  return found && value ? { number: String(value), end: start + found[0].length } : null
}

function suffixOf({ latin, again, times, raised, letter }: Record<string, string | undefined>): string {
  if (latin !== undefined) return String(latinOrder.indexOf(latin) + 1)
  if (again !== undefined) return times ?? '1'
  if (raised !== undefined) return String(Number(raised))
  const cyrillic = cyrillicLetters.indexOf(letter ?? '')
  return cyrillic >= 0 ? 'abcd'.charAt(cyrillic) : (letter ?? '')
}

const steps: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** What Soviet typewriters, without Latin letters, printed for Roman numerals: ІУ, ХП, ХШ. */
const lookAlikes: Record<string, string> = { і: 'i', ӏ: 'i', х: 'x', с: 'c', у: 'v', п: 'ii', ш: 'iii' }

const roman = /^[ivxlcіӏхсупш]+$/

/** 1–399, or null for what is no Roman numeral in its one proper form. */
export function romanValue(folded: string, locale: Locale): number | null {
  if (!roman.test(folded)) return null
  const isCyrillic = locale === 'ru' || locale === 'kk'
  const latin = isCyrillic ? folded.replace(/[іӏхсупш]/g, (letter) => lookAlikes[letter] ?? letter) : folded
  let rest = latin
  let value = 0
  for (const [worth, sign] of steps) {
    while (rest.startsWith(sign)) {
      value += worth
      rest = rest.slice(sign.length)
    }
  }
  return rest === '' && value > 0 && toRoman(value) === latin ? value : null
}

/** In small letters. */
export function toRoman(value: number): string {
  let rest = value
  let written = ''
  for (const [worth, sign] of steps) {
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  }
  return written
}
