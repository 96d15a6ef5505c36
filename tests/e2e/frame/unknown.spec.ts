import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage } from '@/tests/support/e2e-test'

test.use({ expectedComplaint: /status of 404/ })

const unknown = [
  '/agreements/no-such-agreement',
  '/agreements/ir-ru/clauses/99',
  '/agreements/ir-ru/clauses/x',
  '/bodies/no-such-body',
  '/countries/zz',
  '/people/nobody',
  '/meetings/never',
  '/films/none',
  '/sources/s99',
  '/no-such-page',
  '/report-error/0000-0000-0000-0000',
  '/agreements/Ir-Ru',
  '/bodies/%00',
  '/agreements/%00',
  '/agreements/a%00b/clauses/1',
  '/meetings/a%0Ab',
  '/agreements/%ff',
  '/bodies/no-such-body/history',
  '/bodies/ir-farabi/history/1',
  '/bodies/ir-farabi/history/2',
  '/bodies/ir-farabi/history/2/3',
  '/themes/music/history',
  '/clauses/ir-ru-2/history',
  '/nothing/ir-farabi/history',
  '/agreements/ir-ru/clauses/99/history',
  '/agreements/no-such-agreement/as-of/2026-01-01',
  '/agreements/ir-ru/as-of/2099-01-01',
  '/agreements/ir-ru/as-of/2026-02-30',
  '/agreements/ir-ru/as-of/2026-1-1',
  '/agreements/no-such-agreement/as-of',
  '/agreements/Ir-Ru/as-of?d=1&m=1&y=2026',
]

const nonsense = [
  ...[
    'country=zz',
    'body=nobody',
    'status=never',
    'stage=%F0%9F%8E%AC',
    'year=12345',
    'kind=%00',
    'constructor=x',
    'country=%ff',
    'kind=',
    'sort=sideways',
  ],
  ...['page=9999', 'page=-1', 'page=one', 'page=2&page=3', 'theme=co-production&theme=music', 'unknown=1'],
]

inEachLanguage((locale) => {
  const t = wordsIn(locale)

  test('an address that does not exist gets a page in the reader’s language with ways on', async ({ page }) => {
    const response = await page.goto(`/${locale}/agreements/no-such-agreement`)
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notFound.title'))
    await page
      .locator('main')
      .getByRole('link', { name: t('layout.nav.agreements'), exact: true })
      .click()
    await expect(page.locator('.agreement-row')).toHaveCount(8)
  })

  test('so does one that is looked up for whoever asks', async ({ page }) => {
    const response = await page.goto(`/${locale}/report-error/0000-0000-0000-0000`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notFound.title'))
  })

  test('every kind of unknown address answers 404 with that page', async ({ request }) => {
    for (const path of unknown) {
      const response = await request.get(`/${locale}${path}`)
      expect(response.status(), path).toBe(404)
      expect(await response.text(), path).toContain(t('notFound.title'))
    }
  })

  test('a filter value that does not exist leaves nothing, and a way on', async ({ page }) => {
    const response = await page.goto(`/${locale}/agreements?theme=no-such-theme`)
    expect(response?.status()).toBe(200)
    await expect(page.getByText(t('agreements.filter.empty'), { exact: true })).toBeVisible()
    await expect(page.locator('main')).not.toContainText('no-such-theme')
    await page
      .locator('main')
      .getByRole('link', { name: t('agreements.filter.all'), exact: true })
      .click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/agreements$`))
    await expect(page.locator('.agreement-row')).toHaveCount(8)
  })

  test('every nonsense asked of the list is answered with a way on', async ({ request }) => {
    for (const query of nonsense) {
      const response = await request.get(`/${locale}/agreements?${query}`)
      expect(response.status(), query).toBe(200)
      expect(await response.text(), query).toContain(`href="/${locale}/agreements"`)
    }
  })
})

test('a page beyond the last says so, denies nothing that there is, and leads back', async ({ page }) => {
  const t = wordsIn('kk')
  for (const list of ['/attention/silent', '/agreements', '/obstacles', '/people']) {
    await page.goto(`/kk${list}?sort=name`)
    const count = (await page.getByRole('status').first().textContent()) ?? ''
    await page.goto(`/kk${list}?page=77`)
    await expect(page.getByRole('status').first()).toHaveText(count)
    const beyond = page.locator('main .empty')
    await expect(beyond).toContainText(t('ui.pagination.beyond', { page: '77' }))
    await beyond.getByRole('link', { name: t('ui.pagination.last') }).click()
    await expect(page).toHaveURL(new RegExp(`/kk${list}$`))
    await expect(page.locator('main .empty')).toHaveCount(0)
  }
})

test('an unknown language is an unknown address, in the reader’s language', async ({ request }) => {
  const response = await request.get('/xx/agreements', { headers: { 'Accept-Language': 'ru' } })
  expect(response.status()).toBe(404)
  expect(await response.text()).toContain(wordsIn('ru')('notFound.title'))
})
