import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { nextCode, reportForm, sendCode, sendSignIn, signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

const chosen = 'long grey sample words'

/** Every page of the desk, one of each kind. */
const deskPages = [
  ...['/desk', '/desk/sessions', '/desk/account', '/desk/account/password', '/desk/account/two-factor'],
  ...['/desk/people', '/desk/people/invite', '/desk/people/00000000-0000-4000-8000-000000000000'],
  ...['/desk/help', '/desk/agreements/ir-ru/clauses/2/report'],
]

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
    const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
    const nobodys = (project: string, kind: string) => `${kind}.${project}.${locale}@hamkino.invalid`

    /** By the form on the page of invitations; returns the link that is shown once. */
    async function invite(page: Page, email: string): Promise<string> {
      await page.goto(`/${locale}/desk/people/invite`)
      await field(page, t('invitation.email')).fill(email)
      await field(page, t('invitation.name')).fill('Test account of somebody invited')
      await field(page, t('invitation.language')).selectOption(locale)
      const editor = page.getByRole('radio', { name: t('people.desk.role.editor'), exact: true })
      await page.locator('.radio-card').filter({ has: editor }).locator('label').click()
      await press(page, t('invitation.submit'))
      await expect(page.getByRole('heading', { name: t('invitation.link.invitation.ready') })).toBeVisible()
      return field(page, t('invitation.link.label')).inputValue()
    }

    async function choosePassword(page: Page, password: string, again = password): Promise<void> {
      await field(page, t('account.password.new')).fill(password)
      await field(page, t('account.password.again')).fill(again)
      await press(page, t('account.password.submit'))
    }

    test('an editor is invited, chooses a password, sets up the second factor, and comes back by a backup code', async ({
      page,
      browser,
      baseURL,
    }, { project }) => {
      test.setTimeout(120_000)
      const email = nobodys(project.name, 'invited')
      await signInTo(page, locale, '/desk/people', accountOf('host', project.name, locale).email)
      const first = await invite(page, email)
      expect(first).toMatch(new RegExp(`^${baseURL}/${locale}/welcome/[\\w-]{43}$`))

      // A new invitation takes the place of the first.
      await page.goto(`/${locale}/desk/people`)
      const row = page.locator('.account-row', { hasText: email })
      // The list goes by name, over several pages.
      for (let number = 2; (await row.count()) === 0; number += 1)
        await page.goto(`/${locale}/desk/people?page=${number}`)
      await row.getByRole('link').click()
      await press(page, t('invitation.link.invitation.submit'))
      const link = await field(page, t('invitation.link.label')).inputValue()
      await expect(page.locator('#account')).toContainText(t('people.desk.state.invited'))

      const theirs = await browser.newPage({ javaScriptEnabled: project.use.javaScriptEnabled ?? true, baseURL })
      await theirs.goto(first)
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(t('invitation.welcome.invalid.title'))
      const madeUp = `/${locale}/welcome/${'x'.repeat(43)}`
      expect(await welcomeBy(theirs, first), 'a link that was, and one that never was').toBe(
        await welcomeBy(theirs, madeUp),
      )
      const answer = await theirs.request.get(link, { maxRedirects: 0 })
      expect([answer.status(), answer.headers().location]).toEqual([303, `/${locale}/welcome`])
      expect(answer.headers()['cache-control']).toContain('no-store')
      await theirs.goto(link)
      await expect(theirs).toHaveURL(new RegExp(`/${locale}/welcome$`))
      await choosePassword(theirs, 'password1234')
      await expect(theirs.locator('#newPassword-error')).toHaveText(t('error.passwordCommon'))
      await expect(theirs).toHaveTitle(t('form.refusedTitle', { title: t('invitation.welcome.invitation.title') }))
      await choosePassword(theirs, chosen, `${chosen}.`)
      await expect(theirs.locator('#newPasswordAgain-error')).toHaveText(t('error.passwordsDiffer'))
      await choosePassword(theirs, chosen)
      await expect(theirs.locator('.notice')).toContainText(t('auth.signIn.passwordChosen'))

      await sendSignIn(theirs, locale, email, chosen)
      await expect(theirs).toHaveURL(/\/sign-in\/two-factor/)
      await expect(theirs.getByRole('img', { name: t('twoFactor.setUp.scan.label') })).toBeVisible()
      for (const path of deskPages) await expectClosed(theirs, locale, path)

      const secret = ((await theirs.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
      await field(theirs, t('twoFactor.setUp.code')).fill('۱۲۳')
      await press(theirs, t('twoFactor.setUp.submit'))
      await expect(theirs.locator('#code-error')).toHaveText(t('twoFactor.setUp.codeInvalid'))
      const persian = (await nextCode(email, secret)).replace(/\d/g, (one) => String.fromCharCode(0x06f0 + Number(one)))
      await field(theirs, t('twoFactor.setUp.code')).fill(` ${persian.slice(0, 3)} ${persian.slice(3)}`)
      await press(theirs, t('twoFactor.setUp.submit'))
      const codes = theirs.locator('.backup-codes code')
      await expect(codes).toHaveCount(10)
      const [backup = ''] = await codes.allTextContents()
      await theirs.getByRole('link', { name: t('twoFactor.codes.next'), exact: true }).click()
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(t('desk.survey.title'))
      const foreign = await theirs.request.get(`/${locale}/desk/people`)
      const absent = await theirs.request.get(`/${locale}/desk/people/00000000-0000-4000-8000-000000000000`)
      expect([foreign.status(), absent.status()]).toEqual([404, 404])

      await press(theirs, t('auth.signOut'))
      await sendSignIn(theirs, locale, email, chosen)
      await expect(theirs).toHaveURL(/\/sign-in\/code/)
      await sendCode(theirs, locale, backup.toUpperCase())
      await expect(theirs).toHaveURL(new RegExp(`/${locale}/desk$`))
      await theirs.goto(`/${locale}/desk/account/two-factor`)
      await expect(theirs.locator('main')).toContainText(t('twoFactor.left', { count: 9 }))

      // Closing the account counts at once.
      await page.reload()
      await page.locator('#closing summary').click()
      await press(page, t('people.desk.change.disable.confirm'))
      await expect(page.locator('.notice')).toContainText(t('people.desk.done.disabled'))
      await theirs.goto(`/${locale}/desk`)
      await expect(theirs).toHaveURL(/\/sign-in\?to=/)
      await sendSignIn(theirs, locale, email, chosen)
      await expect(theirs.locator('main [role=alert]')).toContainText(t('error.signInFailed'))
      await theirs.close()
    })

    test('a right password without its code opens no page of the desk', async ({ page }, { project }) => {
      const { email } = accountOf('awaited', project.name, locale)
      await page.goto(`/${locale}/sign-in`)
      await sendSignIn(page, locale, email)
      await expect(page).toHaveURL(/\/sign-in\/code/)
      for (const path of [...deskPages, '/sign-in/two-factor']) await expectClosed(page, locale, path)
    })

    test('an official whose session ended signs in with the report’s own form, code included, and loses nothing', async ({
      page,
    }, { project }) => {
      test.setTimeout(120_000)
      const { email, secret = '' } = accountOf('careful', project.name, locale)
      await signInTo(page, locale, '/desk/agreements/ir-ru/clauses/2/report', email)
      const form = reportForm(page, locale)
      const summary = page.locator('main [role=alert]')
      await form.choose('blocked')
      await form.day.fill('7')
      await form.month.selectOption({ index: 7 })
      await form.year.fill(locale === 'fa' ? '1404' : '2025')
      await form.note.fill(chosen)
      await page.context().clearCookies()
      await form.send()
      await expect(summary).toContainText(t('error.notSignedIn'))

      await field(page, t('auth.signIn.email')).fill(email)
      await field(page, t('auth.signIn.password')).fill('a password for tests only')
      await form.send()
      await expect(summary.getByRole('link').first()).toHaveText(t('error.codeAwaited'))
      await expect(form.note).toHaveValue(chosen)
      await field(page, t('twoFactor.code.label')).fill('000')
      await form.send()
      await expect(page.locator('#code-error')).toHaveText(t('error.codeInvalid'))

      await field(page, t('twoFactor.code.label')).fill(await nextCode(email, secret))
      await form.send()
      // Signed in; what is left is the form's own: the obstacle is missing.
      await expect(summary.getByRole('link')).toHaveText([t('error.obstacleMissing')])
      await expect(field(page, t('twoFactor.code.label'))).toHaveCount(0)
      await expect(form.status('blocked')).toBeChecked()
      await expect(form.note).toHaveValue(chosen)
      await page.goto(`/${locale}/desk`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('desk.title'))
    })
  },
  ['fa', 'ru'],
)

/** The page that a link leads to, less what is made anew for every answer. */
async function welcomeBy(page: Page, link: string): Promise<string> {
  await page.context().clearCookies()
  const response = await page.request.get(link)
  const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1]
  if (!nonce) throw new Error('The page has no nonce')
  return (await response.text()).replaceAll(nonce, '')
}

/** Whoever holds no session that is worth something is sent to sign in, by every page alike. */
async function expectClosed(page: Page, locale: Locale, path: string): Promise<void> {
  const response = await page.request.get(`/${locale}${path}`, { maxRedirects: 0 })
  expect(response.status(), path).toBe(307)
  expect(response.headers().location, path).toContain(`/${locale}/sign-in?to=`)
}
