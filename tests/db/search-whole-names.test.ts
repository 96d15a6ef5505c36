import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { knownDocuments } from '@/lib/history/known-documents'
import { foldWord } from '@/lib/search/fold'
import { searchDocument } from '@/lib/search/search-document'
import { isSearchKind } from '@/lib/search/search-kinds'
import { testDatabase } from '@/tests/support/database'
import { firstFound } from '@/tests/support/search-figures'

testDatabase()

it('shows a record first whose whole name was asked for: in any language, short, official, or as a source prints it', async () => {
  const entries = await db().searchEntry.findMany({ select: { kind: true, key: true } })
  const records = await knownDocuments(
    entries.flatMap(({ kind, key }) => (kind === 'documents' ? [] : [{ noun: kind, key }])),
  )
  const bearers = new Map<string, { asked: string; of: string[] }>()
  for (const { noun, key, document } of records.values()) {
    if (!isSearchKind(noun)) continue
    const { parts } = searchDocument({ noun, key }, document, () => undefined)
    for (const { text, weight } of parts) {
      if (weight !== 'A' || text.split(/\s+/).length > 8) continue
      const name = foldWord(text)
      const known = bearers.get(name) ?? { asked: text, of: [] }
      bearers.set(name, { ...known, of: [...known.of, `${noun}/${key}`] })
    }
  }
  const missed: string[] = []
  for (const { asked, of } of bearers.values()) {
    const [first] = await firstFound(asked, 1)
    if (!first || !of.includes(first)) missed.push(`${asked}: ${first ?? 'nothing'} for ${of.join(', ')}`)
  }
  expect(bearers.size).toBeGreaterThan(400)
  expect(missed).toEqual([])
}, 120_000)
