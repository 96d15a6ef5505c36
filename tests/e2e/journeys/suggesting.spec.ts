import { inLocale, paths } from '@/lib/paths'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// Only there with scripts, whichever way the other journeys are gone.
test.use({ javaScriptEnabled: true })

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('as one types, records are offered and gone through by keys', async ({ page }) => {
      await page.goto(inLocale(locale, paths.search()))
      const field = page.getByRole('main').getByRole('combobox')
      await field.pressSequentially('Хаза')
      const options = page.getByRole('listbox', { name: t('search.suggestions') }).getByRole('option')
      await expect(options.first()).toBeVisible()
      expect(await options.count()).toBeLessThanOrEqual(8)
      await expect(field).toHaveAttribute('aria-expanded', 'true')
      await expect(page.getByRole('main').locator('.sr-only[role=status]')).not.toBeEmpty()

      await field.press('ArrowDown')
      await expect(options.first()).toHaveAttribute('aria-selected', 'true')
      await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '')
      await field.press('ArrowUp')
      await expect(field).not.toHaveAttribute('aria-activedescendant')
      await field.press('ArrowUp')
      await expect(options.last()).toHaveAttribute('aria-selected', 'true')

      // Escape closes the list and leaves what was typed.
      await field.press('Escape')
      await expect(options.first()).toBeHidden()
      await expect(field).toHaveValue('Хаза')
      await field.press('ArrowDown')
      await field.press('Enter')
      await expect(page).toHaveURL(new RegExp(`/${locale}/people/mohammad-khazaei$`))
    })

    test.describe('where nothing is answered', () => {
      test.use({ expectedComplaint: /Failed to load resource/ })

      test('the field is a plain one', async ({ page }) => {
        await page.route('**/api/suggestions**', (route) => route.abort())
        await page.goto(inLocale(locale, paths.search()))
        const field = page.getByRole('main').getByRole('combobox')
        const refused = page.waitForEvent('requestfailed')
        await field.pressSequentially('Хазаи')
        await refused
        await expect(field).toHaveAttribute('aria-expanded', 'false')
        await field.press('Enter')
        await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'Хазаи')
      })
    })
  },
  ['fa'],
)
