import ICAL from 'ical.js'
import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('an official gives a calendar program an address, another one, and takes it away', async ({ page, request }, {
      project,
    }) => {
      test.setTimeout(60_000)
      const card = page.getByRole('region', { name: t('account.calendar.title') })
      const press = (name: string) => card.getByRole('button', { name, exact: true }).click()
      const address = card.getByLabel(t('account.calendar.label'), { exact: true })
      const pathOf = async () => new URL(await address.inputValue()).pathname
      const statusOf = async (path: string) => (await request.get(path)).status()

      await signInTo(page, locale, paths.deskAccount(), accountOf('subscriber', project.name, locale).email)
      await press(t('account.calendar.make'))
      await expect(address).toBeVisible()
      const first = await pathOf()
      const answer = await request.get(first)
      expect(answer.status()).toBe(200)
      expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
      expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(
        t('feeds.calendar.private', { brand: t('layout.brand') }),
      )
      // What is due depends on the day; a calendar with nothing in it is none.
      expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0)

      // Nobody reads it twice, and the page says that somebody has.
      await page.goto(`/${locale}${paths.deskAccount()}`)
      await expect(card).not.toContainText(t('account.calendar.never'))
      await expect(address).toHaveCount(0)
      await press(t('account.calendar.again'))
      await expect(address).toBeVisible()
      const second = await pathOf()
      expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200])

      await press(t('account.calendar.revoke'))
      await expect(page.locator('.notice')).toContainText(t('account.done.calendarRevoked'))
      await expect(card.getByRole('button', { name: t('account.calendar.make'), exact: true })).toBeVisible()
      const revoked = await request.get(second)
      const unknown = await request.get(second.replace(/[^/]{43}\.ics$/, `${'a'.repeat(43)}.ics`))
      expect([revoked.status(), await revoked.text()]).toEqual([404, await unknown.text()])
    })
  },
  ['ru'],
)
