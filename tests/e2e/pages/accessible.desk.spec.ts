import { paths } from '@/lib/paths'
import { examinedLanguages, expectAccessible, languagesOf } from '@/tests/support/e2e-accessible'
import { accountOf, overseerOf } from '@/tests/support/e2e-accounts'
import { sendCode, sendSignIn, signInTo } from '@/tests/support/e2e-desk'
import { sendUpload, uploadForm } from '@/tests/support/e2e-documents'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'
import { pdfOf, signedPdf } from '@/tests/support/pdf-files'

const editorPaths = [
  ...[paths.deskTranslations(), paths.deskTranslationMatrix('ir-ru'), paths.deskTranslation('ir-ru', 'en')],
  ...[paths.deskRecords(), paths.deskRecordList('agreements'), paths.deskRecord('agreements', 'ir-ru')],
  ...[paths.deskRecordNew('agreements'), paths.deskTextToClauses('ir-ru'), paths.deskImport(), paths.deskSettings()],
]

inEachLanguage((locale) => {
  test('the desk and its forms are accessible and fit', async ({ page }) => {
    test.setTimeout(60_000)
    await page.goto(`/${locale}/desk`)
    await sendSignIn(page, locale, accountOf('careless', 'js', 'fa').email)
    const own = ['/desk/account', '/desk/account/password', '/desk/account/two-factor']
    const clause = '/desk/agreements/ir-ru/clauses/4'
    for (const path of ['/desk', '/desk/sessions', paths.deskHelp(), ...own, `${clause}/dispute`, `${clause}/report`]) {
      if (!languagesOf(path).includes(locale)) continue
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
    }
    await page.goto(`/${locale}${clause}/report`)
    await page.locator('main form.form button').last().click()
    await expect(page.locator('main [role=alert]')).toBeVisible()
    await expectAccessible(page)
  })

  test('the desk of editors is accessible and fits', async ({ page }) => {
    test.setTimeout(90_000)
    await signInTo(page, locale, paths.desk(), overseerOf(locale, 'viewer').email)
    for (const path of editorPaths.filter((path) => languagesOf(path).includes(locale))) {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
    }
  })
})

test('reports of readers are accessible and fit, for readers and for editors', async ({ page }) => {
  test.setTimeout(60_000)
  const t = wordsIn('fa')
  await page.goto('/fa/report-error?page=/agreements/ir-ru')
  await page.locator('main form.form button').last().click()
  await expect(page.locator('main [role=alert]')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(t('errorReport.problem.label'), { exact: true }).fill(`Test ${'x'.repeat(300)}`)
  await page
    .getByLabel(t('errorReport.sourceUrl.label'), { exact: true })
    .fill(`https://example.org/${'x'.repeat(200)}`)
  await page.locator('main form.form button').last().click()
  await expect(page).toHaveURL(/\/report-error\/[0-9a-z-]{19}$/)
  await expectAccessible(page)
  const reference = page.url().slice(-19)

  await signInTo(page, 'fa', '/desk/error-reports', accountOf('editor', 'js', 'fa').email)
  await expectAccessible(page)
  await page.goto(`/fa/desk/error-reports/${reference}`)
  await expect(page.locator('#close')).toBeVisible()
  await expectAccessible(page)
})

test.describe('documents at the desk', () => {
  test.use({ expectedComplaint: /status of 422/ })

  inEachLanguage((locale) => {
    test('and their forms are accessible and fit', async ({ page, baseURL }) => {
      test.setTimeout(60_000)
      await signInTo(page, locale, '/desk/documents', overseerOf(locale, 'archivist').email)
      const key = `accessible-${locale}`
      expect((await sendUpload(page.request, baseURL, signedPdf(), { key })).status()).toBe(201)
      for (const path of ['/desk/documents', `/desk/documents/${key}`]) {
        await page.goto(`/${locale}${path}`)
        for (const summary of await page.locator('main summary:visible').all()) await summary.click()
        await expectAccessible(page)
      }
      await page.goto(`/${locale}/desk/documents`)
      await uploadForm(page, locale).choose(pdfOf({ extra: ['<</S/Launch>>'] }))
      await uploadForm(page, locale).send()
      await expect(page.locator('main [role=alert]')).toBeVisible()
      await expectAccessible(page)
    })
  }, examinedLanguages)
})

inEachLanguage((locale) => {
  const { email } = overseerOf(locale, 'overseer')

  test('the pages of accounts are accessible and fit', async ({ page }) => {
    test.setTimeout(90_000)
    await signInTo(page, locale, '/desk/people', email)
    await expectAccessible(page)
    await page.locator('.account-row a').first().click()
    await expect(page).toHaveURL(/\/desk\/people\/[0-9a-f-]{36}$/)
    await page.locator('#closing summary').click()
    await expectAccessible(page)
    for (const path of ['/desk/people/invite', '/desk/account/two-factor']) {
      await page.goto(`/${locale}${path}`)
      await page.locator('main form.form button').last().click()
      await expect(page.locator('main [role=alert]')).toBeVisible()
      await expectAccessible(page)
    }
  })

  test('the page for the code and that of a link without use are accessible and fit', async ({ page }) => {
    await page.goto(`/${locale}/welcome`)
    await expectAccessible(page)
    await page.goto(`/${locale}/sign-in`)
    await sendSignIn(page, locale, email)
    await expect(page).toHaveURL(/\/sign-in\/code/)
    await sendCode(page, locale, 'none')
    await expect(page.locator('main [role=alert]')).toBeVisible()
    await expectAccessible(page)
  })
}, examinedLanguages)
