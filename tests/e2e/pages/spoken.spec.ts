import { inLocale, paths } from '@/lib/paths'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage } from '@/tests/support/e2e-test'

inEachLanguage((locale) => {
  test('41 what a screen reader says of a clause', async ({ page }) => {
    // One on which no journey with scripts reports.
    await page.goto(inLocale(locale, paths.agreement('kz-tr')))
    await expect(page.locator('main #clause-5')).toMatchAriaSnapshot({ name: `clause-${locale}.aria.yml` })
  })
})
