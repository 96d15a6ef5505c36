import { expect, it } from 'vitest'
import { testDatabase } from '@/tests/support/database'
import { type JudgedQuery, judge, readJson, shownFigures } from '@/tests/support/search-figures'

testDatabase()

// The later ones are by somebody who knew neither the rules nor the other questions.
it.each(['registry-queries', 'registry-queries-later'])(
  'finds in the registry’s own records what was asked before anything was measured: %s',
  async (name) => {
    const figures = await judge(readJson<JudgedQuery[]>(name))
    console.info(shownFigures(name, figures))
    expect(figures.recall, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(figures.mrr, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(figures.wrong, figures.missed.join('\n')).toBeLessThanOrEqual(0.1)
  },
)
