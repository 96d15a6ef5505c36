import { expect, it } from 'vitest'
import type { SearchDocument } from '@/lib/search/search-document'
import { readQuestion } from '@/lib/search/search-question'
import { allMeanings, askLexiconWhileTyping, conditionOf } from '@/lib/search/search-ranking-queries'
import { writeEntries } from '@/lib/search/search-rows'
import { matchingTitles } from '@/lib/search/search-titled-queries'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

const person = (key: string, name: string): SearchDocument => ({
  ...{ kind: 'people', key, facets: [], on: null, label: '' },
  parts: [{ text: name, lang: 'en', weight: 'A', isName: true }],
})

it('offers a record whose whole title was typed, however many have its words in theirs', async () => {
  const many = Array.from({ length: 200 }, (_, at) => person(`many-${at}`, `Qumbar Testing${at}`))
  await registry.db.$transaction((tx) => writeEntries(tx, [...many, person('whole', 'Qumbar')]))
  const { asked } = readQuestion('qumbar')
  const meanings = allMeanings(asked, await askLexiconWhileTyping(asked), false)
  const matches = await matchingTitles(conditionOf(asked, meanings), 5)
  expect(matches).toHaveLength(5)
  expect(matches[0]?.key).toBe('whole')
})
