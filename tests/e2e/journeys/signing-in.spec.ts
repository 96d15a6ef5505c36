import { accountOf } from '@/tests/support/e2e-accounts'
import { sendSignIn } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('a wrong password is told, and the address stays', async ({ page }, { project }) => {
      const { email } = accountOf('forgetful', project.name, locale)
      await page.goto(`/${locale}/sign-in`)
      await sendSignIn(page, locale, email, 'not the password at all')
      const summary = page.locator('main [role=alert]')
      await expect(summary).toContainText(t('error.signInFailed'))
      await expect(page).toHaveTitle(t('form.refusedTitle', { title: t('auth.signIn.title') }))
      await expect(page.getByLabel(t('auth.signIn.email'), { exact: true })).toHaveValue(email)
      await expect(page.getByLabel(t('auth.signIn.password'), { exact: true })).toHaveValue('')

      await sendSignIn(page, locale, email)
      await expect(page).toHaveURL(new RegExp(`/${locale}/desk$`))
    })

    test('an unknown address gets the same answer', async ({ page }, { project }) => {
      await page.goto(`/${locale}/sign-in`)
      await sendSignIn(page, locale, `nobody.${project.name}.${locale}@hamkino.invalid`)
      await expect(page.locator('main [role=alert]')).toContainText(t('error.signInFailed'))
    })

    test('an incomplete address and a missing password are told beside their fields', async ({ page }) => {
      await page.goto(`/${locale}/sign-in`)
      await sendSignIn(page, locale, 'somebody@', '')
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveText([
        t('error.emailInvalid'),
        t('error.passwordMissing'),
      ])
      await expect(page.getByLabel(t('auth.signIn.email'), { exact: true })).toHaveValue('somebody@')
    })

    test('the desk lists the clauses of the official’s own agreements', async ({ page }, { project }) => {
      await page.goto(`/${locale}/desk`)
      await sendSignIn(page, locale, accountOf('careless', project.name, locale).email)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('desk.title'))
      await expect(page.locator('.desk-row')).toHaveCount(6)
      await page.getByRole('link', { name: t('desk.nav.sessions'), exact: true }).click()
      await expect(page.getByText(t('auth.sessions.current'), { exact: true })).toBeVisible()
    })
  },
  ['fa', 'ru'],
)
