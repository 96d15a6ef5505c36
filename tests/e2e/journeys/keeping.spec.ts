import type { Browser, Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

const names = { fa: 'نهاد آزمایشی', ru: 'Пробная организация' } as const

/** Another editor, in a browser of their own. */
async function another(browser: Browser, baseURL: string | undefined, project: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: project === 'js' })
  return context.newPage()
}

const press = (page: Page, value: string) =>
  page.locator(`form.record-form button[name=do][value="${value}"]`).last().click()
const step = (page: Page, value: string) => page.locator(`button[name=step][value=${value}]`).click()
const name = (page: Page, locale: Locale) => page.locator(`[name="name.${locale}"]`)

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const word = names[locale as keyof typeof names]

    test('a body is entered, reviewed, published, corrected and withdrawn', async ({ page, browser, baseURL }, {
      project,
    }) => {
      test.setTimeout(120_000)
      const key = `test-kept-${project.name}-${locale}`
      const desk = `/desk/records/bodies/${key}`
      await signInTo(page, locale, '/desk/records', accountOf('keeper', project.name, locale).email)
      await page.goto(`/${locale}/desk/records/bodies/new`)
      await page.getByRole('button', { name: t('drafts.newSubmit'), exact: true }).click()
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveCount(2)
      await page.locator('#head').fill(word)
      await page.locator('#key').fill(key)
      await page.getByRole('button', { name: t('drafts.newSubmit'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${desk}/edit$`))

      // Handed in too early: every fault is named, and what was typed stays.
      await press(page, 'submit')
      const faults = page.locator('main [role=alert]').getByRole('link')
      await expect(faults).toHaveText([new RegExp(t('error.missing')), new RegExp(t('error.missing'))])
      await faults.first().click()
      await expect(page.locator('[name=kind]')).toBeFocused()
      await page.locator('[name=kind]').selectOption('company')
      await page.locator('[name="sources.0"]').selectOption({ index: 1 })

      // A list grows and shrinks without losing anything.
      await press(page, 'add:printed')
      await expect(page.locator('[name="printed.0.printed"]')).toBeVisible()
      await expect(page.locator('[name=kind]')).toHaveValue('company')
      await press(page, 'remove:printed.0')
      await expect(page.locator('[name="printed.0.printed"]')).toHaveCount(0)
      await press(page, 'submit')
      await expect(page.locator('.notice')).toContainText(t('drafts.done.submit'))
      await expect(page.locator('button[name=step][value=publish]')).toHaveCount(0)
      expect((await page.request.get(`/${locale}/bodies/${key}`)).status()).toBe(404)

      const second = await another(browser, baseURL, project.name)
      await signInTo(second, locale, desk, accountOf('reviewer', project.name, locale).email)
      await step(second, 'publish')
      await expect(second.locator('.notice')).toContainText(t('drafts.done.publish'))
      await expect
        .poll(async () => (await page.request.get(`/${locale}/bodies/${key}`)).text(), { timeout: 15_000 })
        .toContain(word)

      // A correction, with a word on why; meanwhile the public reads what was published.
      await page.goto(`/${locale}${desk}`)
      await page.getByRole('button', { name: t('drafts.record.edit'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${desk}/edit$`))
      await name(page, locale).fill(`${word} 2`)
      await page.locator('[name=reason]').fill('Test.')
      await press(page, 'submit')
      await expect(page.locator('.changes')).toContainText(`${word} 2`)
      expect(await (await page.request.get(`/${locale}/bodies/${key}`)).text()).not.toContain(`${word} 2`)
      await second.goto(`/${locale}${desk}`)
      await step(second, 'publish')
      await expect
        .poll(async () => (await page.request.get(`/${locale}/bodies/${key}`)).text(), { timeout: 15_000 })
        .toContain(`${word} 2`)

      // Withdrawn: gone from its page and from the list.
      await page.goto(`/${locale}${desk}`)
      await page.locator('summary', { hasText: t('drafts.withdraw.title') }).click()
      await page.locator('#reason').fill('Test.')
      await page.getByRole('button', { name: t('drafts.withdraw.submit'), exact: true }).click()
      await expect(page.locator('.notice')).toContainText(t('drafts.done.asked'))
      await second.goto(`/${locale}${desk}`)
      await step(second, 'publish')
      await expect(second.locator('.notice')).toContainText(t('drafts.done.publish'))
      await expect
        .poll(async () => (await page.request.get(`/${locale}/bodies/${key}`)).status(), { timeout: 5000 })
        .toBeGreaterThanOrEqual(404)
      await expect
        .poll(async () => (await page.request.get(`/${locale}/bodies`)).text(), { timeout: 5000 })
        .not.toContain(key)
      await second.context().close()
    })

    test('of two who write at once, the second sees both texts and loses nothing', async ({ page, browser, baseURL }, {
      project,
    }) => {
      test.setTimeout(60_000)
      const key = `test-raced-${project.name}-${locale}`
      await signInTo(page, locale, '/desk/records/films/new', accountOf('racer', project.name, locale).email)
      await page.locator('#head').fill('Test A')
      await page.locator('#key').fill(key)
      await page.getByRole('button', { name: t('drafts.newSubmit'), exact: true }).click()
      await expect(page).toHaveURL(/\/edit$/)
      const second = await another(browser, baseURL, project.name)
      await signInTo(second, locale, `/desk/records/films/${key}/edit`, accountOf('rival', project.name, locale).email)
      await second.locator(`[name="title.${locale}"]`).fill('Test B')
      await second.locator('[name=year]').fill('1999')
      await press(second, 'save')
      await expect(second.locator('.notice')).toContainText(t('drafts.done.saved'))
      await page.locator(`[name="title.${locale}"]`).fill('Test C')
      await page.locator('[name=year]').fill('2001')
      await page.locator('[name=kind]').selectOption('short')
      await press(page, 'save')
      await expect(page.locator('main [role=alert]')).toContainText(t('drafts.error.staleVersion'))
      const row = page.locator('.changes tbody tr').first()
      await expect(row.locator('.line-text')).toHaveText(['Test B', 'Test C'])
      await expect(page.locator(`[name="title.${locale}"]`)).toHaveValue('Test C')
      // Either of the two, field by field: their year, and the title that was typed here.
      const take = (path: string, side: 'saved' | 'typed') => page.locator(`input[name="take.${path}"][value=${side}]`)
      await expect(take('year', 'typed')).toBeChecked()
      await take('year', 'saved').check()
      await press(page, 'save')
      await expect(page.locator('.notice')).toContainText(t('drafts.done.saved'))
      await expect(page.locator(`[name="title.${locale}"]`)).toHaveValue('Test C')
      await expect(page.locator('[name=year]')).toHaveValue('1999')
      await expect(page.locator('[name=kind]')).toHaveValue('short')
      await second.context().close()
    })

    test('an official finds no records to keep', async ({ page }, { project }) => {
      await signInTo(page, locale, '/desk', accountOf('careless', project.name, locale).email)
      for (const path of ['/desk/records', '/desk/records/bodies', '/desk/records/bodies/ru-mincult', '/desk/settings'])
        expect((await page.request.get(`/${locale}${path}`)).status(), path).toBe(404)
    })
  },
  ['fa', 'ru'],
)
