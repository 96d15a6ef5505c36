import { accountOf } from '@/tests/support/e2e-accounts'
import { reportForm, signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// A clause each on which nobody else reports.
const clauses = {
  js: { fa: ['kz-az', 3], ru: ['kz-kg', 3] },
  nojs: { fa: ['kz-tm', 3], ru: ['kz-tr', 3] },
} as const

const said = {
  fa: {
    asOf: { day: '۱۵', month: 'مهر', year: '۱۴۰۴' },
    first: 'گفت‌وگوها ادامه دارد.',
    reason: 'بنویسید گفت‌وگو با کدام نهاد است.',
    second: 'گفت‌وگو با نهاد طرف دیگر ادامه دارد.',
  },
  ru: {
    asOf: { day: '7', month: 'октябрь', year: '2025' },
    first: 'Переговоры идут.',
    reason: 'Укажите, с каким органом идут переговоры.',
    second: 'Идут переговоры с органом другой Стороны.',
  },
} as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const words = said[locale as keyof typeof said]

    test('a deputy prepares a report, the head returns it, the deputy mends it, and the head files it', async ({
      page,
    }, { project }) => {
      test.setTimeout(120_000)
      const way = project.name as keyof typeof clauses
      const [agreement, number] = clauses[way][locale as keyof typeof said]
      const report = `/desk/agreements/${agreement}/clauses/${number}/report`
      const publicPage = `/${locale}/agreements/${agreement}/clauses/${number}`
      const [deputy, chief] = [accountOf('deputy', way, locale), accountOf('chief', way, locale)]
      const form = reportForm(page, locale)
      const notice = page.locator('.notice')
      const summary = page.locator('main [role=alert]')
      const draft = page.locator('#report-draft')
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
      const enter = async (person: typeof deputy, path: string) => {
        await page.context().clearCookies()
        await signInTo(page, locale, path, person.email)
      }

      // Judged like a report, and then no report.
      await enter(deputy, report)
      await expect(page.locator('main')).toContainText(t('office.form.note'))
      await form.choose('in_progress')
      await form.day.fill(words.asOf.day)
      await form.month.selectOption({ label: words.asOf.month })
      await form.year.fill(words.asOf.year)
      await press(t('office.form.submit'))
      await expect(summary.getByRole('link')).toHaveText([t('error.noteMissing')])
      await form.note.fill(words.first)
      await press(t('office.form.submit'))
      await expect(notice).toContainText(t('office.done.handed'))
      await expect(page.locator('#own-drafts')).toContainText(t('office.own.waits'))

      await enter(chief, '/desk')
      const waiting = page.locator('#drafts-to-file')
      await expect(waiting).toContainText(deputy.name)
      await waiting.getByRole('link').click()
      await expect(form.note).toHaveValue(words.first)
      await expect(form.status('in_progress')).toBeChecked()
      await draft.getByText(t('office.return.open'), { exact: true }).click()
      await press(t('office.return.submit'))
      await expect(summary.getByRole('link')).toHaveText([t('error.reasonMissing')])
      await page.locator('#reason').fill(words.reason)
      await press(t('office.return.submit'))
      await expect(notice).toContainText(t('office.done.returned'))
      await expect(waiting).toHaveCount(0)

      await enter(deputy, '/desk')
      const own = page.locator('#own-drafts')
      await expect(own).toContainText(words.reason)
      await own.getByRole('link').click()
      await expect(draft).toContainText(words.reason)
      await expect(form.note).toHaveValue(words.first)
      // Words that are replaced in the very moment in which the page's script takes the field over come twice.
      await page.waitForLoadState('networkidle')
      await form.note.fill(words.second)
      await press(t('office.form.submit'))
      await expect(notice).toContainText(t('office.done.handed'))
      await page.goto(publicPage)
      await expect(page.locator('main')).not.toContainText(words.second)

      await enter(chief, report)
      await expect(draft).toContainText(deputy.name)
      await expect(form.note).toHaveValue(words.second)
      await form.send()
      await expect(notice).toContainText(t('desk.saved.title'))
      await expect(waiting).toHaveCount(0)
      await expect(async () => {
        await page.goto(publicPage)
        await expect(page.locator('#sides')).toContainText(words.second, { timeout: 1 })
      }).toPass({ timeout: 15_000, intervals: [250] })
      await expect(page.locator('main')).not.toContainText(deputy.name)

      await enter(deputy, '/desk')
      const filed = page.locator('#filed-drafts')
      await expect(filed).toContainText(chief.name)
      await press(t('news.seen'))
      await expect(filed).toHaveCount(0)
    })
  },
  ['fa', 'ru'],
)
