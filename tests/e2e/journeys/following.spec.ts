import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { reportForm, signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest } from '@/tests/support/e2e-own-server'
import { startServer } from '@/tests/support/e2e-start'
import { inEachLanguage } from '@/tests/support/e2e-test'
import { startSmtpServer } from '@/tests/support/smtp-server'

const test = ownServerTest.extend<object, { smtp: Awaited<ReturnType<typeof startSmtpServer>> }>({
  smtp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const smtp = await startSmtpServer()
      await use(smtp)
      await smtp.stop()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ smtp }, use) => {
      const server = await startServer({ smtp: smtp.url })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
test.use({ serverName: 'following' })

const clauses = { fa: 1, ru: 2 } as const
const asOf = {
  fa: { day: '۱۵', month: 'مهر', year: '۱۴۰۴', note: 'کار در جریان است (آزمایشی).' },
  ru: { day: '7', month: 'октябрь', year: '2025', note: 'Работа идёт (проверка).' },
} as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const language = locale as keyof typeof clauses
    const other = locale === 'fa' ? 'ru' : 'fa'
    const clause = paths.clause('ir-ru', clauses[language])
    // Every official of the other side in the tests' database is told, and each message takes its time.
    const soon = { timeout: 45_000, intervals: [250] }

    test('a reader follows a clause by e-mail once they have confirmed it', async ({ page, smtp, request }) => {
      test.setTimeout(60_000)
      // As whoever starts the application does every half minute.
      expect((await request.post('/api/due')).status()).toBe(204)
      const email = `reader.${locale}@hamkino.invalid`
      const press = (name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
      const field = page.getByLabel(t('following.email.label'), { exact: true })

      await page.goto(`/${locale}${clause}`)
      await page
        .locator('#follow')
        .getByRole('link', { name: t('feeds.mail'), exact: true })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('following.title'))
      await field.fill('reader@')
      await press(t('following.submit'))
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveText([t('error.emailInvalid')])
      await expect(field).toHaveValue('reader@')
      await field.fill(email)
      await press(t('following.submit'))
      await expect(page.locator('.notice')).toContainText(t('following.asked.title'))
      await expect(page.locator('main')).not.toContainText(email)

      const sent = () => smtp.received.filter(({ to }) => to.includes(email))
      await expect(() => expect(sent()).toHaveLength(1)).toPass(soon)
      const [, link = ''] =
        /https?:\/\/[^/\s]+(\/\S+\/follow\/[\w-]{43})/.exec(sent()[0]?.parts['text/plain'] ?? '') ?? []
      // Programs that check links only look.
      expect((await request.get(link)).status()).toBe(200)
      await page.goto(link)
      await press(t('following.confirm.button'))
      await expect(page.locator('.notice')).toContainText(t('following.confirm.done'))
      await page.goto(link)
      await expect(page.locator('.notice')).toContainText(t('following.confirm.done'))
    })

    test('an official reports, and the other side is told at once', async ({
      page,
      browser,
      baseURL,
      javaScriptEnabled,
      smtp,
      request,
    }, { project }) => {
      test.setTimeout(120_000)
      expect((await request.post('/api/due')).status()).toBe(204)
      const account = accountOf('clerk', project.name, other)
      const { day, month, year, note } = asOf[language]
      await signInTo(page, locale, `/desk${clause}/report`, accountOf('clerk', project.name, locale).email)
      const form = reportForm(page, locale)
      await form.choose('in_progress')
      await form.day.fill(day)
      await form.month.selectOption({ label: month })
      await form.year.fill(year)
      await form.note.fill(note)
      await form.send()
      await expect(page.locator('.notice')).toContainText(t('desk.saved.title'))

      await expect(() => expect(smtp.received.flatMap(({ to }) => to)).toContain(account.email)).toPass(soon)
      const context = await browser.newContext({ baseURL, javaScriptEnabled })
      const theirs = await context.newPage()
      await signInTo(theirs, locale, paths.desk(), account.email)
      const news = theirs.getByRole('region', { name: t('news.title') })
      await expect(news).toContainText(t('status.label.in_progress'))
      await expect(news.locator(`a[href="/${locale}${clause}"]`)).toBeVisible()
      await news.getByRole('button', { name: t('news.seen'), exact: true }).click()
      await expect(news).toHaveCount(0)
      await theirs.goto(`/${locale}${paths.deskAccount()}`)
      await theirs.getByRole('button', { name: t('stop.news.button'), exact: true }).click()
      await expect(theirs.locator('.notice')).toContainText(t('stop.news.done'))
      await context.close()
    })
  },
  ['fa', 'ru'],
)
