import { expectAccessible, languagesOf, looksAt } from '@/tests/support/e2e-accessible'
import { examinedPaths, glance } from '@/tests/support/e2e-paths'
import { readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage } from '@/tests/support/e2e-test'

const publicPaths = [
  ...examinedPaths,
  '/sign-in',
  '/report-error?page=/agreements/ir-ru',
  '/agreements?theme=translation-dubbing',
  '/agreements?theme=no-such-theme',
  '/compare?agreement=ir-ru&agreement=kz-az',
  '/compare?agreement=no-such-agreement',
  '/compare?country=kz&only=differences',
]

inEachLanguage((locale) => {
  const isExamined = (path: string) =>
    languagesOf(path).includes(locale) && looksAt(`/${locale}${path}`.replace(/\?.*/, '')).length > 0
  for (const path of glance(publicPaths).filter(isExamined)) {
    test(`/${locale}${path} is accessible and fits`, async ({ page }) => {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
    })
  }
})

test('the chooser of languages is accessible and fits', async ({ page }) => {
  await page.goto('/')
  await expectAccessible(page)
})

test.describe('an unknown address', () => {
  test.use({ expectedComplaint: /status of 404/ })

  inEachLanguage((locale) => {
    test('is accessible and fits', async ({ page }) => {
      await page.goto(`/${locale}/no-such-page`)
      await expectAccessible(page)
    })
  })
})
