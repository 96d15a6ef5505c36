import { toDateFields } from '@/lib/i18n/date-fields'
import { formatDay } from '@/lib/i18n/dates'
import { localeSettings } from '@/lib/i18n/locales'
import { loadedOn } from '@/tests/support/e2e-day'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record } from '@/tests/support/e2e-records'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'
import { openAgreement } from '@/tests/support/e2e-ways'

test.use({ viewport: phone })

const clauses = record('agreements', 'ir-ru').clauses ?? []

inEachLanguage((locale) => {
  const t = wordsIn(locale)
  const { calendar } = localeSettings[locale]
  const other = calendar === 'gregory' ? 'persian' : 'gregory'
  const spoken = (day: string) => formatDay(day, calendar, locale)

  test('what changed in an agreement, when, and by which office', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    await page
      .locator('main')
      .getByRole('link', { name: t('history.link'), exact: true })
      .click()
    await expect(page).toHaveURL(/\/agreements\/ir-ru\/history$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('history.title'))
    const entries = page.locator('.history > li')
    await expect(entries.first()).toContainText(t('history.kind.loaded'))
    await expect(entries.first().locator('time')).toContainText(spoken(loadedOn()))
    for (const { heading } of clauses) await expect(entries.filter({ hasText: heading[locale] })).not.toHaveCount(0)
    await expect(page.getByText(t('history.parts'), { exact: true })).toBeVisible()

    await entries.first().locator('summary').click()
    await expect(entries.first().locator('table')).toContainText(record('agreements', 'ir-ru').summary[locale])
  })

  test('the history of a clause leads to that of its reports', async ({ page }) => {
    await page.goto(`/${locale}/agreements/ir-ru/clauses/2`)
    await page
      .locator('.last-changed')
      .getByRole('link', { name: t('history.link'), exact: true })
      .click()
    await page.getByRole('link', { name: t('history.reports'), exact: true }).click()
    await expect(page).toHaveURL(/\/clauses\/2#history$/)
  })

  test('an agreement as it was known on a day, asked for in the reader’s calendar', async ({ page }) => {
    await openAgreement(page, locale, 'ir-ru')
    const form = page.locator('#as-of form')
    const fields = toDateFields(loadedOn(), calendar, locale)
    await form.getByLabel(t('date.day'), { exact: true }).fill(fields.day)
    await form.getByLabel(t('date.month'), { exact: true }).selectOption(fields.month)
    await form.getByLabel(t('date.year'), { exact: true }).fill(fields.year)
    await form.getByRole('button', { name: t('asOf.show'), exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/agreements/ir-ru/as-of/${loadedOn()}$`))
    await expect(page.locator('.as-of-band')).toContainText(spoken(loadedOn()))
    await expect(page).toHaveTitle(new RegExp(spoken(loadedOn()).replace('.', '\\.').replaceAll('\u00a0', '\\s')))
    await expect(page.locator('#clauses .clause-row')).toHaveCount(clauses.length)
    await expect(page.locator('#since')).toContainText(t('asOf.sinceNone'))
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await page.getByRole('link', { name: t('asOf.today'), exact: true }).click()
    await expect(page).toHaveURL(/\/agreements\/ir-ru$/)
  })

  test('a day that has not come is refused beside the field, and what was typed stays', async ({ page }) => {
    await page.goto(`/${locale}/agreements/ir-ru/as-of`)
    await page.getByRole('link', { name: t(`asOf.inOther.${other}`), exact: true }).click()
    const form = page.locator('main form')
    await form.getByLabel(t('date.day'), { exact: true }).fill('1')
    await form.getByLabel(t('date.month'), { exact: true }).selectOption('1')
    await form.getByLabel(t('date.year'), { exact: true }).fill(other === 'persian' ? '1479' : '2100')
    await form.getByRole('button', { name: t('asOf.show'), exact: true }).click()
    await expect(form.locator('.field-error')).toHaveText(t('asOf.future', { today: spoken(loadedOn()) }))
    await expect(form.getByLabel(t('date.month'), { exact: true })).toHaveValue('1')
    await expect(form.getByLabel(t('date.year'), { exact: true })).toHaveValue(other === 'persian' ? '1479' : '2100')

    await form.getByLabel(t('date.year'), { exact: true }).fill('')
    await form.getByRole('button', { name: t('asOf.show'), exact: true }).click()
    await expect(form.locator('.field-error')).toHaveText(t('date.error.dateIncomplete'))
  })

  test('before the registry knew it, the page says since when it does', async ({ page }) => {
    const response = await page.goto(`/${locale}/agreements/ir-ru/as-of/2020-02-29`)
    expect(response?.status()).toBe(200)
    await expect(page.locator('main')).toContainText(spoken('2020-02-29'))
    await page.getByRole('link', { name: t('asOf.firstDay'), exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/as-of/${loadedOn()}$`))
  })
})
