import { inLocale, paths } from '@/lib/paths'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage } from '@/tests/support/e2e-test'

inEachLanguage((locale) => {
  test('41 what a screen reader says of a clause', async ({ page }) => {
    await page.goto(inLocale(locale, paths.agreement('kz-uz')))
    await expect(page.locator('main .clause-row').first()).toMatchAriaSnapshot({ name: `clause-${locale}.aria.yml` })
  })
})
