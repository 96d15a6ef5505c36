import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addressesOf, hiddenAddresses, publicAddresses } from '@/tests/support/canary-addresses'
import { alwaysPublic, wordColumns, wordless } from '@/tests/support/canary-columns'
import type { DraftCanaries } from '@/tests/support/canary-drafts'
import { type Answer, difference, leaksIn, read, readAll, saidBy } from '@/tests/support/canary-reading'
import type { Canaries } from '@/tests/support/canary-records'
import { canariesIn, markedIn } from '@/tests/support/canary-search'
import { shown } from '@/tests/support/canary-sets'
import { canaryMark } from '@/tests/support/canary-words'
import { builtRoutes } from '@/tests/support/e2e-build'
import { startServer, type TestServer } from '@/tests/support/e2e-start'

test.describe.configure({ mode: 'serial' })

let server: TestServer
let withdrawn: Canaries
let drafts: DraftCanaries
/** What the public read before anything was on its way. */
let before: Map<string, Answer>

const isPrivate = (route: string) => /^\/\[locale\]\/desk|^\/api\/desk/.test(route)
const addresses = Object.entries(publicAddresses).flatMap(([route, paths]) => addressesOf(route, paths))

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer({ isQuiet: true })
  withdrawn = await server.prepare<Canaries>('withdrawnCanaries')
})
test.afterAll(() => server?.stop())

test('the addresses are those of every route of the build that is for everybody', () => {
  expect(Object.keys(publicAddresses).sort()).toEqual(builtRoutes().filter((route) => !isPrivate(route)))
})

test('what was withdrawn or merged is nowhere', async () => {
  test.setTimeout(120_000)
  before = await readAll(server.url, addresses)
  expect(leaksIn(before, withdrawn.fields)).toEqual([])
  const faults = [...before].filter(([, { status }]) => status >= 500).map(([path]) => path)
  expect(faults).toEqual([])
})

test('what is public is found by the same search in every kind of answer', async () => {
  const surfaces = [
    ...['/fa/agreements', '/ru/films', '/kk/sources/shown-sources', '/en/agreements/shown-agreements/history'],
    ...['/api/v1/agreements', '/api/v1/export/registry.json?language=fa', '/api/v1/export/registry.xlsx?language=kk'],
    ...['/api/v1/export/films.csv?language=ru', '/sitemaps/1.xml'],
  ]
  const answers = await readAll(server.url, surfaces)
  const payload = await read(server.url, '/ru/films', { RSC: '1' })
  for (const [path, { body }] of [...answers, ['a payload', payload] as const])
    expect(markedIn(body, `${shown.prefix}-`).length, path).toBeGreaterThan(0)
})

test('what is on its way changes nothing that the public reads', async () => {
  test.setTimeout(180_000)
  drafts = await server.prepare<DraftCanaries>('draftCanaries')
  const columns = await wordColumns(server.database)
  const withoutCanary = columns.filter(({ hasCanary }) => !hasCanary).map(({ name }) => name)
  expect(withoutCanary.sort()).toEqual([...Object.values(wordless).flat(), ...alwaysPublic].sort())
  const granted = columns.filter(({ isGranted }) => isGranted).map(({ name }) => name)
  expect(granted).toEqual(expect.arrayContaining([...alwaysPublic]))
  // Whoever prepares something looks at it as the public would see it: that must stay between the two.
  for (const noun of ['agreements', 'bodies', 'films', 'people', 'clauses']) {
    const key = noun === 'clauses' ? 'shown-agreements-1' : `shown-${noun}`
    const preview = await read(server.url, `/ru/desk/records/${noun}/${key}/preview`, { Cookie: drafts.cookie })
    expect(canariesIn(preview.body).length, noun).toBeGreaterThan(0)
  }
  expect((await fetch(`${server.url}/api/due`, { method: 'POST' })).status).toBe(204)
  await server.forgetPages()
  const after = await readAll(server.url, addresses)
  expect(leaksIn(after, drafts.fields)).toEqual([])
  const changed = [...after].flatMap(([path, answer]) => {
    // They publish the head of the audit chain, which grows with all that is done.
    if (path.endsWith('/about') || path.endsWith('/registry.atom')) return []
    const earlier = before.get(path)
    const [was, is] = [earlier ? saidBy(earlier) : '', saidBy(answer)]
    return was === is ? [] : [difference(path, was, is)]
  })
  expect(changed).toEqual([])
})

test('a desk page does show what is hidden: the search finds it', async () => {
  const page = await read(server.url, `/ru/desk/records/films/${canaryMark}-new-films`, { Cookie: drafts.cookie })
  expect(page.status).toBe(200)
  const words = canariesIn(page.body).map((word) => drafts.fields[word])
  expect(words).toContain(`${canaryMark}-new films title ru`)
})

test('the framework’s own payloads have nothing either, nor have the pages that are kept', async () => {
  test.setTimeout(120_000)
  const own = addresses.filter((path) => /^\/ru(\/|$)/.test(path))
  const payloads = [
    await readAll(server.url, own, { RSC: '1' }),
    await readAll(server.url, own, { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }),
    await readAll(
      server.url,
      own.map((path) => path.replace(/(\?|$)/, '.rsc$1')),
    ),
  ]
  expect([...(payloads[0]?.values() ?? [])].some(({ headers }) => headers['content-type']?.includes('component'))).toBe(
    true,
  )
  expect(payloads.flatMap((answers) => leaksIn(answers, drafts.fields))).toEqual([])
  const kept = readdirSync(server.pages, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(kept.length).toBeGreaterThan(200)
  const leaking = kept.flatMap(({ name, parentPath }) => {
    const words = canariesIn(readFileSync(join(parentPath, name)))
    // The page of an address that has gone over into another one is kept under its own name.
    return words
      .filter((word) => !join(parentPath, name).includes(word) && word !== `${canaryMark}-merged`)
      .map((word) => `${name}: ${word}`)
  })
  expect(leaking).toEqual([])
})

test('where it would stand, the answer is that of what is not there', async () => {
  test.setTimeout(120_000)
  const answersOf = async (set: keyof typeof hiddenAddresses) => {
    const answers = await readAll(server.url, hiddenAddresses[set])
    expect(leaksIn(answers, drafts.fields)).toEqual([])
    return hiddenAddresses[set].map((path) => answers.get(path) as Answer)
  }
  const statuses = (answers: Answer[]) => new Set(answers.map(({ status }) => status))
  // The question of a day leads to the agreement, whether there is one or not.
  expect(statuses(await answersOf('gone'))).toEqual(new Set([410, 307]))
  const nothing = await answersOf('nothing')
  expect(statuses(nothing)).toEqual(new Set([404, 307]))
  for (const set of ['hidden', 'new'] as const) {
    const said = (await answersOf(set)).map((answer) => saidBy(answer).replaceAll(`${canaryMark}-${set}`, 'nothing'))
    expect(said).toEqual(nothing.map(saidBy))
  }
})

test('files that are not published are nobody’s, and an answer to an error only its reader’s', async () => {
  const unknown = await read(server.url, `/files/${'0'.repeat(64)}.pdf`)
  for (const sha256 of drafts.files)
    expect(saidBy(await read(server.url, `/files/${sha256}.pdf`))).toBe(saidBy(unknown))
  const answer = await read(server.url, `/ru/report-error/${drafts.reference}`)
  const words = canariesIn(answer.body).map((word) => drafts.fields[word])
  expect(words).toContain('error report answer')
  expect(words).not.toContain('error report email')
  expect(answer.headers['cache-control']).toContain('no-store')
})

test('neither what fails nor the log of the server tells of it', async () => {
  test.setTimeout(120_000)
  const typed = `${canaryMark}-typed`
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(new URL(path, server.url), {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { Origin: server.url, ...headers },
    })
  const bent = new FormData()
  bent.append('$ACTION_ID_0000', typed)
  const asked = [
    () => post('/ru/sign-in', bent),
    () => post('/ru/sign-in', typed, { 'Next-Action': '0'.repeat(42), 'Content-Type': 'text/plain' }),
    () => post('/api/desk/documents', typed, { 'Content-Type': 'multipart/form-data; boundary=x' }),
    () => post('/api/desk/import?locale=ru', typed),
    () => fetch(`${server.url}/ru/welcome/${typed}`, { redirect: 'manual' }),
    () => fetch(`${server.url}/api/v1/agreements/${typed}`),
    () => fetch(`${server.url}/ru/agreements?q=${typed}`),
  ]
  await server.forgetPages()
  await server.stopDatabase()
  // One of each kind: a fault is written out whole, again and again.
  const isAsked = (path: string) => /^\/(ru\/(?!.*(history|sign-in|welcome|report-error))|files|api\/v1\/a)/.test(path)
  const answers = await readAll(server.url, [...addresses.filter(isAsked), '/api/v1/export/registry.json'])
  expect([...answers.values()].some(({ status }) => status >= 500)).toBe(true)
  expect(leaksIn(answers, drafts.fields)).toEqual([])
  for (const ask of asked) {
    const text = await (await ask()).text()
    expect(canariesIn(Buffer.from(text)).filter((word) => word !== typed)).toEqual([])
  }
  const log = readFileSync(server.log)
  expect(log.length).toBeGreaterThan(0)
  expect(canariesIn(log)).toEqual([])
})
