import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/tests/support/e2e-messages'
import { record } from '@/tests/support/e2e-records'
import { startServer, type TestServer } from '@/tests/support/e2e-start'
import { test as base, expect } from '@/tests/support/e2e-test'

/** A server of its own, as its database is taken away. */
const test = base.extend<object, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

test.describe.configure({ mode: 'serial' })

const pages: readonly [Locale, string][] = [
  ['fa', ''],
  ['en', '/agreements'],
  ['kk', '/agreements/ir-ru'],
  ['en', '/agreements/ir-ru/clauses/2'],
  ['ru', '/meetings'],
]

const states: readonly [string, (server: TestServer) => Promise<void>][] = [
  ['while the database is there', async () => {}],
  ['when it has stopped', (server) => server.stopDatabase()],
  ['when the app has started again without it', (server) => server.restartApp()],
]

for (const [when, bringAbout] of states) {
  test(`public pages answer ${when}`, async ({ request, server }) => {
    test.setTimeout(60_000)
    await bringAbout(server)
    for (const [locale, path] of pages) {
      const response = await request.get(`/${locale}${path}`)
      expect(response.status(), path).toBe(200)
      expect(await response.text(), path).toContain(wordsIn(locale)('layout.tagline'))
    }
    const clause = await (await request.get('/en/agreements/ir-ru/clauses/2')).text()
    expect(clause).toContain(record('agreements', 'ir-ru').clauses?.[1]?.text.en)
  })
}

test('the health check says that the database is out of reach, in time', async ({ request }) => {
  const asked = Date.now()
  const response = await request.get('/api/health')
  expect(response.status()).toBe(503)
  expect(await response.json()).toMatchObject({ status: 'unavailable', database: 'unreachable' })
  expect(Date.now() - asked).toBeLessThan(3000)
})

test('a filter is answered with the way to the whole list', async ({ page }) => {
  const t = wordsIn('en')
  await page.goto('/en/agreements?theme=translation-dubbing')
  await expect(page.getByText(t('agreements.filter.unavailable'), { exact: true })).toBeVisible()
  await page
    .locator('main')
    .getByRole('link', { name: t('agreements.filter.all'), exact: true })
    .click()
  await expect(page).toHaveURL(/\/en\/agreements$/)
  await expect(page.locator('.agreement-row')).toHaveCount(8)
})

test('signing in says that it does not work now, and keeps the address', async ({ page }) => {
  const t = wordsIn('ru')
  await page.goto('/ru/sign-in')
  await page.getByLabel(t('auth.signIn.email'), { exact: true }).fill('somebody@hamkino.invalid')
  await page.getByLabel(t('auth.signIn.password'), { exact: true }).fill('some password or other')
  await page
    .locator('main')
    .getByRole('button', { name: t('auth.signIn.submit'), exact: true })
    .click()
  await expect(page.locator('main [role=alert]')).toContainText(t('error.signInUnavailable'))
  await expect(page.getByLabel(t('auth.signIn.email'), { exact: true })).toHaveValue('somebody@hamkino.invalid')
})
