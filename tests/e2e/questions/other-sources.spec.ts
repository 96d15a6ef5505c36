import type { Locator, Page } from '@playwright/test'
import { formatDate } from '@/lib/i18n/dates'
import { directionOf, type Locale, localeSettings } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { authenticTexts, otherBodyName } from '@/tests/support/disagreement-data'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record } from '@/tests/support/e2e-records'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'
import { openSection } from '@/tests/support/e2e-ways'

test.use({ viewport: phone })

const note = (page: Page, field: string): Locator => page.locator(`#disagreement-${field}`)

/** As a page writes a date. */
const spoken = (date: string, locale: Locale) => formatDate({ date, precision: 'day' }, locale)

inEachLanguage((locale) => {
  const t = wordsIn(locale)
  const sourceTitle = (key: string) => record('sources', key).title[locale]

  test('which sources disagree on when a meeting was, and which does the registry follow?', async ({ page }) => {
    await page.goto(`/${locale}`)
    await openSection(page, locale, 'meetings')
    const title = record('meetings', 'aktau-signing').title[locale]
    const row = page.locator('main li').filter({ has: page.getByRole('link', { name: title, exact: true }) })
    await expect(page.getByRole('link', { name: t('disagreements.mark'), exact: true })).toHaveCount(1)
    await row.getByRole('link', { name: t('disagreements.mark'), exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/meetings/aktau-signing#disagreement-date$`))
    const dates = note(page, 'starts')
    await expect(dates).toBeInViewport()
    await expect(dates).toContainText(t('disagreements.title'))
    const [followed, other] = [dates.locator('li').nth(0), dates.locator('li').nth(1)]
    await expect(followed).toContainText(
      formatDate({ date: '2025-10-05', precision: 'by' }, locale).replace(/ г\.$/, ''),
    )
    await expect(followed.getByRole('link', { name: sourceTitle('s4') })).toBeVisible()
    await expect(other).toContainText(spoken('2025-10-04', locale))
    // In the words of the source, which is Russian.
    await expect(other.getByText('4 октября', { exact: true })).toBeVisible()
    await other.getByRole('link', { name: sourceTitle('s1') }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/sources/s1$`))
  })

  test('what else is said of an agreement, beside each fact', async ({ page }) => {
    await page.goto(`/${locale}${paths.agreement('kz-fr')}`)
    const signed = note(page, 'signed')
    await expect(signed.locator('li')).toHaveCount(3)
    await expect(signed.locator('li').first()).toContainText(t('date.unknown'))
    await expect(signed).toContainText(spoken('2025-05-20', locale))
    // A month of the Iranian year, as the source has it.
    await expect(signed.locator('li').nth(2)).toContainText(
      formatDate({ date: '2025-05-21', precision: 'month', calendar: 'persian' }, locale).split(' ')[0] ?? '',
    )
    await expect(signed.getByText('Проба: примечание к дате.')).toBeVisible()
  })

  test('what a body is called elsewhere, in the reader’s language', async ({ page }) => {
    await page.goto(`/${locale}${paths.body('ge-film-centre')}`)
    await expect(note(page, 'name')).toContainText(t('disagreements.titleOf', { fact: t('fields.label.common.name') }))
    await expect(note(page, 'name')).toContainText(otherBodyName[locale])
    await expect(page.locator('#structure').locator('#disagreement-parent')).toContainText(t('common.notStated'))
  })

  test('what has no row of its own stands in a card', async ({ page }) => {
    await page.goto(`/${locale}${paths.clause('kz-az', 2)}`)
    await expect(page.locator('#text').locator('#disagreement-text')).toBeVisible()
    await expect(page.locator('#disagreements')).toContainText(t('clauses.obliged.not_stated'))
    await expect(page.locator('#disagreements').getByText('Проба: обязана одна Сторона')).toBeVisible()
    await page.goto(`/${locale}${paths.film('seal-tale')}`)
    await expect(page.locator('#disagreements')).toContainText(t('fields.label.common.bodies'))
    await expect(note(page, 'year')).toContainText(locale === 'fa' ? '۲۰۲۴' : '2024')
    await page.goto(`/${locale}${paths.person('mamuka-bliadze')}`)
    await expect(page.locator('#offices').locator('#disagreement-offices')).toBeVisible()
    await expect(note(page, 'name')).toBeVisible()
    await page.goto(`/${locale}/outcomes`)
    await expect(page.locator('#thailand-documentary-disagreement-date')).toContainText(
      t('disagreements.titleOf', { fact: t('fields.label.common.date') }),
    )
  })

  test('which text decides, and which texts are alike', async ({ page }) => {
    const { prevailing, equal } = authenticTexts
    const tag = page.locator('main .tag-prevailing')
    await page.goto(`/${locale}${paths.agreementCompare(prevailing.key, ['kk', 'en'])}`)
    const languages = page.locator('.comparison-language')
    await expect(tag).toHaveCount(1)
    await expect(languages.nth(1)).toContainText(t('authenticity.prevailing'))
    await expect(languages.nth(1)).toContainText(localeSettings.en.nativeName)
    const chosen = t('authenticity.option', { language: t('ui.language.en') })
    await expect(page.getByLabel(t('compare.second'), { exact: true }).locator('option:checked')).toHaveText(chosen)
    await page.goto(`/${locale}${paths.agreementText(prevailing.key)}`)
    await expect(tag).toHaveCount(locale === 'en' ? 1 : 0)
    await expect(page.locator('main dl').first()).toContainText(t('terms.formalities.prevailing'))
    await page.goto(`/${locale}${paths.agreementText(equal.key)}`)
    await expect(page.locator('main dl').first()).toContainText(t('authenticity.equal'))
    await page.goto(`/${locale}${paths.agreement(equal.key)}`)
    await expect(page.locator('#formalities')).toContainText(t('authenticity.equal'))
  })
})

test('the words of another language are marked as such', async ({ page }) => {
  await page.goto(`/fa${paths.clause('kz-az', 2)}`)
  const words = page.getByText('Проба: обязана одна Сторона')
  const marked = page.locator('bdi', { has: words }).or(words).first()
  await expect(marked).toHaveAttribute('lang', 'ru')
  await expect(marked).toHaveAttribute('dir', directionOf('ru'))
})
