import type { Browser, Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { record } from '@/tests/support/e2e-records'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// An agreement each, as the journeys run side by side. The original of all of them is Kazakh.
const journeys = {
  fa: { agreement: { js: 'kz-tm', nojs: 'kz-tr' }, note: 'بازنگری‌شده', checkedBy: 'ویراستاران آزمایشی' },
  ru: { agreement: { js: 'kz-kg', nojs: 'kz-az' }, note: 'сверено', checkedBy: 'пробная редакция' },
} as const

const amended = 'нақтыланды'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const { agreement, note, checkedBy } = journeys[locale as keyof typeof journeys]

    test('two clauses are translated, a second person publishes them, and a later change leaves them behind', async ({
      page,
      browser,
      baseURL,
    }, { project }) => {
      test.setTimeout(120_000)
      const key = agreement[project.name as keyof typeof agreement]
      const written = (number: number, language: Locale, mark: string) =>
        `${record('agreements', key).clauses?.[number - 1]?.text[language]} ${mark}`
      const second = await secondPerson(browser, baseURL, project.name, locale)

      await signInTo(page, locale, '/desk/translations', accountOf('translator', project.name, locale).email)
      await page.getByRole('link', { name: record('agreements', key).shortTitle[locale], exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/desk/translations/${key}$`))
      await page.locator(`td a[href$="/${key}/${locale}#clause-1"]`).click()
      // Once loaded, the browser goes to the clause of the address, and takes the cursor out of a field.
      await page.waitForURL(/#clause-1$/)
      for (const number of [1, 2]) {
        await field(page, number, 'text').fill(written(number, locale, note))
        await field(page, number, 'status').selectOption('unofficial_translation')
      }
      await field(page, 1, 'checkedBy').fill(checkedBy)
      const heading = await field(page, 2, 'heading').inputValue()
      await field(page, 2, 'heading').fill('')
      await press(page, t('drafts.form.submit'))

      // What is wrong is shown, and everything that was typed is still there.
      const summary = page.locator('main [role=alert]')
      await expect(summary.getByRole('link')).toHaveText([new RegExp(t('error.textMissingHere'))])
      await summary.getByRole('link').click()
      await expect(field(page, 2, 'heading')).toBeFocused()
      await expect(field(page, 2, 'text')).toHaveValue(written(2, locale, note))
      await field(page, 2, 'heading').fill(heading)
      await press(page, t('drafts.form.submit'))
      await expect(page.locator('.notice')).toContainText(t('translations.done.handed', { count: 2 }))
      await expect(page.locator('#drafts')).toContainText(t('translations.drafts.secondPerson'))
      await expect(page.locator('#drafts').getByRole('button')).toHaveCount(0)
      await expect(page.locator(`td a[href$="/${key}/${locale}#clause-2"]`)).toContainText(
        t('translations.state.draft'),
      )

      await publish(second, key, 2)
      await reads(page, `/${locale}/agreements/${key}/text`, '#clause-1', written(1, locale, note))
      await expect(page.locator('#clause-1')).toContainText(t('common.textStatus.unofficial_translation'))
      await expect(page.locator('#clause-1')).toContainText(checkedBy)
      await expect(page.locator('#clause-2')).toContainText(written(2, locale, note))
      await expect(page.locator('#clause-2')).not.toContainText(checkedBy)
      await expect(page.locator('#clause-3')).not.toContainText(t('common.textStatus.unofficial_translation'))

      await page.goto(`/${locale}/desk/translations/${key}/kk`)
      await field(page, 1, 'text').fill(written(1, 'kk', amended))
      await press(page, t('drafts.form.submit'))
      await expect(page.locator('.notice')).toContainText(t('translations.done.handed', { count: 1 }))
      await publish(second, key, 1)
      const behind = t('text.behind', { count: 1 })
      await reads(page, `/${locale}/agreements/${key}/text`, '#clause-1', behind)
      await expect(page.locator('#clause-2')).not.toContainText(behind)
      await reads(page, `/${locale}/agreements/${key}/compare/kk/${locale}`, '#clause-1', behind)
      await expect(page.locator('#clause-1')).toContainText(written(1, 'kk', amended))
      await page.goto(`/${locale}/desk/translations/${key}?show=behind`)
      await expect(page.locator('tbody tr')).toHaveCount(1)
      await expect(page.locator(`td a[href$="/${key}/${locale}#clause-1"]`)).toContainText(
        t('translations.behind', { number: locale === 'fa' ? '۱' : '1' }),
      )
      await second.page.context().close()
    })

    test('what two translators write at once is lost to neither', async ({ page, browser, baseURL }, { project }) => {
      test.setTimeout(90_000)
      const key = agreement[project.name as keyof typeof agreement]
      const form = `/desk/translations/${key}/en`
      const second = await secondPerson(browser, baseURL, project.name, locale, 'assenter')
      await signInTo(page, locale, form, accountOf('interpreter', project.name, locale).email)
      await second.page.goto(`/${locale}${form}`)

      await field(second.page, 3, 'text').fill('The first to save.')
      await press(second.page, t('drafts.form.save'))
      await expect(second.page.locator('.notice')).toContainText(t('translations.done.saved', { count: 1 }))

      await field(page, 3, 'text').fill('The second to save.')
      await press(page, t('drafts.form.save'))
      await expect(page.locator('main [role=alert]')).toContainText(t('translations.error.rowChanged'))
      await expect(field(page, 3, 'text')).toHaveValue('The second to save.')
      await expect(page.locator('#clause-3')).toContainText('The first to save.')
      await press(page, t('drafts.form.save'))
      await expect(page.locator('.notice')).toContainText(t('translations.done.saved', { count: 1 }))
      await expect(field(page, 3, 'text')).toHaveValue('The second to save.')
      await second.page.context().close()
    })

    test('the desk of translators is not there for an official', async ({ page }, { project }) => {
      await signInTo(page, locale, '/desk', accountOf('careless', project.name, locale).email)
      for (const path of ['', '/ir-ru', '/ir-ru/kk', '/no-such-agreement/kk'])
        expect((await page.request.get(`/${locale}/desk/translations${path}`)).status(), path).toBe(404)
    })
  },
  ['fa', 'ru'],
)

interface SecondPerson {
  page: Page
  locale: Locale
}

/** Somebody else, who publishes what the translator has handed in. */
async function secondPerson(
  browser: Browser,
  baseURL: string | undefined,
  project: string,
  locale: Locale,
  kind: 'approver' | 'assenter' = 'approver',
): Promise<SecondPerson> {
  const context = await browser.newContext({ javaScriptEnabled: project === 'js', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await signInTo(page, locale, '/desk/translations', accountOf(kind, project, locale).email)
  return { page, locale }
}

async function publish({ page, locale }: SecondPerson, key: string, count: number): Promise<void> {
  const t = wordsIn(locale)
  await page.goto(`/${locale}/desk/translations/${key}`)
  await press(page, t('translations.drafts.publish', { count }))
  await expect(page.locator('.notice')).toContainText(t('translations.done.published', { count }))
}

function field(page: Page, number: number, name: 'heading' | 'text' | 'status' | 'checkedBy') {
  return page.locator(`[id="clause-${number}.${name}"]`)
}

/** The button that is seen: the first of the form is only there for Enter. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator('main').getByRole('button', { name, exact: true }).last().click()
}

/** A public page is made anew within moments. */
async function reads(page: Page, path: string, place: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    await expect(page.locator(place)).toContainText(text, { timeout: 1 })
  }, `${path} tells it`).toPass({ timeout: 15_000, intervals: [250] })
}
