import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { GET } from '@/app/api/v1/search/route'
import { searchPublished } from '@/lib/search/search-queries'
import { testDatabase } from '@/tests/support/database'

testDatabase()

const ask = (query: string, headers: Record<string, string> = {}) =>
  GET(new NextRequest(`http://localhost/api/v1/search?${query}`, { headers }))

it('answers programs with what readers find, and nothing else', async () => {
  const response = await ask(`${new URLSearchParams({ q: 'Khazaei', locale: 'fa', limit: '3' })}`)
  expect(response.status).toBe(200)
  const { results, total, capped } = await searchPublished({ q: 'Khazaei', locale: 'fa', limit: 3 })
  const named = results.map(({ kind, key, title, score }) => ({ kind, key, title, score }))
  expect(await response.json()).toEqual({ results: named, total, capped })
  expect(named[0]).toMatchObject({ kind: 'people', key: 'mohammad-khazaei', title: 'محمد خزاعی' })
  const tag = response.headers.get('etag') ?? ''
  expect((await ask('q=Khazaei&locale=fa&limit=3', { 'If-None-Match': tag })).status).toBe(304)
})

it.each([
  ...[
    ['', 'q'],
    ['q=', 'q'],
    ['q=%20', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['q=film&locale=de', 'locale'],
  ],
  ...[
    ['q=film&locale=', 'locale'],
    ['q=film&limit=0', 'limit'],
    ['q=film&limit=51', 'limit'],
    ['q=film&limit=1e1', 'limit'],
    ['q=film&kind=films', 'kind'],
  ],
])('says of %s that %s is wrong', async (query, parameter) => {
  const response = await ask(query)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ error: { code: 'badRequest', parameter } })
})

it('bears what is no text', async () => {
  for (const q of ['%00', '%EF%BF%BD', '%F0%9F%8E%AC', "'%20%7C%20!"]) {
    const response = await ask(`q=${q}&locale=kk`)
    expect(await response.json(), q).toEqual({ results: [], total: 0, capped: false })
  }
})
