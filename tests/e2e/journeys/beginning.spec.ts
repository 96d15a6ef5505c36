import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('whoever reports for the first time finds an example of a status, and the form as they left it', async ({
      page,
    }, { project }) => {
      const account = accountOf('beginner', project.name, locale)
      await signInTo(page, locale, paths.deskReport('ir-ru', 4), account.email)
      await page.locator('textarea').first().fill(account.name)
      const opened = page.waitForEvent('popup')
      await page.getByRole('link', { name: t('report.status.examples'), exact: true }).click()
      const help = await opened
      await expect(help).toHaveURL(new RegExp(`/${locale}${paths.deskHelp()}#statuses$`))
      const statuses = help.getByRole('region', { name: t('help.statuses') })
      await expect(statuses).toContainText(t('status.example.blocked'))
      await expect(statuses).not.toContainText(t('status.label.no_information'))
      await expect(help.locator('#first')).toContainText(t('report.submit'))
      await expect(page.locator('textarea').first()).toHaveValue(account.name)
    })
  },
  ['fa'],
)
