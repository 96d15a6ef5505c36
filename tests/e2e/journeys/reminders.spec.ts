import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('an official stops reminders and takes them up again', async ({ page }, { project }) => {
      const card = page.getByRole('region', { name: t('reminders.title') })
      const press = (name: string) => card.getByRole('button', { name, exact: true }).click()

      await signInTo(page, locale, paths.deskAccount(), accountOf('reminded', project.name, locale).email)
      await expect(card).toContainText(t('reminders.running'))
      await press(t('reminders.stop'))
      await expect(page.locator('.notice')).toContainText(t('reminders.stopDone'))
      await expect(card).toContainText(t('reminders.stopped'))
      await press(t('reminders.resume'))
      await expect(page.locator('.notice')).toContainText(t('reminders.resumeDone'))
      await expect(card).toContainText(t('reminders.running'))
    })

    test('a way to stop reminders that nobody was given leads nowhere', async ({ request }) => {
      const token = `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}-${'a'.repeat(43)}`
      expect((await request.get(`/${locale}${paths.stopReminders(token)}`)).status()).toBe(404)
      expect((await request.post(`/api/reminders/${token}`)).status()).toBe(404)
    })
  },
  ['ru'],
)
