import type { Locale } from '@/lib/i18n/locales'
import { foldWord } from './text-fold'

export type HeadingKind = 'preamble' | 'part' | 'article' | 'note' | 'annex' | 'paragraph'

export interface HeadingNoun {
  kind: HeadingKind
  /** A part's place among parts: the lower contains the higher. */
  rank: number
}

/** The nouns that name the pieces of a text, in the form in which a heading has them. */
const nouns: Record<Locale, Record<string, string>> = {
  en: {
    preamble: 'preamble',
    part1: 'part|title',
    part2: 'chapter',
    part3: 'section',
    article: 'article|art.',
    note: 'note|notes|remark',
    annex: 'annex|appendix|schedule|attachment',
    paragraph: 'paragraph|clause|point',
  },
  ru: {
    preamble: 'преамбула',
    part1: 'часть',
    part2: 'раздел',
    part3: 'глава',
    article: 'статья|ст.',
    note: 'примечание|примечания',
    annex: 'приложение',
    paragraph: 'пункт|подпункт',
  },
  kk: {
    preamble: 'кіріспе|преамбула',
    part1: 'бөлім',
    part2: 'тарау',
    part3: 'параграф',
    article: 'бап',
    note: 'ескертпе|ескерту',
    annex: 'қосымша',
    paragraph: 'тармақ|тармақша',
  },
  fa: {
    preamble: 'مقدمه|دیباچه',
    part1: 'بخش|باب',
    part2: 'فصل',
    part3: 'مبحث|گفتار',
    article: 'ماده',
    note: 'تبصره',
    annex: 'پیوست|ضمیمه|الحاقیه',
    paragraph: 'بند|جزء',
  },
}

function nounTable(locale: Locale): ReadonlyMap<string, HeadingNoun> {
  const table = new Map<string, HeadingNoun>()
  for (const [name, forms] of Object.entries(nouns[locale])) {
    const kind = name.replace(/\d$/, '') as HeadingKind
    const rank = Number(/\d$/.exec(name)?.[0] ?? 0)
    for (const form of forms.split('|')) table.set(foldWord(form), { kind, rank })
  }
  return table
}

const nounTables: Record<Locale, ReadonlyMap<string, HeadingNoun>> = {
  en: nounTable('en'),
  fa: nounTable('fa'),
  kk: nounTable('kk'),
  ru: nounTable('ru'),
}

/** The longest noun that the folded text has at `start`, ending where the word ends. */
export function nounAt(text: string, start: number, locale: Locale): { noun: HeadingNoun; end: number } | null {
  nounWord.lastIndex = start
  const word = nounWord.exec(text)?.[0]
  if (word === undefined) return null
  const table = nounTables[locale]
  const noun = table.get(word) ?? (word.endsWith('.') ? table.get(word.slice(0, -1)) : undefined)
  if (noun === undefined) return null
  return { noun, end: start + (table.has(word) ? word.length : word.length - 1) }
}

const nounWord = /\p{L}+\.?/uy

/** After these the next line's "Article 5" is the rest of a sentence. */
const leading: Record<Locale, string> = {
  en: 'with of in under by to and or from per see this that said the both either neither nor than as for on at if whereas which into upon through within article articles paragraph paragraphs annex section chapter part between pursuant',
  ru: 'с со в во к ко по и или из от о об на за под при для что как если согласно см статьёй статьи статье статью статьям статьями статьях пункта пунктом пункте пункты пунктов пункту приложения приложении приложением настоящая эта данная указанная чем а также части главы раздела между абзаца подпункта',
  kk: 'және мен бен пен немесе осы сәйкес келісімнің арасындағы',
  fa: 'طبق مطابق موضوع مفاد در به از با بر و یا این وفق برابر اساس موجب بند بندهای ماده مواد تبصره جزء استناد رعایت حسب که تا برای میان بین فصل بخش',
}

/** After the number these begin the rest of a sentence, and no heading. */
const following: Record<Locale, string> = {
  en: 'Paragraph Paragraphs Article Articles Section Sections',
  ru: 'Соглашения Меморандума Договора Конвенции Протокола Конституции Закона',
  kk: '',
  fa: 'این آن قانون قوانین موافقت‌نامه موافقتنامه تفاهم‌نامه تفاهمنامه آیین‌نامه آیین اساسنامه کنوانسیون پروتکل حاضر فوق مذکور یادشده و یا را به از در نیز باید که تا است شود ماده مواد بند تبصره پیوست می بالا زیر قرارداد سند',
}

function setsOf(lists: Record<Locale, string>): Record<Locale, ReadonlySet<string>> {
  const setOf = (list: string) => new Set(list.split(' ').map(foldWord))
  return { en: setOf(lists.en), fa: setOf(lists.fa), kk: setOf(lists.kk), ru: setOf(lists.ru) }
}

const leadingWords = setsOf(leading)
const followingWords = setsOf(following)

/**
 * Whether the text ends with a word that a reference follows. Before a heading a capital one does not count: it is itself a
 * heading's word.
 */
export function leadsToReference(text: string, locale: Locale, mayBeCapital: boolean): boolean {
  const word = /\p{L}[\p{L}\p{M}]*$/u.exec(text.slice(-40).trimEnd())?.[0] ?? ''
  if (!mayBeCapital && /^\p{Lu}/u.test(word)) return false
  return leadingWords[locale].has(foldWord(word))
}

/** Whether the folded text begins with a word that goes on with a reference. */
export function goesOnFromReference(folded: string, locale: Locale): boolean {
  const [first = '', second = ''] = folded.slice(0, 60).match(/\p{L}+/gu) ?? []
  const words = followingWords[locale]
  return words.has(first) || words.has(`${first} ${second}`)
}
