import { locales } from '@/lib/i18n/locales'
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
