import { normalForm } from '@/lib/i18n/normal-form'
import { remembered } from './remembered'

/**
 * One written form for letters that people type in several ways. Both what is searched and what is asked pass through here, so
 * the rules need not be right as spelling, only the same on both sides.
 */

/** Letters that keep a difference after decomposition, by the one they count as. */
const letters: Readonly<Record<string, string>> = {
  // Arabic and Persian: keyboards of both have their own code points for the same letter (Unicode 15, table 9-3).
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  ڤ: 'ف',
  ء: '',
  ـ: '',
  // Kazakh letters are typed as the Russian ones beside them by whoever has only a Russian keyboard.
  қ: 'к',
  ғ: 'г',
  ә: 'а',
  ұ: 'у',
  ү: 'у',
  ө: 'о',
  ң: 'н',
  һ: 'х',
  і: 'и',
  // Neighbours whose names stand in the registry: Tajik, Uzbek, Tatar, Ukrainian.
  ҳ: 'х',
  ҷ: 'ч',
  җ: 'ж',
  є: 'е',
  ґ: 'г',
  ъ: '',
  ь: '',
  // Latin letters that are no base letter with a mark.
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ß: 'ss',
}

/** Marks above and below letters, what joins and parts letters without being seen, and NUL, which the database refuses. */
const unseen = /[\p{M}\p{Cf}\p{Cc}]/gu

/**
 * The folded form of one word: lower case, without marks, one letter for each set of look-alikes, European digits. What stood
 * on both sides of a zero-width non-joiner is one word. Folding twice changes nothing; lone surrogates stay as they are.
 */
export const foldWord = remembered((word) => {
  // Compatibility decomposition takes ё, й, آ, é and the presentation forms of Arabic apart; marks are then dropped.
  const plain = normalForm(normalForm(word, 'NFKD').toLowerCase(), 'NFKD').replace(unseen, '')
  let folded = ''
  for (const letter of plain) folded += letters[letter] ?? digitOf(letter) ?? letter
  return folded
})

/** Persian and Arabic digits as European ones; undefined for anything else. */
function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  return undefined
}

export type Script = 'arabic' | 'cyrillic' | 'latin' | 'other'

/** The script of a word by its first letter. */
export const scriptOf = remembered((word): Script => {
  const [letter = ''] = word.match(/\p{L}/u) ?? []
  if (/\p{Script=Arabic}/u.test(letter)) return 'arabic'
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrillic'
  return /\p{Script=Latin}/u.test(letter) ? 'latin' : 'other'
})
