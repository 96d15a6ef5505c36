import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

/** Where proposals of another meeting stand open, and which of them each takes. */
const meetings = { fa: 'ir-ru-online-2', ru: 'ir-ru-moscow-visit' } as const
const places = { js: 0, nojs: 1 } as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('what stands open proposes itself for the agenda, and is put in order in the meeting’s form', async ({
      page,
    }, { project }) => {
      test.setTimeout(60_000)
      const meeting = meetings[locale as 'fa' | 'ru']
      const place = places[project.name as 'js' | 'nojs']
      await signInTo(
        page,
        locale,
        paths.deskRecord('meetings', meeting),
        accountOf('convener', project.name, locale).email,
      )
      await page.getByRole('link', { name: t('agenda.open'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/desk/meetings/${meeting}/agenda$`))
      await expect(page).toHaveTitle(t('agenda.title'))

      const items = page.locator('.agenda-item')
      await expect(items).not.toHaveCount(0)
      for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
      await page.getByRole('button', { name: t('agenda.submit'), exact: true }).click()
      await expect(page.locator('main [role=alert]')).toContainText(t('error.nothingProposed'))

      // Set, a name ties some of its words.
      const title = (await items.nth(place).locator('label').textContent())?.trim().replaceAll('\u00a0', ' ')
      await page.getByRole('checkbox').nth(place).check()
      await page.getByRole('button', { name: t('agenda.submit'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/desk/records/meetings/${meeting}/edit#agenda$`))
      const written = page.locator(`[name^="agenda."][name$=".title.${locale}"]`)
      expect(await written.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain(
        title,
      )

      await page.goto(`/${locale}${paths.deskAgenda(meeting)}`)
      await expect(items.nth(place)).toContainText(t('agenda.onAgenda'))
      await expect(page.getByRole('checkbox').nth(place)).toBeDisabled()
    })
  },
  ['fa', 'ru'],
)
