import type { Locator, Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { record } from '@/tests/support/e2e-records'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// A record each, as the journeys run side by side and a draft stays open.
const drafted = {
  js: { fa: { bodies: 'ir-cinema-org', agreements: 'ir-ru' }, ru: { bodies: 'ru-mincult', agreements: 'kz-uz' } },
  nojs: { fa: { bodies: 'ir-farabi', agreements: 'kz-fr' }, ru: { bodies: 'kz-mincult', agreements: 'kz-ge' } },
} as const
const other = { fa: 'ru', ru: 'fa' } as const
const typed = { fa: 'نام آزمایشی پیش‌نویس', ru: 'Пробное имя из черновика' } as const

inEachLanguage(
  (reader) => {
    const locale = reader as 'fa' | 'ru'
    const t = wordsIn(locale)
    const published = (key: string) => record('bodies', key).name[locale]

    test('an editor sees a body as drafted, in two languages, while everybody reads the old one', async ({ page }, {
      project,
    }) => {
      test.setTimeout(60_000)
      const key = drafted[project.name as 'js' | 'nojs'][locale].bodies
      await openForm(page, locale, project.name, 'bodies', key)
      await page.locator(`[name="name.${locale}"]`).fill(typed[locale])
      await preview(page, locale)

      await expect(page).toHaveURL(new RegExp(`${paths.deskRecordPreview('bodies', key)}$`))
      await expect(band(page)).toContainText(t('drafts.previewNote'))
      await expect(page.locator('main h1')).toHaveText(typed[locale])
      await expect(page.locator('#structure')).toBeVisible()
      // The language switcher keeps the preview; what is not drafted in that language stays as it was.
      await page.locator(`a[hreflang="${other[locale]}"]`).first().click()
      await expect(page).toHaveURL(new RegExp(`/${other[locale]}${paths.deskRecordPreview('bodies', key)}$`))
      await expect(page.locator('main h1')).toHaveText(record('bodies', key).name[other[locale]])
      await expect(page.locator('#names')).toContainText(typed[locale])

      await page.goto(`/${locale}${paths.body(key)}`)
      await expect(page.locator('main h1')).toHaveText(published(key))
      await expect(page.locator('main')).not.toContainText(typed[locale])
    })

    test('an editor sees an agreement as drafted, and what is wrong with it', async ({ page }, { project }) => {
      test.setTimeout(60_000)
      const key = drafted[project.name as 'js' | 'nojs'][locale].agreements
      await openForm(page, locale, project.name, 'agreements', key)
      const title = page.locator(`[name="shortTitle.${locale}"]`)
      await title.fill(typed[locale])
      await preview(page, locale)
      await expect(page.locator('main h1')).toHaveText(typed[locale])
      await expect(page.locator('#sources')).toBeVisible()

      await band(page)
        .getByRole('link', { name: t('drafts.record.continue'), exact: true })
        .click()
      await title.fill('')
      await preview(page, locale)
      const faults = page.locator('.notice')
      await expect(faults).toContainText(t('preview.faults'))
      await expect(page.locator('#sources')).toHaveCount(0)
      await faults.getByRole('link').first().click()
      await expect(page).toHaveURL(new RegExp(`${paths.deskRecordEdit('agreements', key)}\\?check=1#shortTitle`))

      await page.goto(`/${locale}${paths.agreement(key)}`)
      await expect(page.locator('main h1')).toHaveText(record('agreements', key).shortTitle[locale])
    })

    test('nobody else sees a preview', async ({ page }, { project }) => {
      const path = paths.deskRecordPreview('bodies', 'ir-cinema-org')
      await signInTo(page, locale, '/desk', accountOf('careless', project.name, locale).email)
      const answer = await page.request.get(`/${locale}${path}`)
      expect(answer.status()).toBe(404)
    })
  },
  ['fa', 'ru'],
)

const band = (page: Page): Locator => page.locator('.preview-band')

async function openForm(page: Page, locale: 'fa' | 'ru', project: string, noun: 'bodies' | 'agreements', key: string) {
  const t = wordsIn(locale)
  await signInTo(page, locale, paths.deskRecord(noun, key), accountOf('previewer', project, locale as Locale).email)
  await page.getByRole('button', { name: t('drafts.record.edit'), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.deskRecordEdit(noun, key)}$`))
}

async function preview(page: Page, locale: 'fa' | 'ru') {
  await page.getByRole('button', { name: wordsIn(locale)('drafts.form.preview'), exact: true }).click()
}
