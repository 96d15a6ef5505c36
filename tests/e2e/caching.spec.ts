import { readdirSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { type Locale, locales } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { loadedOn } from '@/tests/support/e2e-day'
import { reportForm, sendSignIn } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest as test } from '@/tests/support/e2e-own-server'
import { shownDocument } from '@/tests/support/e2e-paths'
import { record } from '@/tests/support/e2e-records'
import type { TestServer } from '@/tests/support/e2e-start'

test.describe.configure({ mode: 'serial' })
test.use({ serverName: 'caching' })

const pages: readonly [Locale, string][] = [
  ['fa', ''],
  ['en', '/agreements'],
  ['kk', '/agreements/ir-ru'],
  ['en', '/agreements/ir-ru/clauses/2'],
  ['ru', '/agreements/ir-ru/text'],
  ['fa', '/agreements/ir-ru/compare/fa/kk'],
  ['ru', '/meetings'],
  ['fa', '/agreements/ir-ru/history'],
  ['kk', `/documents/${shownDocument}`],
  // The records of the tests are loaded on the day on which they run.
  ['kk', `/agreements/ir-ru/as-of/${loadedOn()}`],
]

const states: readonly [string, (server: TestServer) => Promise<void>][] = [
  ['when the database has stopped', async () => {}],
  ['when the app has started again without it', (server) => server.restartApp()],
]

test('unknown addresses leave nothing behind', async ({ request, server }) => {
  test.setTimeout(120_000)
  // Pages that exist may be kept, that of unknown addresses among them.
  for (const path of ['/agreements', '/not-found', '/agreements?theme=music', '/agreements/ir-ru/as-of/1905-01-01'])
    await request.get(`/fa${path}`)
  const before = filesIn(server.pages)
  for (let index = 0; index < 4; index += 1) {
    for (const path of [
      `/agreements/made-up-${index}`,
      `/agreements/ir-ru/clauses/${100 + index}`,
      `/agreements/made-up-${index}/text`,
      `/agreements/ir-ru/compare/fa/made-up-${index}`,
      `/agreements/made-up-${index}/compare/fa/ru`,
      `/bodies/made-up-${index}`,
      `/countries/q${'abcdefghijklmno'[index]}`,
      `/films/made-up-${index}`,
      `/made-up-${index}`,
      `/bodies/made-up-${index}/history`,
      `/documents/made-up-${index}`,
      `/agreements/ir-ru/history/${index + 2}`,
      `/agreements/made-up-${index}/as-of/2026-01-01`,
      `/agreements/ir-ru/as-of/${1910 + index}-01-01`,
      `/agreements/ir-ru/as-of/${3000 + index}-01-01`,
      `/agreements/ir-ru/as-of?d=1&m=1&y=${1910 + index}`,
      `/agreements?theme=made-up-${index}`,
      `/agreements?country=q${'abcdefghijklmno'[index]}`,
    ]) {
      expect([200, 404]).toContain((await request.get(`/fa${path}`)).status())
    }
  }
  expect(filesIn(server.pages)).toEqual(before)
})

for (const locale of locales) {
  test(`public pages are kept in ${locale}`, async ({ request }) => {
    for (const [, path] of pages) expect((await request.get(`/${locale}${path}`)).status(), path).toBe(200)
  })
}

test('a report that cannot be saved now is given back, whole, with and without scripts', async ({
  browser,
  baseURL,
  server,
}) => {
  test.setTimeout(90_000)
  const open = await Promise.all((['js', 'nojs'] as const).map((project) => openReport(browser, baseURL, project)))
  await server.stopDatabase()
  for (const { page, form, project, outcome } of open) {
    const t = wordsIn('ru')
    await form.send()
    await expect(page.locator('main [role=alert]'), project).toContainText(t('error.unavailable'), { timeout: 15_000 })
    await expect(form.status('in_progress'), project).toBeChecked()
    await expect(form.day, project).toHaveValue('7')
    await expect(form.month, project).toHaveValue('10')
    await expect(form.year, project).toHaveValue('2025')
    await expect(form.note, project).toHaveValue(note)
    await expect(form.outcome, project).toHaveValue(outcome)
    await page.context().close()
  }
})

const note = 'Подготовлен перечень совместных проектов.'

/** The report form, filled in by somebody who has signed in. */
async function openReport(browser: Browser, baseURL: string | undefined, project: 'js' | 'nojs') {
  const context = await browser.newContext({ javaScriptEnabled: project === 'js', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/ru/desk/agreements/ir-ru/clauses/5/report')
  await sendSignIn(page, 'ru', accountOf('careless', project, 'ru').email)
  const form = reportForm(page, 'ru')
  await form.choose('in_progress')
  await form.day.fill('7')
  await form.month.selectOption('10')
  await form.year.fill('2025')
  await form.note.fill(note)
  await form.outcome.selectOption({ index: 1 })
  return { page, form, project, outcome: await form.outcome.inputValue() }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

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
