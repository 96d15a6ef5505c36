import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { sendSignIn, signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { startServer, type TestServer } from '@/tests/support/e2e-start'
import { test as base, expect, inEachLanguage } from '@/tests/support/e2e-test'

/** A server of its own: what is published here would be counted on everybody's pages. */
const test = base.extend<object, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

test.describe.configure({ mode: 'serial' })

/** An agreement each, published without clauses. */
const agreements = { fa: 'kz-ge', ru: 'kz-fr' } as const
const sample = (locale: Locale) => readFileSync(`tests/data/texts/${locale}/co-production-17-articles.txt`, 'utf8')

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const key = agreements[locale as keyof typeof agreements]
    const screen = `/desk/agreements/${key}/text-to-clauses`
    const digits = (number: number) => new Intl.NumberFormat(locale).format(number)

    async function press(page: Page, name: string): Promise<void> {
      await page.locator('main').getByRole('button', { name, exact: true }).click()
    }

    async function keep(page: Page, language: Locale): Promise<void> {
      await page.getByLabel(t('textToClauses.keep.language'), { exact: true }).selectOption(language)
      await page.getByLabel(t('textToClauses.keep.pasted'), { exact: true }).fill(sample(language))
      await press(page, t('textToClauses.keep.submit'))
      await expect(page.locator('.piece')).toHaveCount(28)
    }

    test('a text in two languages becomes the clauses of an agreement, and a second person publishes them', async ({
      page,
      browser,
      baseURL,
    }, { project }) => {
      test.setTimeout(120_000)
      await signInTo(page, locale, `/desk/records/agreements/${key}`, accountOf('writer', project.name, locale).email)
      await press(page, t('drafts.record.edit'))
      await expect(page).toHaveURL(/\/edit$/)
      await page.goto(`/${locale}/desk/records/agreements/${key}`)
      await page.getByRole('link', { name: t('textToClauses.open'), exact: true }).click()
      await expect(page.locator('h1')).toHaveText(t('textToClauses.title'))

      await keep(page, 'ru')
      await expect(page.locator('main')).toContainText(t('textToClauses.doubts.none'))
      await page.locator('#piece-1').getByRole('button').click()
      await expect(page).toHaveURL(/row=1#piece-1$/)
      const heading = page.getByLabel(t('textToClauses.editor.heading'), { exact: true })
      await expect(heading).toHaveValue('Термины')
      await heading.fill('Термины образца')
      await press(page, t('textToClauses.editor.close'))
      await expect(page.locator('#piece-1')).toContainText('Термины образца')

      await press(page, t('textToClauses.make.submit'))
      await expect(page.locator('.notice')).toHaveText(
        t('textToClauses.done.made', { opened: digits(18), changed: digits(0) }),
      )
      await press(page, t('textToClauses.make.submit'))
      await expect(page.locator('.notice')).toHaveText(t('textToClauses.done.same'))
      await expect(page.locator('.clause-drafts li')).toHaveCount(18)

      await page.getByRole('link', { name: t('textToClauses.addLanguage'), exact: true }).click()
      await keep(page, 'fa')
      await expect(page.locator('#side-by-side')).toContainText(t('textToClauses.sides.complete'))
      await page.locator('#side-by-side summary').click()
      const third = page.locator('#side-by-side tbody tr').nth(2)
      await expect(third).toContainText('Признание')
      await expect(third).toContainText('شناسایی')
      await press(page, t('textToClauses.make.submit'))
      await expect(page.locator('.notice')).toHaveText(
        t('textToClauses.done.made', { opened: digits(0), changed: digits(18) }),
      )

      await press(page, t('textToClauses.clauses.submitWith', { count: 18 }))
      await expect(page.locator('.notice')).toHaveText(t('textToClauses.done.submitted'))
      await expect(page.locator('#clauses')).toContainText(t('textToClauses.clauses.secondPerson'))
      await expect(page.locator('.clause-steps button')).toHaveCount(0)

      const second = await browser.newContext({ baseURL, javaScriptEnabled: project.name === 'js' })
      const other = await second.newPage()
      await signInTo(other, locale, screen, accountOf('checker', project.name, locale).email)
      await press(other, t('textToClauses.clauses.publishWith', { count: 18 }))
      // All of it is published and found at once, which may take longer than a click where much else is tried beside it.
      await expect(other.locator('.notice')).toHaveText(t('textToClauses.done.published'), { timeout: 30_000 })
      await second.close()

      await expect(async () => {
        await page.goto(`/${locale}/agreements/${key}`)
        await expect(page.locator('[id^=clause-]')).toHaveCount(18, { timeout: 1000 })
      }).toPass()
      await page.goto(`/${locale}/agreements/${key}/clauses/3`)
      await expect(page.locator('h1')).toContainText(locale === 'fa' ? 'شناسایی' : 'Признание')
    })

    test('what is wrong with a text is told on top, and a piece can be divided and joined again', async ({ page }, {
      project,
    }) => {
      await signInTo(page, locale, `${screen}?language=en`, accountOf('divider', project.name, locale).email)
      const lines = ['SAMPLE AGREEMENT', '', 'Article 1', 'Films. Weeks.', '', 'Article 3', 'Juries.']
      await page.getByLabel(t('textToClauses.keep.pasted'), { exact: true }).fill(lines.join('\n'))
      await press(page, t('textToClauses.keep.submit'))
      const doubt = t('textToClauses.remark.numberSkipped', { kind: 'article', number: digits(3), expected: digits(2) })
      await page.getByRole('link', { name: doubt, exact: true }).click()
      await expect(page).toHaveURL(/#piece-1$/)

      await page.locator('#piece-0').getByRole('button').click()
      const text = page.locator('.piece-editor').getByLabel(t('textToClauses.editor.text'), { exact: true })
      await text.fill('Films.\n---\nArticle 2\nWeeks.')
      await press(page, t('textToClauses.editor.close'))
      await expect(page.locator('.piece')).toHaveCount(3)
      await expect(page.locator('main')).toContainText(t('textToClauses.doubts.none'))

      await page.locator('#piece-1').getByRole('button').click()
      await press(page, t('textToClauses.editor.join'))
      await press(page, t('textToClauses.editor.close'))
      await expect(page.locator('.piece')).toHaveCount(2)
      await expect(page.locator('#piece-0')).toContainText('Article 2 Weeks.')
    })

    test('a text that is too large or no text is refused beside its field', async ({ page }, { project }) => {
      await signInTo(page, locale, `${screen}?language=kk`, accountOf('sender', project.name, locale).email)
      const file = page.getByLabel(t('textToClauses.keep.file'), { exact: true })
      for (const [buffer, code] of [
        [Buffer.alloc(1_500_000, 'a'), 'textFileTooLarge'],
        [Buffer.from([0x41, 0xff, 0xfe]), 'textFileUnreadable'],
      ] as const) {
        await file.setInputFiles({ name: 'text.txt', mimeType: 'text/plain', buffer })
        await press(page, t('textToClauses.keep.submit'))
        await expect(page.locator('main [role=alert]')).toContainText(t(`error.${code}`))
      }
      await press(page, t('textToClauses.keep.submit'))
      await expect(page.locator('main [role=alert]')).toContainText(t('error.pastedTextMissing'))
    })

    test.describe('for others', () => {
      test.use({ expectedComplaint: /404/ })

      test('the screen is not there', async ({ page }, { project }) => {
        await page.goto(`/${locale}${screen}`)
        await sendSignIn(page, locale, accountOf('reporter', project.name, locale).email)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notFound.title'))
        expect((await page.goto(`/${locale}${screen}`))?.status()).toBe(404)
      })
    })
  },
  ['fa', 'ru'],
)
