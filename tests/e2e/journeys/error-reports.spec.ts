import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, phone, test } from '@/tests/support/e2e-test'

const words = {
  fa: { problem: 'متن آزمایشی: سال امضا نادرست است.', answer: 'پاسخ آزمایشی: اصلاح شد.' },
  ru: { problem: 'Тестовое сообщение: год указан неверно.', answer: 'Тестовый ответ: исправлено.' },
} as const

const typed = (locale: Locale, project: string) => {
  const { problem, answer } = words[locale as keyof typeof words]
  return { problem: `${problem} ${project}`, answer: `${answer} ${project}` }
}

function readersForm(page: Page, locale: Locale) {
  const t = wordsIn(locale)
  const field = (name: 'problem' | 'sourceUrl' | 'email') =>
    page.getByLabel(t(`errorReport.${name}.label`), { exact: true })
  return {
    problem: field('problem'),
    sourceUrl: field('sourceUrl'),
    email: field('email'),
    send: () => page.getByRole('button', { name: t('errorReport.submit'), exact: true }).click(),
  }
}

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('a reader reports an error, an editor answers, the reader finds the answer', async ({ page }, { project }) => {
      test.setTimeout(60_000)
      const { problem, answer } = typed(locale, project.name)
      await page.goto(`/${locale}/agreements/ir-ru/clauses/2`)
      await page.getByRole('link', { name: t('layout.nav.reportError'), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('errorReport.title'))
      await expect(page.locator('main').getByRole('link', { name: '/agreements/ir-ru/clauses/2' })).toBeVisible()

      const form = readersForm(page, locale)
      await form.sourceUrl.fill('example')
      await form.email.fill('reader@')
      await form.send()
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveText([
        t('errorReport.error.problemMissing'),
        t('error.urlInvalid'),
        t('error.emailInvalid'),
      ])
      await expect(page).toHaveTitle(t('form.refusedTitle', { title: t('errorReport.title') }))
      await expect(form.email).toHaveValue('reader@')

      await form.problem.fill(problem)
      await form.sourceUrl.fill('https://example.org/')
      await form.email.fill(`reader.${project.name}.${locale}@hamkino.invalid`)
      await form.send()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('errorReport.standing.heading.open'))
      const receipt = page.url()
      expect(receipt).toMatch(new RegExp(`/${locale}/report-error/[0-9a-z-]{19}$`))
      const reference = receipt.slice(-19)
      await expect(page.locator('#report')).toContainText(reference)
      await expect(page.locator('#words')).toContainText(problem)
      await expect(page.locator('main')).not.toContainText('@')

      await signInTo(page, locale, '/desk/error-reports', accountOf('editor', project.name, locale).email)
      await page.getByRole('link', { name: problem, exact: true }).click()
      await expect(page.locator('#report')).toContainText(`reader.${project.name}.${locale}@hamkino.invalid`)
      await page.getByRole('button', { name: t('errorReport.desk.take'), exact: true }).click()
      await expect(page.locator('.notice')).toContainText(t('errorReport.desk.done.taken'))

      const close = page.getByRole('button', { name: t('errorReport.desk.submit'), exact: true })
      await close.click()
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveText([
        t('errorReport.error.closingMissing'),
        t('errorReport.error.answerMissing'),
      ])
      await page
        .locator('.radio-card')
        .filter({ hasText: t('errorReport.desk.closing.answered.label') })
        .locator('label')
        .click()
      await page.getByLabel(t('errorReport.desk.answer.label'), { exact: true }).fill(answer)
      await close.click()
      await expect(page.locator('.notice')).toContainText(t('errorReport.desk.done.closed'))
      await expect(close).toHaveCount(0)
      await expect(page.locator('#answer')).toContainText(answer)
      await page.goto(`/${locale}/desk/error-reports?state=answered`)
      await expect(page.getByRole('link', { name: problem, exact: true })).toBeVisible()

      await page.goto(receipt)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('errorReport.standing.heading.answered'))
      await expect(page.locator('#answer')).toContainText(answer)
    })

    test('an official finds no reports of readers at the desk', async ({ page }, { project }) => {
      await signInTo(page, locale, '/desk', accountOf('careless', project.name, locale).email)
      await expect(page.getByRole('link', { name: t('desk.nav.sessions'), exact: true })).toBeVisible()
      await expect(page.getByRole('link', { name: t('desk.nav.errorReports'), exact: true })).toHaveCount(0)
      const response = await page.request.get(`/${locale}/desk/error-reports`)
      expect(response.status()).toBe(404)
    })

    test.describe('on a phone', () => {
      test.use({ viewport: phone })

      test('the form fits and names the page it came from', async ({ page }) => {
        await page.goto(`/${locale}/report-error?page=//evil.example`)
        await expect(page.locator('main').getByRole('link', { name: t('errorReport.home'), exact: true })).toBeVisible()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBe(0)
      })
    })
  },
  ['fa', 'ru'],
)
