import fc from 'fast-check'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import en from '@/messages/en.json' with { type: 'json' }
import fa from '@/messages/fa.json' with { type: 'json' }
import kk from '@/messages/kk.json' with { type: 'json' }
import ru from '@/messages/ru.json' with { type: 'json' }
import { bibtexEntry, type CitedRecord, citationDate, cslJsonEntry, risEntry } from './citation'

const film: CitedRecord = {
  noun: 'film',
  key: 'aral',
  title: 'Aral & «Арал» 100%',
  lang: 'en',
  address: 'https://registry.example/en/films/aral',
  changedOn: '2026-03-09',
}
const registry = { name: 'Hamkino', description: 'The registry', licence: 'CC BY 4.0' }
const anyRecord = fc.record({
  noun: fc.constantFrom('agreement', 'clause', 'person' as const),
  key: fc.constantFrom('a', 'ir-ru-2'),
  title: fc.string({ unit: fc.constantFrom(...'aЖқ۱ی\u200c{}\\$&#%_^~"\n\t -@') }),
  lang: fc.constantFrom(...locales),
  address: fc.constant('https://registry.example/fa/films/aral'),
  changedOn: fc.constantFrom('2026-03-09', '1999-12-31'),
})

describe('the text of a citation', () => {
  const expected: Record<Locale, string> = {
    fa: '«Арал» (صفحهٔ فیلم). در: هم‌کینو، دفتر ثبت موافقت‌نامه‌های بین‌المللی همکاری سینمایی. به‌روزشده در ۱۸\u00a0اسفند ۱۴۰۴. بازیابی از: https://x. مجوز: CC BY 4.0.',
    ru: 'Арал\u00a0: запись о фильме.\u00a0— Текст\u00a0: электронный\u00a0// Хамкино\u00a0: реестр международных соглашений о сотрудничестве в области кино\u00a0: [сайт].\u00a0— Дата обновления: 09.03.2026.\u00a0— URL: https://x.\u00a0— Лицензия: CC BY 4.0.',
    kk: 'Арал\u00a0: фильм туралы жазба.\u00a0— Мәтін\u00a0: электрондық\u00a0// Хамкино\u00a0: кино саласындағы халықаралық ынтымақтастық келісімдерінің тізілімі\u00a0: [сайт].\u00a0— Жаңартылған күні: 09.03.2026.\u00a0— URL: https://x.\u00a0— Лицензия: CC BY 4.0.',
    en: 'Арал (record of a film) [online]. In: Hamkino: the registry of international film co-operation agreements. Updated 9\u00a0March 2026. Available from: https://x. Licence: CC BY 4.0.',
  }

  it.each(locales)('follows the practice of %s', (locale) => {
    const t = createTranslator({ locale, messages: { fa, ru, kk, en }[locale] })
    const text = t.markup('cite.text', {
      about: t('cite.about.film'),
      date: citationDate('2026-03-09', locale),
      title: () => 'Арал',
      address: () => 'https://x',
      licence: () => 'CC BY 4.0',
    })
    expect(text).toBe(expected[locale])
  })
})

describe('bibtexEntry', () => {
  it('writes a whole entry', () => {
    expect(bibtexEntry(film, registry)).toBe(
      [
        '@misc{hamkino-film-aral,',
        '  title = {{Aral \\& «Арал» 100\\%}},',
        '  howpublished = {Hamkino: The registry},',
        '  year = {2026},',
        '  month = {3},',
        '  date = {2026-03-09},',
        '  url = {https://registry.example/en/films/aral},',
        '  language = {english},',
        '  note = {CC BY 4.0},',
        '}',
      ].join('\n'),
    )
  })

  it('closes every brace that it opens, whatever the title', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const entry = bibtexEntry(record, registry)
        let depth = 0
        const depths = [...entry].map((sign) => {
          if (sign === '{') depth++
          if (sign === '}') depth--
          return depth
        })
        expect(depths.indexOf(0, '@misc{'.length)).toBe(entry.length - 1)
        expect(entry.split('\n')).toHaveLength(10)
      }),
    )
  })
})

describe('risEntry', () => {
  it('has one tag a line, from TY to ER, whatever the title', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const lines = risEntry(record, registry).split('\n')
        expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
        expect([lines[0], lines.at(-1)]).toEqual(['TY  - ELEC', 'ER  - '])
      }),
    )
  })
})

describe('cslJsonEntry', () => {
  it('says the same as the record', () => {
    expect(JSON.parse(cslJsonEntry(film, registry))).toEqual([
      {
        id: 'hamkino-film-aral',
        type: 'webpage',
        title: film.title,
        'container-title': 'Hamkino: The registry',
        issued: { 'date-parts': [[2026, 3, 9]] },
        URL: film.address,
        language: 'en',
        note: 'CC BY 4.0',
      },
    ])
  })
})
