import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { readHeading } from './text-headings'
import { parseAgreementText } from './text-tree'

describe('readHeading', () => {
  it.each<[Locale, string, string, string | null, string]>([
    ['en', 'Article 5. Film weeks', 'article', '5', 'Film weeks'],
    ['en', 'Article 5 Film weeks', 'article', '5', 'Film weeks'],
    ['en', 'ARTICLE V', 'article', '5', ''],
    ['en', 'Art. 5 – Film weeks', 'article', '5', 'Film weeks'],
    ['en', 'Article Twenty-First', 'article', '21', ''],
    ['en', 'Article 5 bis: Guests', 'article', '5.1', 'Guests'],
    ['en', 'Chapter IV. Money', 'part', '4', 'Money'],
    ['en', 'ANNEX A', 'annex', 'a', ''],
    ['en', 'Note 2: Travel', 'note', '2', 'Travel'],
    ['ru', 'Статья 5. Недели кино', 'article', '5', 'Недели кино'],
    ['ru', 'СТАТЬЯ ХІV', 'article', '14', ''],
    ['ru', 'Статья двадцать первая', 'article', '21', ''],
    ['ru', 'Раздел II', 'part', '2', ''],
    ['ru', 'Приложение № 1', 'annex', '1', ''],
    ['ru', 'Примечание:', 'note', null, ''],
    ['kk', '5-бап. Кино апталығы', 'article', '5', 'Кино апталығы'],
    ['kk', '5 бап', 'article', '5', ''],
    ['kk', 'V бап', 'article', '5', ''],
    ['kk', 'Он бірінші бап', 'article', '11', ''],
    ['kk', '5-1-бап. Қонақтар', 'article', '5.1', 'Қонақтар'],
    ['kk', '1. тармақ', 'paragraph', '1', ''],
    ['kk', 'Келісімге 1-қосымша', 'annex', '1', ''],
    ['kk', 'Ескерту.', 'note', null, ''],
    ['fa', 'ماده ۵ - هفته فیلم', 'article', '5', 'هفته فیلم'],
    ['fa', 'مادهٔ پنجم', 'article', '5', ''],
    ['fa', 'ماده‌ی ۵:', 'article', '5', ''],
    ['fa', 'ماده ۱ـهدف‌ها', 'article', '1', 'هدف‌ها'],
    ['fa', 'مـاده ۵', 'article', '5', ''],
    ['fa', '\u200fماده ۵', 'article', '5', ''],
    ['fa', 'ماده بیست و یکم', 'article', '21', ''],
    ['fa', 'ماده ۵) هفته فیلم', 'article', '5', 'هفته فیلم'],
    ['fa', 'ماده ۵ مکرر', 'article', '5.1', ''],
    ['fa', 'ماده واحده ـ متن', 'article', null, 'متن'],
    ['fa', 'فصل اول: كليات', 'part', '1', 'كليات'],
    ['fa', 'تبصره ۱- متن', 'note', '1', 'متن'],
    ['fa', 'پيوست شماره ۲', 'annex', '2', ''],
    ['fa', 'بند الف - متن', 'paragraph', 'a', 'متن'],
  ])('reads in %s «%s»', (locale, line, kind, number, rest) => {
    const heading = readHeading(line, locale)
    expect(heading).toMatchObject({ kind, number, standing: 'sure' })
    expect(line.slice(heading?.end).trim()).toBe(rest)
  })

  it.each<[Locale, string]>([
    ['en', 'Article 5 of this Agreement applies.'],
    ['en', 'Article 5, paragraph 2, applies.'],
    ['en', 'Article 5(2) applies.'],
    ['en', 'article 5'],
    ['en', 'Articles about films'],
    ['en', 'Party A'],
    ['ru', 'Статья 5 настоящего Соглашения применяется.'],
    ['ru', 'статьёй 5'],
    ['ru', 'Статьи 5 и 6'],
    ['kk', '5-бабына сәйкес'],
    ['kk', '5-бап ережелері қолданылады.'],
    ['kk', '5-6 баптар'],
    ['fa', 'ماده ۵ این موافقت‌نامه'],
    ['fa', 'ماده ۵، بند ۲'],
    ['fa', 'ماده ۵) و ماده ۶'],
    ['fa', 'مواد ۵ و ۶'],
    ['fa', 'بخش خصوصی'],
  ])('takes no sentence for a heading in %s: «%s»', (locale, line) => {
    expect(readHeading(line, locale)?.standing ?? 'reference').toBe('reference')
  })
})

describe('the closing of a text', () => {
  it.each<[Locale, string, string]>([
    ['en', 'SAMPLE\n\nArticle 1\nFilms are shown.\n', 'For the Film Board'],
    ['en', 'SAMPLE\n\nArticle 1\nFilms are shown.\n', 'DONE at Middletown in two copies.'],
    ['ru', 'ОБРАЗЕЦ\n\nСтатья 1\nФильмы показывают.\n', 'От имени Киносовета'],
    ['ru', 'ОБРАЗЕЦ\n\nСтатья 1\nФильмы показывают.\n', 'Совершено в г. Среднем 5 мая 2031 года.'],
    ['kk', 'ҮЛГІ\n\n1-бап\nФильмдер көрсетіледі.\n', 'Кино кеңесі үшін'],
    ['kk', 'ҮЛГІ\n\n1-бап\nФильмдер көрсетіледі.\n', 'Орта қаласында екі данада жасалды.'],
    ['fa', 'نمونه\n\nماده ۱\nفیلم‌ها نمایش داده می‌شود.\n', 'از طرف شورای سینما'],
    ['fa', 'نمونه\n\nماده ۱\nفیلم‌ها نمایش داده می‌شود.\n', 'این نمونه در دو نسخه در میانه تنظیم و امضا شد.'],
    [
      'fa',
      'نمونه\n\nماده ۱\nفیلم‌ها نمایش داده می‌شود.\n',
      'این نمونه در دو نسخه به زبان‌های فارسی و روسی تنظیم گردید که هر دو متن دارای اعتبار یکسان است.',
    ],
  ])('is no part of the last article in %s', (locale, text, closing) => {
    const { nodes } = parseAgreementText(text + closing, locale)
    expect(nodes.map(({ kind, text }) => [kind, text])).toEqual([
      ['article', expect.stringMatching(/^\P{Cc}+$/u)],
      ['closing', closing],
    ])
  })

  it.each<[Locale, string]>([
    ['en', 'SAMPLE\n\nArticle 1\nThe minutes are kept.\nDone in two copies, they are signed.\n\nArticle 2\nFilms.'],
    ['kk', 'ҮЛГІ\n\n1-бап\nЖер таңдалады:\nфильмдер үшін\nкөрермен үшін'],
    ['fa', 'نمونه\n\nماده ۱\nجا برگزیده می‌شود:\nبرای فیلم\nبرای تماشاگر'],
  ])('does not begin within an article in %s', (locale, text) => {
    expect(parseAgreementText(text, locale).nodes.some(({ kind }) => kind === 'closing')).toBe(false)
  })
})

describe('a line that goes on with a sentence', () => {
  it.each<[Locale, string]>([
    ['en', 'SAMPLE\n\nArticle 1\nFilms are shown in accordance with\nArticle 3. Later ones are not.'],
    ['ru', 'ОБРАЗЕЦ\n\nСтатья 1\nФильмы показывают в соответствии со\nСтатья 3. Прочие не показывают.'],
    ['kk', 'ҮЛГІ\n\n1-бап\nФильмдер осы\n3-бап. Басқалары көрсетілмейді.'],
    ['fa', 'نمونه\n\nماده ۱\nفیلم‌ها نمایش داده می‌شود طبق\nماده ۳ - دیگر فیلم‌ها نه.'],
    ['en', 'SAMPLE\n\nArticle 1\nFilms are shown under Article\n3. The rest is not.'],
  ])('stays with it in %s', (locale, text) => {
    const { nodes } = parseAgreementText(text, locale)
    expect(nodes.map(({ kind, children }) => [kind, children.length])).toEqual([['article', 0]])
  })
})
