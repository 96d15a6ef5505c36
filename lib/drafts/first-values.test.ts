import { expect, it } from 'vitest'
import { recordNouns } from '@/lib/records/record-shape'
import { askedKind, firstValues, withTextStatuses } from './first-values'

it('begins an agreement with what is most likely right', () => {
  expect(firstValues('agreements', { locale: 'kk', head: 'Меморандум' })).toMatchObject({
    'title.kk': 'Меморандум',
    'shortTitle.kk': 'Меморандум',
    primaryLanguage: 'kk',
    'textStatus.kk': 'authentic',
    'parties.0.role': 'signatory',
    'parties.1.role': 'signatory',
  })
  expect(firstValues('agreements', { locale: 'kk', head: 'М'.repeat(201) })).not.toHaveProperty('shortTitle.kk')
})

it('takes over a kind and a source only where the record has such a field', () => {
  const known = { locale: 'ru', head: 'Проба', kind: 'film_centre', source: 's1' } as const
  expect(firstValues('bodies', known)).toEqual({ 'name.ru': 'Проба', kind: 'film_centre', 'sources.0': 's1' })
  expect(firstValues('people', known)).toEqual({ 'name.ru': 'Проба', 'sources.0': 's1' })
  expect(firstValues('sources', known)).toEqual({ 'title.ru': 'Проба', language: 'ru' })
  expect(recordNouns.filter((noun) => askedKind(noun) === null)).toContain('people')
})

it('offers a status where none was chosen: what the agreement says of its languages decides', () => {
  const titles = { 'title.fa': 'آ', 'title.ru': 'А', 'title.kk': ' ', primaryLanguage: 'fa' }
  const status = (values: Record<string, string>) =>
    ['fa', 'ru', 'kk'].map((code) => withTextStatuses('agreements', { ...titles, ...values })[`textStatus.${code}`])
  expect(status({})).toEqual(['authentic', 'unofficial_translation', undefined])
  expect(status({ authenticLanguages: 'kk، ru' })).toEqual(['unofficial_translation', 'authentic', undefined])
  expect(status({ authenticLanguages: 'fa', 'textStatus.fa': 'summary' })[0]).toBe('summary')
  expect(status({ titleIsOurs: '1' })).toEqual(['summary', 'summary', undefined])
  expect(withTextStatuses('clauses', titles)).toBe(titles)
})
