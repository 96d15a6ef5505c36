import { expect, it } from 'vitest'
import { testDatabase } from '@/tests/support/database'
import { type JudgedQuery, judge, readJson, shownFigures } from '@/tests/support/search-figures'

testDatabase()

it('finds in the registry’s own records what was asked before anything was measured', async () => {
  const figures = await judge(readJson<JudgedQuery[]>('registry-queries'))
  console.info(shownFigures('own records', figures))
  expect(figures.recall, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(figures.mrr, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.85)
  expect(figures.wrong, figures.missed.join('\n')).toBeLessThanOrEqual(0.1)
})
