import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PageCacheHandler from './page-cache-handler.mjs'
import { TagLedger } from './tag-ledger.mjs'

const asPage = { kind: 'APP_PAGE' }
const pageContext = { cacheControl: { revalidate: false } }
const untilTheYearIsOut = { expire: 31_536_000 }

let run = 0
// Marks outlive a test, as they outlive a request: every test has a page and a tag of its own.
let key: string
let dataKey: string
let tag: string
const asData = () => ({ kind: 'FETCH', tags: [tag], softTags: [] })
const dataContext = () => ({ fetchCache: true, tags: [tag] })

const page = (html: string, status = 200) => ({
  kind: 'APP_PAGE',
  html,
  status,
  rscData: Buffer.from(''),
  headers: { 'x-next-cache-tags': `registry,${tag}` },
})
const data = (body: string) => ({
  kind: 'FETCH',
  data: { headers: {}, body, status: 200, url: '' },
  tags: [tag],
  revalidate: 31_536_000,
})

let folder: string
const handler = (maxMemoryCacheSize = 0) =>
  new PageCacheHandler({
    fs: nodeFs,
    flushToDisk: true,
    serverDistDir: path.join(folder, 'server'),
    revalidatedTags: [],
    maxMemoryCacheSize,
  })
const storedFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const later = () => vi.advanceTimersByTime(50)

beforeEach(() => {
  run += 1
  key = `/route-cache/APP_PAGE/0/$/fa/agreements/a-${run}`
  dataKey = `data-${run}`
  tag = `agreement:a-${run}`
  folder = mkdtempSync(path.join(tmpdir(), 'hamkino-cache-'))
  // Files carry the real time: the clock starts there and is moved by hand.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

async function renderAndStore(html: string) {
  await handler().get(key, asPage)
  await handler().set(key, page(html), pageContext)
}

describe('a page that leads elsewhere', () => {
  it('is stored with its status and the address', async () => {
    const made = { ...page('', 308), headers: { location: '/fa/people/stays', 'x-next-cache-tags': tag } }
    await handler().set(key, made, pageContext)
    const stored = await handler().get(key, asPage)
    expect(stored?.value).toMatchObject({ status: 308, headers: { location: '/fa/people/stays' } })
  })
})

describe('what is stored', () => {
  it('is the page with its policy and a short life elsewhere', async () => {
    await renderAndStore('<p>one</p>')
    expect(await handler().get(key, asPage)).toMatchObject({
      value: {
        html: '<p>one</p>',
        headers: {
          'content-security-policy': expect.stringContaining("script-src 'none'"),
          'cache-control': expect.stringContaining('s-maxage=1,'),
        },
      },
    })
  })

  it('is nothing for an address that does not exist, and no data that says so', async () => {
    const missing = page('', 404)
    vi.stubGlobal('fetch', async () => new Response('<p>not there</p>'))
    await handler().set(key, missing, pageContext)
    await handler().set(dataKey, data('null'), dataContext())
    vi.unstubAllGlobals()
    expect(missing.html).toBe('<p>not there</p>')
    expect(storedFiles()).toEqual([])
  })

  it('is nothing of a withdrawn record: its address is gone, and so is the page that was kept', async () => {
    await renderAndStore('<p>one</p>')
    expect(storedFiles()).not.toEqual([])
    const answer = { ...page('<p>withdrawn</p>'), headers: { 'x-next-cache-tags': `registry,withdrawn,${tag}` } }
    await handler().set(key, answer, pageContext)
    expect(answer).toMatchObject({
      status: 410,
      html: '<p>withdrawn</p>',
      headers: {
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("script-src 'none'"),
      },
    })
    expect(storedFiles()).toEqual([])
    expect(await handler().get(key, asPage)).toBeNull()
  })

  it('is no page that asks not to be kept', async () => {
    const answer = { ...page('<p>a day</p>'), headers: { 'x-next-cache-tags': 'registry,unkept' } }
    await handler().set(key, answer, pageContext)
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect(storedFiles()).toEqual([])
  })

  it('is no page whose data changed while it was made', async () => {
    await overtake(untilTheYearIsOut)
    expect(storedFiles().map(({ name }) => name)).toEqual(['tags.json'])
    expect(await handler().get(key, asPage)).toBeNull()
  })
})

describe('a page that was overtaken', () => {
  beforeEach(() => void handler(1_000_000))
  afterEach(() => {
    Object.assign(FileSystemCache, { memoryCache: undefined })
  })

  it('is shown until its successor is there, as out of date since the making of it began', async () => {
    await renderAndStore('<p>before</p>')
    vi.advanceTimersByTime(1000)
    await handler().revalidateTag(tag, untilTheYearIsOut)
    const beganAt = await overtake(untilTheYearIsOut)
    expect(await handler().get(key, asPage)).toMatchObject({
      lastModified: beganAt,
      value: { html: '<p>overtaken</p>', headers: { 'x-made-at': String(beganAt) } },
    })
    await handler().set(key, page('<p>after</p>'), pageContext)
    expect(await handler().get(key, asPage)).toMatchObject({
      lastModified: Date.now(),
      value: { html: '<p>after</p>' },
    })
  })

  it('is not shown when what it says was withdrawn in the meantime', async () => {
    await overtake(undefined)
    expect(await handler().get(key, asPage)).toBeNull()
  })
})

/** Something changes while a page is being made; returns when the making of it began. */
async function overtake(durations: { expire: number } | undefined): Promise<number> {
  await handler().get(key, asPage)
  const beganAt = Date.now()
  later()
  await handler().revalidateTag(tag, durations)
  later()
  await handler().set(key, page('<p>overtaken</p>'), pageContext)
  return beganAt
}

describe('what is out of date', () => {
  it('is asked for again as data, while the page stays until its successor is there', async () => {
    await renderAndStore('<p>one</p>')
    await handler().get(dataKey, asData())
    await handler().set(dataKey, data('1'), dataContext())
    vi.advanceTimersByTime(1000)
    await handler().revalidateTag([tag], untilTheYearIsOut)
    expect(await handler().get(dataKey, asData())).toBeNull()
    expect(await handler().get(key, asPage)).toMatchObject({ value: { html: '<p>one</p>' } })
  })

  it('may be stored again as it was when its renewal failed', async () => {
    await renderAndStore('<p>one</p>')
    vi.advanceTimersByTime(1000)
    await handler().revalidateTag(tag, untilTheYearIsOut)
    const entry = await handler().get(key, asPage)
    await handler().set(key, entry?.value, { cacheControl: { revalidate: 3 } })
    expect(await handler().get(key, asPage)).toMatchObject({ cacheControl: { revalidate: 3 } })
  })
})

it('never shows what was withdrawn, also after a softer mark', async () => {
  await renderAndStore('<p>leak</p>')
  vi.advanceTimersByTime(1000)
  await handler().revalidateTag(tag, undefined)
  await handler().revalidateTag(tag, untilTheYearIsOut)
  expect(await handler().get(key, asPage)).toBeNull()
})

it('follows marks that another process on the machine wrote down', async () => {
  await renderAndStore('<p>one</p>')
  vi.advanceTimersByTime(1000)
  new TagLedger(path.join(folder, 'server', 'page-cache', 'tags.json')).record({
    [tag]: { stale: Date.now(), gone: Date.now() },
  })
  expect(await handler().get(key, asPage)).toBeNull()
})

it('keeps every file inside its folder', () => {
  expect(() => handler().getFilePath('/route-cache/../../../etc/passwd', 'APP_PAGE')).toThrow()
})
