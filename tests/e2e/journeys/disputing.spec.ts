import { locales } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { reportForm, signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// A clause each on which nobody else reports: another report would overtake the forms.
const clauses = {
  js: { fa: ['kz-uz', 1], ru: ['kz-uz', 3] },
  nojs: { fa: ['kz-tr', 4], ru: ['kz-uz', 2] },
} as const

const said = {
  fa: {
    asOf: { day: '۱۵', month: 'مهر', year: '۱۴۰۴' },
    note: 'کار در جریان است.',
    reason: 'این کار هنوز آغاز نشده است.',
    withdrawal: 'توضیح طرف دیگر کافی بود.',
  },
  ru: {
    asOf: { day: '7', month: 'октябрь', year: '2025' },
    note: 'Работа идёт.',
    reason: 'Эта работа ещё не начата.',
    withdrawal: 'Пояснения другой Стороны достаточно.',
  },
} as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const words = said[locale as keyof typeof said]

    test('a side disputes what the other reports, everybody reads why, and the side settles it', async ({ page }, {
      project,
    }) => {
      test.setTimeout(120_000)
      const way = project.name as keyof typeof clauses
      const [agreement, number] = clauses[way][locale as keyof typeof said]
      const desk = `/desk/agreements/${agreement}/clauses/${number}`
      const reason = page.locator(`#reason_${locale}`)
      const summary = page.locator('main [role=alert]')
      const notice = page.locator('.notice')
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

      await signInTo(page, locale, `${desk}/report`, accountOf('respondent', way, locale).email)
      const form = reportForm(page, locale)
      await form.choose('in_progress')
      await form.day.fill(words.asOf.day)
      await form.month.selectOption({ label: words.asOf.month })
      await form.year.fill(words.asOf.year)
      await form.note.fill(words.note)
      await form.send()
      await expect(notice).toContainText(t('desk.saved.title'))
      await page.context().clearCookies()

      // The form leads from what the other side reports; without a reason it comes back.
      await signInTo(page, locale, `${desk}/report`, accountOf('objector', way, locale).email)
      await page.getByRole('link', { name: t('disputes.form.link'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${desk}/dispute$`))
      await press(t('disputes.form.submit'))
      await expect(summary.getByRole('link')).toHaveText([t('error.reasonMissing')])
      await summary.getByRole('link').click()
      await expect(reason).toBeFocused()
      await reason.fill(words.reason)
      await press(t('disputes.form.submit'))
      await expect(notice).toContainText(t('disputes.form.done.raised'))

      for (const reader of locales)
        await expect(async () => {
          await page.goto(`/${reader}/agreements/${agreement}/clauses/${number}`)
          await expect(page.locator('#disputes')).toContainText(words.reason, { timeout: 1 })
          await expect(page.locator('#disputes')).toContainText(wordsIn(reader)('disputes.mark'), { timeout: 1 })
        }, `the clause in ${reader}`).toPass({ timeout: 15_000, intervals: [250] })
      await expect(async () => {
        await page.goto(`/${locale}/agreements/${agreement}`)
        await expect(page.locator(`#clause-${number}`)).toContainText(t('disputes.mark'), { timeout: 1 })
      }, 'the agreement').toPass({ timeout: 15_000, intervals: [250] })

      await page.goto(`/${locale}/desk`)
      const group = page.getByRole('region', { name: t('desk.groups.disputed'), exact: true })
      await group
        .getByRole('link', { name: t('disputes.form.see'), exact: true })
        .and(page.locator(`[href="/${locale}${desk}/dispute"]`))
        .click()
      await page.getByRole('link', { name: t('disputes.form.settleLink'), exact: true }).click()

      // Nothing chosen, then a withdrawal without its reason: what was chosen is kept.
      const withdrawal = page.getByRole('radio', { name: t('disputes.form.settlement.withdrawal'), exact: true })
      await press(t('disputes.form.settleSubmit'))
      await expect(summary.getByRole('link')).toHaveText([t('error.settlementMissing')])
      await withdrawal.check()
      await press(t('disputes.form.settleSubmit'))
      await expect(summary.getByRole('link')).toHaveText([t('error.reasonMissing')])
      await expect(withdrawal).toBeChecked()
      await reason.fill(words.withdrawal)
      await press(t('disputes.form.settleSubmit'))
      await expect(notice).toContainText(t('disputes.form.done.settled'))

      await expect(async () => {
        await page.goto(`/${locale}/agreements/${agreement}/clauses/${number}`)
        await expect(page.locator('#disputes')).toContainText(words.withdrawal, { timeout: 1 })
        await expect(page.locator('#disputes')).not.toContainText(t('disputes.open'), { timeout: 1 })
      }).toPass({ timeout: 15_000, intervals: [250] })
    })
  },
  ['fa', 'ru'],
)
