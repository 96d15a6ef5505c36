import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record } from '@/tests/support/e2e-records'
import { inEachLanguage } from '@/tests/support/e2e-test'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const titleOf = (key: string) => record('agreements', key).shortTitle[locale]

    test('a reader filters the agreements, reads one, and follows a clause to its source', async ({ page }) => {
      await page.goto(`/${locale}/agreements`)
      await expect(page.locator('.agreement-row')).toHaveCount(8)

      await page.getByText(t('agreements.filter.title'), { exact: true }).click()
      await page.getByLabel(t('agreements.filter.facet.country'), { exact: true }).selectOption('ru')
      await page.getByRole('button', { name: t('agreements.filter.apply') }).click()
      await expect(page).toHaveURL(/country=ru/)
      await expect(page.locator('.agreement-row')).toHaveCount(1)

      await page.getByRole('link', { name: titleOf('ir-ru'), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('ir-ru'))
      await expect(page.locator('#about')).toContainText(record('agreements', 'ir-ru').title[locale])
      const clause = record('agreements', 'ir-ru').clauses?.[1]
      await page.locator('#clause-2').getByRole('link').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(clause?.heading[locale] ?? 'no such clause')
      await expect(page.locator('#text')).toContainText(clause?.text[locale] ?? 'no such clause')

      await page
        .locator('main dl')
        .getByRole('link', { name: record('sources', 's0').title[locale], exact: true })
        .click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/sources/s0$`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(record('sources', 's0').title[locale])
    })

    test('an active filter is taken away by its own link', async ({ page }) => {
      await page.goto(`/${locale}/agreements?country=kz&theme=translation-dubbing`)
      await expect(page.locator('.agreement-row')).toHaveCount(1)
      const name = record('themes', 'translation-dubbing').name[locale]
      await page.getByRole('link', { name: t('agreements.filter.remove', { name }), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/agreements\\?country=kz$`))
      await expect(page.locator('.agreement-row')).toHaveCount(7)
    })

    test('the language links lead to the same question in the other languages', async ({ page }) => {
      await page.goto(`/${locale}/agreements?theme=translation-dubbing`)
      for (const other of ['fa', 'ru', 'kk', 'en']) {
        const link = page.locator(`header .languages a[hreflang=${other}]`)
        await expect(link).toHaveAttribute('href', `/${other}/agreements?theme=translation-dubbing`)
      }
    })
  },
  ['fa', 'ru'],
)
