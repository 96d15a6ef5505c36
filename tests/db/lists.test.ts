import { beforeAll, describe, expect, test } from 'vitest'
import { parseAgreementFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedCountry } from '@/lib/countries/country-queries'
import { exportSelection } from '@/lib/exchange/export-selection'
import { publicExport } from '@/lib/exchange/public-export'
import { locales } from '@/lib/i18n/locales'
import { compareNames } from '@/lib/i18n/sorting'
import { findListed } from '@/lib/lists/list-queries'
import { facetsOf, listNouns, listQuestions, recordsPerPage, wholeList } from '@/lib/lists/list-question'
import { listPublishedRecords } from '@/lib/lists/list-row-queries'
import { testDatabase } from '../support/database'

const database = testDatabase()

/** Titles whose order the alphabets of Persian and Kazakh tell, and more of them than a page has. */
const titles = ['ابر', 'آب', 'پل', 'گل', 'Әке', 'Ине', 'Ішкі', 'Ұстаз', 'Үміт', 'Ырым', 'Ёлка', 'Ель']
const manyFilms = 110

beforeAll(async () => {
  for (const [index, title] of [...titles, ...Array.from({ length: manyFilms }, (_, n) => `Пробный ${n}`)].entries())
    await database.db.film.create({
      data: {
        ...{ key: `trial-film-${index}`, kind: 'short', stage: 'planned', titlePrinted: title, titleLanguage: 'ru' },
        ...{ state: 'published', year: 1900 + (index % 3) },
        countries: { create: { countryCode: 'kz', position: 0 } },
        texts: { create: locales.map((locale) => ({ locale, title })) },
      },
    })
  await database.db.film.create({
    data: {
      ...{ key: 'trial-film-draft', kind: 'short', stage: 'planned', titlePrinted: 'Черновик', titleLanguage: 'ru' },
      countries: { create: { countryCode: 'kz', position: 0 } },
    },
  })
})

test.each(['meetings', 'outcomes'] as const)('%s of a country are those on its page', async (noun) => {
  const { facets } = await findListed(noun, wholeList(noun), 'en')
  const counted = new Map(facets.flatMap(({ facet, value, count }) => (facet === 'country' ? [[value, count]] : [])))
  expect(counted.size).toBeGreaterThan(1)
  for (const { code } of await database.db.country.findMany({ select: { code: true } })) {
    const country = await getPublishedCountry(code, 'en', '2026-01-01')
    expect(country?.[noun].length, code).toBe(counted.get(code) ?? 0)
  }
})

describe.each(listNouns)('the list of %s', (noun) => {
  test('counts for each choice what that choice leaves', async () => {
    const whole = await findListed(noun, wholeList(noun), 'en')
    expect(whole.total).toBeGreaterThan(0)
    for (const facet of facetsOf(noun)) {
      const values = whole.facets.filter((one) => one.facet === facet)
      expect(values.length, facet).toBeGreaterThan(0)
      for (const { value, count } of values.slice(0, 4)) {
        const left = await findListed(noun, { ...wholeList(noun), chosen: { [facet]: value } }, 'en')
        expect(left.total, `${facet} ${value}`).toBe(count)
      }
    }
  })

  test('has a row for each key, in every order and language', async () => {
    for (const sort of listQuestions[noun].sorts)
      for (const locale of locales) {
        const filter = { ...wholeList(noun), sort }
        const [{ keys }, { rows, total }] = await Promise.all([
          findListed(noun, filter, locale),
          listPublishedRecords(noun, filter, locale),
        ])
        expect(rows.map(({ key }) => key)).toEqual(keys)
        expect(keys).toHaveLength(Math.min(total, recordsPerPage[noun]))
      }
  })
})

describe('a list', () => {
  const kazakh = { ...wholeList('films'), chosen: { country: 'kz', year: '1900' } }

  test('is in the reader’s alphabet, as Node sorts it', async () => {
    for (const locale of ['fa', 'kk'] as const) {
      const pages = [1, 2].map((page) =>
        listPublishedRecords('films', { ...wholeList('films'), chosen: { kind: 'short' }, page }, locale),
      )
      const rows = (await Promise.all(pages)).flatMap((list) => list.rows)
      const names = rows.map(({ name }) => name).filter((name) => titles.includes(name))
      expect(names).toHaveLength(titles.length)
      expect(names).toEqual(names.toSorted(compareNames(locale)))
    }
  })

  test('goes on over its pages without losing or repeating a record', async () => {
    const filter = { ...wholeList('films'), chosen: { country: 'kz' } }
    const first = await findListed('films', filter, 'ru')
    const second = await findListed('films', { ...filter, page: 2 }, 'ru')
    const keys = [...first.keys, ...second.keys]
    expect(first.total).toBeGreaterThanOrEqual(titles.length + manyFilms)
    expect(new Set(keys).size).toBe(first.total)
    expect(keys).not.toContain('trial-film-draft')
  })

  test('says how many there are on a page behind the last one as well', async () => {
    const { keys, total } = await findListed('films', { ...kazakh, page: 99 }, 'ru')
    expect([keys, total > 0]).toEqual([[], true])
  })

  test('keeps a choice that leaves nothing, and tells a record from what is none', async () => {
    const { total, facets } = await findListed(
      'bodies',
      { ...wholeList('bodies'), chosen: { country: 'kz', agreement: 'no-such' } },
      'en',
    )
    expect(total).toBe(0)
    expect(facets).toContainEqual({ facet: 'agreement', value: 'no-such', name: null, count: 0 })
    expect(facets.find(({ value }) => value === 'kz')).toMatchObject({ name: 'Kazakhstan' })
  })

  test('gives its records as a file: all pages of them, and no others', async () => {
    const query = new URLSearchParams('country=kz&year=1900&language=ru&page=2')
    const selection = exportSelection({ of: 'films', format: 'json' }, query)
    const bytes = await publicExport({ of: 'films', format: 'json' }, null, selection ?? null)
    const { films } = JSON.parse(new TextDecoder().decode(bytes ?? undefined))
    const { total } = await findListed('films', kazakh, 'en')
    expect(films).toHaveLength(total)
    expect(films.every(({ key }: { key: string }) => key.startsWith('trial-film-'))).toBe(true)
    expect(exportSelection({ of: 'films', format: 'csv' }, new URLSearchParams('kind=opera'))).toBeUndefined()
    expect(exportSelection({ of: 'films', format: 'csv' }, new URLSearchParams('language=fa'))).toBeNull()
  })

  test('gives the clauses that the list of agreements asks for as a file', async () => {
    const asked = new URLSearchParams('theme=training-education&country=ir')
    const selection = exportSelection({ of: 'clauses', format: 'json' }, asked)
    const bytes = await publicExport({ of: 'clauses', format: 'json' }, null, selection ?? null)
    const { clauses } = JSON.parse(new TextDecoder().decode(bytes ?? undefined))
    const list = await listPublishedAgreements(parseAgreementFilter(Object.fromEntries(asked)).filter, 'en')
    expect(list.clauses).toBeGreaterThan(0)
    expect(clauses).toHaveLength(list.clauses ?? 0)
    expect(exportSelection({ of: 'clauses', format: 'csv' }, new URLSearchParams('stage=none'))).toBeUndefined()
  })

  test('names the records of a file beside their keys, in the language that is asked for', async () => {
    const selection = exportSelection({ of: 'agreements', format: 'csv' }, new URLSearchParams('country=tr'))
    const bytes = await publicExport({ of: 'agreements', format: 'csv' }, 'kk', selection ?? null)
    const [header = '', row = ''] = new TextDecoder().decode(bytes ?? undefined).split('\r\n')
    // Every cell stands in quotation marks, and none of this record has others or a comma between two of them.
    const at = (name: string) => header.slice(1, -1).split('","').indexOf(name)
    const cells = row.slice(1).split('","')
    const body = await database.db.bodyText.findFirstOrThrow({
      where: { locale: 'kk', body: { key: cells[at('parties.body')] ?? '' } },
    })
    expect(cells[at('parties.body.label.kk')]).toBe(body.name)
  })
})
