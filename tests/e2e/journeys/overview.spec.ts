import { locales } from '@/lib/i18n/locales'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { readPdf } from '@/tests/support/pdf-text'

const a4 = { width: 595.28, height: 841.89 }

test('the overview is one sheet of A4 in every language, and each of its numbers leads to as many', async ({
  page,
}) => {
  for (const locale of locales) {
    await page.goto(`/${locale}/dashboard`)
    const { document } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(`${locale} ${document.getPageCount()}`).toBe(`${locale} 1`)
    const { width, height } = document.getPage(0).getSize()
    expect(Math.abs(width - a4.width) < 1 && Math.abs(height - a4.height) < 1).toBe(true)
  }

  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/en/dashboard')
  const cell = page.locator('#pairs .matrix .matrix-cell').first()
  const count = await cell.locator('b').textContent()
  await cell.click()
  await expect(page).toHaveURL(/\?country=[a-z]{2}&partner=[a-z]{2}$/)
  await expect(page.locator('.agreement-row')).toHaveCount(Number(count))
})

test('the numbers on the first page lead to lists of as many', async ({ page }) => {
  await page.goto('/en')
  const link = page.locator('.big-number a[href$="/agreements"]')
  const count = Number.parseInt((await link.textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(0)
  for (const list of ['meetings', 'outcomes'])
    await expect(page.locator(`.big-number a[href$="/${list}"]`)).toHaveCount(1)
  await link.click()
  await expect(page.locator('.agreement-row')).toHaveCount(count)
})

test('a total of what asks for attention leads to a list of as many, and on to fewer', async ({ page }) => {
  await page.goto('/en/dashboard')
  const total = page.locator('#attention .dash-totals a', { hasText: 'without any report' })
  const count = Number(await total.locator('b').textContent())
  await total.click()
  await expect(page).toHaveURL(/\/en\/attention\/silent$/)
  await expect(page.getByRole('status')).toContainText(String(count))
  await expect(page.locator('main .clause-row')).toHaveCount(Math.min(count, 50))

  await page.locator('.filter-card summary').click()
  await page.locator('#filter-agreement').selectOption('ir-ru')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/\/en\/attention\/silent\?agreement=ir-ru$/)
  expect(await page.locator('main .clause-row').count()).toBeLessThan(count)
})

test('a year has the same page in every language, and no page where there is nothing to tell', async ({ page }) => {
  await page.goto('/fa/dashboard')
  await page.locator('main nav a[href$="/dashboard/2025"]').click()
  await expect(page).toHaveURL('/fa/dashboard/2025')
  await expect(page.locator('main nav [aria-current="page"]')).toHaveCount(1)
  expect(await page.locator('#meetings li').count()).toBeGreaterThan(0)
  for (const locale of locales) expect((await page.request.get(`/${locale}/dashboard/2025`)).status()).toBe(200)
  // Of a year that has not ended nothing is said of its end.
  await expect(page.locator('#standings h2')).toHaveText(wordsIn('fa')('year.title.standings'))
  await page.goto(`/fa/dashboard/${new Date().getUTCFullYear()}`)
  await expect(page.locator('#standings h2')).toHaveText(wordsIn('fa')('year.title.standingsNow'))
  for (const year of ['1850', '1950', '2999', 'all'])
    expect((await page.request.get(`/en/dashboard/${year}`)).status()).toBe(404)
})
