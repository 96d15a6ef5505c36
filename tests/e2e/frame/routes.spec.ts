import { wordsIn } from '@/tests/support/e2e-messages'
import { examinedPaths } from '@/tests/support/e2e-paths'
import { expect, inEachLanguage, phone, test } from '@/tests/support/e2e-test'

test.use({ viewport: phone })

inEachLanguage((locale) => {
  test('every page is complete without JavaScript', async ({ page }) => {
    test.setTimeout(180_000)
    for (const path of [...examinedPaths, '/sign-in', '/report-error']) {
      const response = await page.goto(`/${locale}${path}`)
      expect(response?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
      await expect(page.locator('main'), path).toContainText(/\p{L}{3}/u)
      await expect(page.getByText(wordsIn(locale)('layout.tagline'), { exact: true }).last(), path).toBeVisible()
    }
  })
})
