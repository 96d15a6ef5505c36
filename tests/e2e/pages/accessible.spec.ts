import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { locales } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { accountOf, overseerOf } from '@/tests/support/e2e-accounts'
import { sendCode, sendSignIn, signInTo } from '@/tests/support/e2e-desk'
import { sendUpload, uploadForm } from '@/tests/support/e2e-documents'
import { wordsIn } from '@/tests/support/e2e-messages'
import { overflow } from '@/tests/support/e2e-overflow'
import { examinedPaths, examinesAll } from '@/tests/support/e2e-paths'
import { desktop, expect, inEachLanguage, phone, test } from '@/tests/support/e2e-test'
import { pdfOf, signedPdf } from '@/tests/support/pdf-files'

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  // Legacy mode: our pages have no frames of others, and the other mode opens a page of its own for each look.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** Both widths and both themes; not each with each, as neither touches the other. */
const looks = [
  { viewport: desktop, colorScheme: 'light' },
  { viewport: phone, colorScheme: 'dark' },
] as const

type Look = (typeof looks)[number]

/** Fits in every look; the slow rules are asked of those whose turn it is. */
async function expectAccessible(page: Page): Promise<void> {
  const examined = looksAt(new URL(page.url()).pathname)
  for (const look of looks) {
    const { viewport, colorScheme } = look
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    expect.soft(await overflow(page), `overflow at ${viewport.width}`).toBe(0)
    if (examined.includes(look))
      expect.soft(await violations(page), `axe at ${viewport.width}, ${colorScheme}`).toEqual([])
  }
}

/** Every page is examined in each look once, in another language each, and all languages take turns. */
function looksAt(address: string): readonly Look[] {
  const [, locale = ''] = address.split('/')
  const position = (locales as readonly string[]).indexOf(locale)
  if (examinesAll || position < 0) return looks
  const turn = (address.length + position) % locales.length
  return looks.slice(turn, turn + 1)
}

const publicPaths = [
  ...examinedPaths,
  '/sign-in',
  '/report-error?page=/agreements/ir-ru',
  '/agreements?theme=translation-dubbing',
  '/agreements?theme=no-such-theme',
]

const editorPaths = [
  ...[paths.deskTranslations(), paths.deskTranslationMatrix('ir-ru'), paths.deskTranslation('ir-ru', 'en')],
  ...[paths.deskRecords(), paths.deskRecordList('agreements'), paths.deskRecord('agreements', 'ir-ru')],
  ...[paths.deskRecordNew('agreements'), paths.deskTextToClauses('ir-ru'), paths.deskImport(), paths.deskSettings()],
]

inEachLanguage((locale) => {
  for (const path of publicPaths.filter((path) => looksAt(`/${locale}${path}`.replace(/\?.*/, '')).length > 0)) {
    test(`/${locale}${path} is accessible and fits`, async ({ page }) => {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
    })
  }

  test('the desk and its forms are accessible and fit', async ({ page }) => {
    test.setTimeout(60_000)
    await page.goto(`/${locale}/desk`)
    await sendSignIn(page, locale, accountOf('careless', 'js', 'fa').email)
    const own = ['/desk/account', '/desk/account/password', '/desk/account/two-factor']
    for (const path of ['/desk', '/desk/sessions', ...own, '/desk/agreements/ir-ru/clauses/4/report']) {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
    }
    await page.locator('main form.form button').last().click()
    await expect(page.locator('main [role=alert]')).toBeVisible()
    await expectAccessible(page)
  })

  test('the desk of editors is accessible and fits', async ({ page }) => {
    test.setTimeout(90_000)
    await signInTo(page, locale, paths.desk(), overseerOf(locale, 'viewer').email)
    for (const path of editorPaths) {
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
        for (const summary of await page.locator('main summary').all()) await summary.click()
        await expectAccessible(page)
      }
      await page.goto(`/${locale}/desk/documents`)
      await uploadForm(page, locale).choose(pdfOf({ extra: ['<</S/Launch>>'] }))
      await uploadForm(page, locale).send()
      await expect(page.locator('main [role=alert]')).toBeVisible()
      await expectAccessible(page)
    })
  })
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
