import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { formatDate } from '@/lib/i18n/dates'
import { locales } from '@/lib/i18n/locales'
import { accountOf, overseerOf, type TestAccount } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest as test } from '@/tests/support/e2e-own-server'
import { allPaths, examinedPaths } from '@/tests/support/e2e-paths'
import { record } from '@/tests/support/e2e-records'
import { isDaily } from '@/tests/support/extent'

test.describe.configure({ mode: 'serial' })
test.use({ serverName: 'withdrawal', expectedComplaint: /status of 4(04|10)/ })

const t = wordsIn('en')
const film = {
  noun: 'films',
  key: 'pamir',
  path: '/films/pamir',
  name: record('films', 'pamir').title.en ?? '',
} as const
const meeting = {
  ...{ noun: 'meetings', key: 'baku-panel', path: '/meetings/baku-panel' },
  name: record('meetings', 'baku-panel').title.en,
} as const
const agreement = {
  ...{ noun: 'agreements', key: 'kz-uz', path: '/agreements/kz-uz' },
  name: record('agreements', 'kz-uz').shortTitle.en,
} as const
type Kept = typeof film | typeof meeting | typeof agreement

/** Where each stands: its list, the sitemap, and the JSON of what it is part of. */
const places = (kept: Kept) => [
  '/en',
  `/en/${kept.noun}`,
  '/sitemap.xml',
  '/feeds/en/registry.atom',
  '/feeds/en/registry.ics',
  ...(kept === agreement ? ['/api/v1/agreements', '/en/countries/uz', '/kk/agreements'] : []),
]

/** Two who keep records: what one writes, the other publishes. */
const accounts = { editor: accountOf('keeper', 'nojs', 'ru'), administrator: overseerOf('en', 'viewer') }
let editor: Page
let administrator: Page

test.beforeAll(async ({ browser, server }) => {
  editor = await signIn(browser, server.url, accounts.editor)
  administrator = await signIn(browser, server.url, accounts.administrator)
})

async function signIn(browser: Browser, baseURL: string, { email }: TestAccount): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await signInTo(page, 'en', '/desk/records', email)
  return page
}

/** One asks, the other confirms. */
async function turn({ noun, key }: Kept, way: 'withdraw' | 'restore'): Promise<void> {
  const address = `/en/desk/records/${noun}/${key}`
  await editor.goto(address)
  await editor
    .getByText(t(`drafts.${way}.title`), { exact: true })
    .first()
    .click()
  await editor.getByLabel(t('drafts.withdraw.reason'), { exact: true }).fill('A reason for the test')
  await editor.getByRole('button', { name: t(`drafts.${way}.submit`), exact: true }).click()
  await expect(editor).toHaveURL(/done=asked/)
  await administrator.goto(address)
  const confirm = way === 'withdraw' ? 'publishWithdrawal' : 'publishRestoration'
  await administrator.getByRole('button', { name: t(`drafts.step.${confirm}`), exact: true }).click()
  await expect(administrator).toHaveURL(/done=publish/)
}

/** Those of the addresses whose answers still lead to the record. */
async function mentions(request: APIRequestContext, kept: Kept, addresses: readonly string[]): Promise<string[]> {
  const trace = new RegExp(`${kept.path}(?![\\w-])|"key":"${kept.key}"`)
  const found = []
  for (const address of addresses) if (trace.test(await (await request.get(address)).text())) found.push(address)
  return found
}

/**
 * Asks until the answer is the one expected, for the last time when five seconds have passed: what is asked
 * later must be right. How long an answer takes to be made is not measured.
 */
async function withinFiveSeconds(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
  const changed = Date.now()
  for (;;) {
    const isLast = Date.now() - changed >= 5000
    const answer = await ask()
    if (isLast || isDeepStrictEqual(answer, expected)) return expect(answer).toEqual(expected)
    await pause(250)
  }
}

for (const kept of [film, meeting, agreement] as const) {
  test(`${kept.noun}: what is withdrawn is gone within five seconds, and its address says so`, async ({
    request,
    server,
  }) => {
    test.setTimeout(120_000)
    expect((await request.get(`/en${kept.path}`)).status()).toBe(200)
    const before = await mentions(request, kept, places(kept))
    expect(before).toContain(`/en/${kept.noun}`)
    expect(before).toContain('/sitemap.xml')

    await turn(kept, 'withdraw')
    await withinFiveSeconds(() => mentions(request, kept, places(kept)), [])
    await withinFiveSeconds(async () => (await request.get(`/en${kept.path}`)).status(), 410)

    const today = new Date().toISOString().slice(0, 10)
    for (const locale of locales) {
      for (const path of [kept.path, `${kept.path}/history`]) {
        const response = await request.get(`/${locale}${path}`)
        expect(response.status(), path).toBe(410)
        expect(response.headers()['cache-control'], path).toBe('no-store')
        const html = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '')
        expect(html).toContain(
          wordsIn(locale)
            .markup('withdrawn.sentence', { date: () => formatDate({ date: today, precision: 'day' }, locale) })
            .toString(),
        )
        expect(html).not.toContain('A reason for the test')
        expect(html).not.toContain(kept.name)
      }
    }
    const files = readdirSync(server.pages, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.includes(kept.path))).toEqual([])
  })
}

test('an agreement that is withdrawn takes along its clauses, its past and its JSON', async ({ request }) => {
  const day = new Date().toISOString().slice(0, 10)
  for (const path of ['/text', '/compare/ru/kk', '/clauses/1', '/clauses/1/history', `/as-of/${day}`])
    expect((await request.get(`/ru${agreement.path}${path}`)).status(), path).toBe(410)
  expect((await request.get(`/ru${agreement.path}/clauses/99`)).status()).toBe(404)
  expect((await request.get(`/ru${agreement.path}/as-of`)).status()).toBe(410)
  const response = await request.get(`/api/v1${agreement.path}`)
  expect(response.status()).toBe(410)
  expect(await response.json()).toEqual({
    error: { code: 'withdrawn', withdrawnOn: day },
  })
})

test('not one page of all that there are leads to any of them', async ({ request }) => {
  test.setTimeout(240_000)
  const withdrawn = [film, meeting, agreement]
  const pages = (isDaily ? examinedPaths : allPaths()).filter((path) =>
    withdrawn.every((kept) => path !== kept.path && !path.startsWith(`${kept.path}/`)),
  )
  for (const path of pages) {
    const response = await request.get(`/ru${path}`)
    expect(response.status(), path).toBe(200)
    const text = await response.text()
    for (const kept of withdrawn) expect(text, path).not.toMatch(new RegExp(`${kept.path}(?![\\w-])`))
  }
})

test('a draft is no more than an address that nobody has thought of', async ({ request }) => {
  await editor.goto('/en/desk/records/bodies/new')
  await editor.locator('#head').fill('A trial body')
  await editor.locator('#key').fill('trial-body')
  await editor.getByRole('button', { name: t('drafts.newSubmit'), exact: true }).click()
  await expect(editor).toHaveURL(/\/bodies\/trial-body\/edit/)
  for (const path of ['', '/history']) {
    const [drafted, unknown] = await Promise.all(
      ['trial-body', 'other-body'].map((key) => request.get(`/fa/bodies/${key}${path}`)),
    )
    expect([drafted?.status(), unknown?.status()]).toEqual([404, 404])
    expect(await drafted?.body()).toEqual(await unknown?.body())
    const headers = (answer: typeof drafted) => ({ ...answer?.headers(), date: '' })
    expect(headers(drafted)).toEqual(headers(unknown))
  }
})

test('what is shown again is in its places again, with all of it in its history', async ({ request }) => {
  test.setTimeout(60_000)
  for (const kept of [film, meeting, agreement]) {
    await turn(kept, 'restore')
    await withinFiveSeconds(async () => (await request.get(`/en${kept.path}`)).status(), 200)
    const lists = [`/en/${kept.noun}`, '/sitemap.xml']
    await withinFiveSeconds(() => mentions(request, kept, lists), lists)
    const history = await (await request.get(`/en${kept.path}/history`)).text()
    for (const kind of ['loaded', 'withdrawn', 'restored'] as const)
      expect(history).toContain(t(`history.kind.${kind}`))
    expect(history).toContain('A reason for the test')
    for (const { name, email } of Object.values(accounts)) {
      expect(history).not.toContain(name)
      expect(history).not.toContain(email)
    }
  }
})
