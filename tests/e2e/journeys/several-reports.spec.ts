import { type Locale, locales } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

const agreements = { js: { fa: 'kz-az', ru: 'kz-kg' }, nojs: { fa: 'kz-tm', ru: 'kz-tr' } } as const
const notes = { fa: 'گفت‌وگوها در جریان است.', ru: 'Переговоры продолжаются.' } as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const clause = (number: number, reader: Locale = locale) =>
      wordsIn(reader)('desk.clause', { number: formatClauseNumber(String(number), reader) })

    test('an official reports on several clauses at once, and a week later says again what has not changed', async ({
      page,
    }, { project }) => {
      // How soon a page tells it is for the tests of the cache; here a busy machine has time.
      test.setTimeout(180_000)
      const way = project.name as keyof typeof agreements
      const agreement = agreements[way][locale as keyof typeof notes]
      const note = notes[locale as keyof typeof notes]
      const account = accountOf('rapporteur', way, locale)
      const field = (number: number, name: string) => page.locator(`#c${number}_${name}`)
      const send = () => page.getByRole('button', { name: t('report.several.submit'), exact: true }).click()

      await signInTo(page, locale, '/desk', account.email)
      await page
        .getByRole('region', { name: t('desk.several.title') })
        .getByRole('link')
        .click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/desk/agreements/${agreement}/reports$`))

      // Nothing chosen, then one without its obstacle: all is kept, and the error leads to its field.
      await send()
      const summary = page.locator('main [role=alert]')
      await expect(summary).toContainText(t('error.nothingReported'))
      await field(1, 'status').selectOption('in_progress')
      await field(1, `note_${locale}`).fill(note)
      await field(2, 'status').selectOption('blocked')
      await field(2, `note_${locale}`).fill(note)
      await send()
      await expect(summary.getByRole('link')).toHaveText([`${clause(2)}: ${t('error.obstacleMissing')}`])
      await expect(field(1, 'status')).toHaveValue('in_progress')
      await expect(field(1, `note_${locale}`)).toHaveValue(note)
      await summary.getByRole('link').click()
      await expect(field(2, `obstacle_${locale}`)).toBeFocused()
      await field(2, `obstacle_${locale}`).fill(note)
      await send()

      const notice = page.locator('.notice')
      await expect(notice).toContainText(t('desk.recorded.title', { count: 2 }))
      await expect(notice.getByRole('link')).toHaveText([clause(1), clause(2)])
      for (const reader of locales)
        await expect(async () => {
          await page.goto(`/${reader}/agreements/${agreement}/clauses/2`)
          await expect(page.locator('#sides')).toContainText(wordsIn(reader)('status.label.blocked'), { timeout: 1 })
          await expect(page.locator('#sides').getByText(note).first()).toBeVisible({ timeout: 1 })
        }, `the clause page in ${reader}`).toPass({ timeout: 30_000, intervals: [250] })

      // One key a clause for what has not changed.
      await page.goto(`/${locale}/desk/agreements/${agreement}/reports`)
      await field(1, 'status').selectOption('as_before')
      await field(2, 'status').selectOption('as_before')
      await send()
      await expect(notice).toContainText(t('desk.recorded.title', { count: 2 }))
      await expect(notice).toContainText(t('status.label.blocked'))

      // And the same in the form for one clause, filled in with what was said.
      await page.goto(`/${locale}/desk/agreements/${agreement}/clauses/2/report`)
      await page.getByRole('link', { name: t('report.current.again'), exact: true }).click()
      await expect(page.locator('.form-note')).toContainText(t('report.repeated'))
      await expect(page.getByRole('radio', { name: t('status.label.blocked'), exact: true })).toBeChecked()
      await expect(page.locator(`#note_${locale}`)).toHaveValue(note)
      await page.getByRole('button', { name: t('report.submit'), exact: true }).click()
      await expect(notice).toContainText(t('desk.saved.title'))
    })
  },
  ['fa', 'ru'],
)
