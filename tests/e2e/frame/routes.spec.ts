import { type Locale, locales } from '@/lib/i18n/locales'
import { wordsIn } from '@/tests/support/e2e-messages'
import { examinedPaths } from '@/tests/support/e2e-paths'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'
import { examinesAll } from '@/tests/support/extent'

test.use({ viewport: phone })

/** The languages take turns: that they tell the same, with scripts and without, is asked where they are compared. */
const isLookedAtIn = (locale: Locale) => (_: string, index: number) =>
  examinesAll || locales[index % locales.length] === locale

inEachLanguage((locale) => {
  test('every page is complete without JavaScript', async ({ page }) => {
    test.setTimeout(180_000)
    for (const path of [...examinedPaths, '/sign-in', '/report-error'].filter(isLookedAtIn(locale))) {
      const response = await page.goto(`/${locale}${path}`)
      expect(response?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
      await expect(page.locator('main'), path).toContainText(/\p{L}{3}/u)
      await expect(page.getByText(wordsIn(locale)('layout.tagline'), { exact: true }).last(), path).toBeVisible()
    }
  })
})
