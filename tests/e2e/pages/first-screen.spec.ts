import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'

test.use({ viewport: phone })

inEachLanguage((locale) => {
  // The first is the one with most to say in its head, the second the one with the longest names.
  for (const key of ['ir-ru', 'kz-kg']) {
    test(`how ${key} is progressing begins on the first screen of a phone`, async ({ page }) => {
      await page.goto(`/${locale}/agreements/${key}`)
      const bar = await page.locator('main .bar').first().boundingBox()
      expect(bar?.y).toBeLessThan(480)
    })
  }
})
