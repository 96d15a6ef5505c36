import type { Locale } from '@/lib/i18n/locales'
import { foldWord } from './text-fold'

/** Each list runs 1–20; several forms of one number are separated by `|`. */
interface Words {
  cardinals: string
  ordinals: string
  /** 30, 40, … 90. */
  cardinalTens: string
  ordinalTens: string
}

const written: Record<Locale, Words> = {
  en: {
    cardinals:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    ordinals:
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    cardinalTens: 'thirty forty fifty sixty seventy eighty ninety',
    ordinalTens: 'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
  },
  fa: {
    cardinals:
      'یک|واحد دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده|هیجده نوزده بیست',
    ordinals:
      'اول|یکم|نخست دوم|دویم سوم|سیم چهارم پنجم ششم|شیشم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم|هیجدهم نوزدهم بیستم',
    cardinalTens: 'سی چهل پنجاه شصت هفتاد هشتاد نود',
    ordinalTens: 'سیام|سیم چهلم پنجاهم شصتم هفتادم هشتادم نودم',
  },
  ru: {
    cardinals:
      'один|одна|одно|одного|одной|одну два|две|двух три|трёх четыре|четырёх пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати двадцать|двадцати',
    ordinals:
      'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат',
    cardinalTens:
      'тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста',
    ordinalTens: 'тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност',
  },
  kk: {
    // Eleven to nineteen are two words (он бір), read like twenty-one.
    cardinals: 'бір екі үш төрт бес алты жеті сегіз тоғыз он - - - - - - - - - жиырма',
    ordinals:
      'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы - - - - - - - - - жиырмасыншы',
    cardinalTens: 'отыз қырық елу алпыс жетпіс сексен тоқсан',
    ordinalTens: 'отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы',
  },
}

const russianEndings = ['ая', 'ый', 'ой', 'ое', 'ья', 'ий', 'ье']

interface NumberWords {
  cardinal: ReadonlyMap<string, number>
  ordinal: ReadonlyMap<string, number>
}

function tableOf(locale: Locale): NumberWords {
  const words = written[locale]
  const endings = locale === 'ru' ? russianEndings : ['']
  const table = (small: string, tens: string, ends: readonly string[]) => {
    const map = new Map<string, number>()
    const add = (forms: string, value: number) => {
      for (const form of forms.split('|')) {
        for (const end of ends) if (!map.has(foldWord(form + end))) map.set(foldWord(form + end), value)
      }
    }
    for (const [index, forms] of small.split(' ').entries()) if (forms !== '-') add(forms, index + 1)
    for (const [index, forms] of tens.split(' ').entries()) add(forms, 30 + index * 10)
    return map
  }
  return {
    cardinal: table(words.cardinals, words.cardinalTens, ['']),
    ordinal: table(words.ordinals, words.ordinalTens, endings),
  }
}

const tables: Record<Locale, NumberWords> = {
  en: tableOf('en'),
  fa: tableOf('fa'),
  ru: tableOf('ru'),
  kk: tableOf('kk'),
}

const word = /\p{L}+/uy
const between = /[ -](?:و )?/y

/**
 * The number, 1–99, written in words at `start` of a folded text, as a cardinal or an ordinal; null where there is none. `end` is
 * where its last word ends.
 */
export function readNumberWords(text: string, start: number, locale: Locale): { value: number; end: number } | null {
  const { cardinal, ordinal } = tables[locale]
  const first = match(word, text, start)
  if (first === null) return null
  const firstEnd = start + first.length
  const ten = cardinal.get(first)
  if (ten !== undefined && (ten >= 20 || (locale === 'kk' && ten === 10)) && ten % 10 === 0) {
    const gap = match(between, text, firstEnd)
    const second = gap === null ? null : match(word, text, firstEnd + gap.length)
    if (gap !== null && second !== null) {
      const end = firstEnd + gap.length + second.length
      // The half-space of سی‌ام and of بیست‌ویکم has become a blank.
      if (locale === 'fa' && ten === 30 && second === 'ام') return { value: ten, end }
      const unit = unitOf(second) ?? (locale === 'fa' && second.startsWith('و') ? unitOf(second.slice(1)) : undefined)
      if (unit !== undefined) return { value: ten + unit, end }
    }
  }
  const value = ten ?? ordinal.get(first)
  return value === undefined ? null : { value, end: firstEnd }

  function unitOf(text: string): number | undefined {
    const unit = cardinal.get(text) ?? ordinal.get(text)
    return unit !== undefined && unit < 10 ? unit : undefined
  }
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
