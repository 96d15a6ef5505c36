import fc from 'fast-check'
import type { Locale } from '@/lib/i18n/locales'
import type { NodeKind, TextNode } from '@/lib/texts/text-nodes'

/** A node as its printed text should be read; what the printing decides (label, line) is left out. */
export interface PrintedNode {
  kind: NodeKind
  number: string | null
  heading: string | null
  text: string
  children: PrintedNode[]
}

/** How one language version prints its pieces: with the number of a piece, the mark before its text. */
interface Style {
  article(number: number): string
  part(number: number): string
  annex(number: number): string
  note(number: number): string
  point(number: number): string
  letter(number: number): string
  /** The mark after a label, before a heading on the same line. */
  stop: string
}

const styles: Record<Locale, readonly Style[]> = {
  en: [
    {
      article: (n) => `Article ${n}`,
      part: (n) => `Chapter ${roman(n)}`,
      annex: (n) => `Annex ${n}`,
      note: (n) => `Note ${n}`,
      point: (n) => `${n}.`,
      letter: (n) => `(${'abcdefgh'.charAt(n - 1)})`,
      stop: '. ',
    },
    {
      article: (n) => `ARTICLE ${roman(n)}`,
      part: (n) => `PART ${roman(n)}`,
      annex: (n) => `Appendix ${roman(n)}`,
      note: (n) => `NOTE ${n}`,
      point: (n) => `(${n})`,
      letter: (n) => `${'abcdefgh'.charAt(n - 1)})`,
      stop: ' – ',
    },
  ],
  ru: [
    {
      article: (n) => `Статья ${n}`,
      part: (n) => `Глава ${n}`,
      annex: (n) => `Приложение № ${n}`,
      note: (n) => `Примечание ${n}`,
      point: (n) => `${n}.`,
      letter: (n) => `${'абвгдежз'.charAt(n - 1)})`,
      stop: '. ',
    },
    {
      article: (n) => `СТАТЬЯ ${roman(n)}`,
      part: (n) => `РАЗДЕЛ ${roman(n)}`,
      annex: (n) => `ПРИЛОЖЕНИЕ ${n}`,
      note: (n) => `Примечание ${n}`,
      point: (n) => `${n})`,
      letter: (n) => `(${'абвгдежз'.charAt(n - 1)})`,
      stop: ': ',
    },
  ],
  kk: [
    {
      article: (n) => `${n}-бап`,
      part: (n) => `${n}-тарау`,
      annex: (n) => `${n}-қосымша`,
      note: (n) => `${n}-ескертпе`,
      point: (n) => `${n}.`,
      letter: (n) => `${'аәбвгғде'.charAt(n - 1)})`,
      stop: '. ',
    },
    {
      article: (n) => `${roman(n)} бап`,
      part: (n) => `${roman(n)} бөлім`,
      annex: (n) => `Қосымша ${n}`,
      note: (n) => `${n}-ескерту`,
      point: (n) => `${n})`,
      letter: (n) => `${'абвгдежз'.charAt(n - 1)})`,
      stop: ' — ',
    },
  ],
  fa: [
    {
      article: (n) => `ماده ${persian(n)}`,
      part: (n) => `فصل ${persian(n)}`,
      annex: (n) => `پیوست ${persian(n)}`,
      note: (n) => `تبصره ${persian(n)}`,
      point: (n) => `${persian(n)}ـ`,
      letter: (n) => `${['الف', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح'][n - 1]})`,
      stop: ' - ',
    },
    {
      article: (n) => `مادهٔ (${persian(n)})`,
      part: (n) => `بخش ${n}`,
      annex: (n) => `ضميمه شماره ${persian(n)}`,
      note: (n) => `تبصرهٔ ${persian(n)}`,
      point: (n) => `${persian(n)})`,
      letter: (n) => `${['الف', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح'][n - 1]} ـ`,
      stop: ': ',
    },
  ],
}

const words: Record<Locale, readonly string[]> = {
  en: 'films cinema screens are shown every spring with music light and a long silver river near old houses'.split(' '),
  ru: 'фильмы показывают весной с музыкой свет и длинная серебряная река возле старых домов экран зритель'.split(' '),
  kk: 'фильмдер көктемде әнмен көрсетіледі жарық пен ұзын күміс өзен ескі үйлер экран көрермен'.split(' '),
  fa: 'فیلم‌ها بهار پرده نمایش روشنایی رود نقره‌ای بلند خانه‌های کهن تماشاگر موسیقی شهر دور'.split(' '),
}

/** Without verbs, which make a sentence of a heading. */
const headingWords: Record<Locale, readonly string[]> = {
  en: 'films cinema screens music light river houses'.split(' '),
  ru: 'фильмы музыка свет река экран зритель'.split(' '),
  kk: 'фильмдер жарық өзен экран көрермен әндер'.split(' '),
  fa: 'فیلم‌ها بهار پرده نمایش روشنایی رود بلند رشد پیوند'.split(' '),
}

const leads: Record<Locale, { title: string; preamble: string }> = {
  en: { title: 'SAMPLE AGREEMENT', preamble: 'The sample parties have agreed as follows:' },
  ru: { title: 'СОГЛАШЕНИЕ-ОБРАЗЕЦ', preamble: 'Стороны образца договорились о следующем:' },
  kk: { title: 'ҮЛГІ КЕЛІСІМ', preamble: 'Үлгі тараптары мына жайттар туралы келісті:' },
  fa: { title: 'موافقت‌نامهٔ نمونه', preamble: 'طرف‌های نمونه چنین توافق کردند:' },
}

/** A text and the tree that it should be read as. */
export interface PrintedText {
  source: string
  title: string
  nodes: PrintedNode[]
}

/** Random trees of a language, printed in one of its styles, each line a paragraph. */
export function printedTexts(locale: Locale): fc.Arbitrary<PrintedText> {
  const sentence = fc
    .array(fc.constantFrom(...words[locale]), { minLength: 3, maxLength: 12 })
    .map((list) => `${capital(list.join(' '))}.`)
  const heading = fc.option(
    fc
      .array(fc.constantFrom(...headingWords[locale]), { minLength: 1, maxLength: 4 })
      .map((list) => capital(list.join(' '))),
  )
  const letters = fc.array(sentence, { maxLength: 5 })
  const point = fc.record({ text: sentence, letters })
  const note = fc.record({ text: sentence, letters })
  const article = fc.record({
    heading,
    text: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    points: fc.array(point, { maxLength: 4 }),
    notes: fc.array(note, { maxLength: 2 }),
  })
  const articles = fc.array(article, { minLength: 1, maxLength: 4 })
  const part = fc.record({ heading, articles })
  return fc
    .record({
      style: fc.constantFrom(...styles[locale]),
      isSameLine: fc.boolean(),
      parts: fc.option(fc.array(part, { minLength: 1, maxLength: 3 })),
      articles,
      annexes: fc.array(part, { maxLength: 2 }),
    })
    .map((plan) => printed(locale, plan))
}

interface Plan {
  style: Style
  isSameLine: boolean
  parts: PartPlan[] | null
  articles: ArticlePlan[]
  annexes: PartPlan[]
}

interface PartPlan {
  heading: string | null
  articles: ArticlePlan[]
}

interface PointPlan {
  text: string
  letters: string[]
}

interface ArticlePlan {
  heading: string | null
  text: string[]
  points: PointPlan[]
  notes: PointPlan[]
}

function printed(locale: Locale, { style, isSameLine, parts, articles, annexes }: Plan): PrintedText {
  const { title, preamble } = leads[locale]
  const lines: string[] = [title, '', preamble]
  let lastArticle = 0

  const printHeading = (label: string, heading: string | null) => {
    lines.push('')
    if (heading !== null && isSameLine) lines.push(label + style.stop + heading)
    else lines.push(label, ...(heading === null ? [] : [heading]))
  }
  const printLetters = (letters: readonly string[]) =>
    letters.map((text, index) => {
      lines.push(`${style.letter(index + 1)} ${text}`)
      return node('paragraph', 'abcdefgh'.charAt(index), null, text)
    })
  const printArticle = (plan: ArticlePlan, number: number): PrintedNode => {
    printHeading(style.article(number), plan.heading)
    lines.push(...plan.text)
    const points = plan.points.map(({ text, letters }, index) => {
      lines.push(`${style.point(index + 1)} ${text}`)
      return node('paragraph', String(index + 1), null, text, printLetters(letters))
    })
    const notes = plan.notes.map(({ text, letters }, index) => {
      lines.push(`${style.note(index + 1)}${style.stop}${text}`)
      return node('note', String(index + 1), null, text, printLetters(letters))
    })
    return node('article', String(number), plan.heading, plan.text.join('\n'), [...points, ...notes])
  }
  const printArticles = (plans: readonly ArticlePlan[]) =>
    plans.map((plan) => {
      lastArticle += 1
      return printArticle(plan, lastArticle)
    })

  const nodes = [node('preamble', null, null, preamble)]
  if (parts === null) nodes.push(...printArticles(articles))
  for (const [index, part] of (parts ?? []).entries()) {
    printHeading(style.part(index + 1), part.heading)
    nodes.push(node('part', String(index + 1), part.heading, '', printArticles(part.articles)))
  }
  for (const [index, annex] of annexes.entries()) {
    printHeading(style.annex(index + 1), annex.heading)
    lastArticle = 0
    nodes.push(node('annex', String(index + 1), annex.heading, '', printArticles(annex.articles)))
  }
  return { source: lines.join('\n'), title, nodes }
}

function node(
  kind: NodeKind,
  number: string | null,
  heading: string | null,
  text: string,
  children: PrintedNode[] = [],
): PrintedNode {
  return { kind, number, heading, text, children }
}

/** A parsed node without what the printing decides. */
export function withoutMarks({ kind, number, heading, text, children }: TextNode): PrintedNode {
  return { kind, number, heading, text, children: children.map(withoutMarks) }
}

/** The lines of a text broken at blanks so that none is longer than `width`, as a page has them. */
export function wrapped(source: string, width: number): string {
  return source
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n\n')
}

function wrapLine(line: string, width: number): string {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function persian(number: number): string {
  return String(number).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))
}

function roman(number: number): string {
  const tens = ['', 'X', 'XX', 'XXX'][Math.floor(number / 10)] ?? ''
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '')
}
