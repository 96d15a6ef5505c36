import type { Locale } from '@/lib/i18n/locales'
import { foldWord } from './text-fold'

/**
 * The orders in which points are lettered. Persian texts count by the alphabet or by abjad, Kazakh ones by their own alphabet or
 * the Russian one, and letters typed with a Latin keyboard look like Cyrillic ones: a list's own letters tell which it is.
 */
const latin = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'
const russian = 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я'
const alphabets: Record<Locale, readonly string[]> = {
  en: [latin],
  ru: [
    russian,
    latin,
    'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ы э ю я',
    'а b с d е f g h i j k l m n о р q r s t u v w х у z',
  ],
  kk: [
    russian,
    'а ә б в г ғ д е ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ы і э ю я',
    'а ә б в г ғ д е ж з и к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ы і э ю я',
    latin,
    'а b с d е f g h i j k l m n о р q r s t u v w х у z',
  ],
  fa: [
    'الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی',
    'الف ب ج د ه و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ',
    latin,
  ],
}

type Order = ReadonlyMap<string, number>

function ordersOf(locale: Locale): readonly Order[] {
  return alphabets[locale].map((list) => {
    const letters = list.split(' ').map(foldWord)
    return new Map(letters.map((letter, index) => [letter, index + 1]))
  })
}

const orders: Record<Locale, readonly Order[]> = {
  en: ordersOf('en'),
  fa: ordersOf('fa'),
  kk: ordersOf('kk'),
  ru: ordersOf('ru'),
}

/** Whether it is a letter that points of the language are marked with. */
export function isPointLetter(folded: string, locale: Locale): boolean {
  return orders[locale].some((order) => order.has(folded))
}

/** Whether the letter can begin a list. */
export function isFirstLetter(folded: string, locale: Locale): boolean {
  return orders[locale].some((order) => order.get(folded) === 1)
}

/** Whether the letter comes right after the other in one of the orders. */
export function followsLetter(folded: string, previous: string, locale: Locale): boolean {
  return orders[locale].some((order) => {
    const place = order.get(previous)
    return place !== undefined && order.get(folded) === place + 1
  })
}

/** The places, from 1, of a list's letters in the order that explains most of them. */
export function letterPlaces(letters: readonly string[], locale: Locale): number[] {
  let best: number[] = []
  let bestScore = -1
  for (const order of orders[locale]) {
    const places = letters.map((letter) => order.get(letter) ?? 0)
    const score = places.filter((place, index) => place > 0 && place === (places[index - 1] ?? 0) + 1).length
    if (score > bestScore) [best, bestScore] = [places, score]
  }
  return best.map((place, index) => place || index + 1)
}

/** The place as a Latin letter, the form in which points of all languages compare: 1 is `a`, 27 is `aa`. */
export function latinLetter(place: number): string {
  const index = place - 1
  const last = String.fromCharCode(0x61 + (index % 26))
  return index < 26 ? last : latinLetter(Math.floor(index / 26)) + last
}
