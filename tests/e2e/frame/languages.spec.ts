import type { Locale } from '@/lib/i18n/locales'
import { localeSettings, locales } from '@/lib/i18n/locales'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { inEachLanguage } from '@/tests/support/e2e-test'

const wishes: [string, Locale][] = [
  ['fa-IR,fa;q=0.9,en;q=0.5', 'fa'],
  ['ru', 'ru'],
  ['kk-KZ,ru;q=0.9', 'kk'],
  ['de,kk;q=0.8,en;q=0.3', 'kk'],
  ['en-US', 'en'],
]

for (const [wish, locale] of wishes) {
  test(`a reader who asks for ${wish} gets ${locale}`, async ({ request }) => {
    for (const path of ['', '/agreements/ir-ru']) {
      const response = await request.get(path || '/', { headers: { 'Accept-Language': wish }, maxRedirects: 0 })
      expect(response.status()).toBe(307)
      expect(new URL(response.headers().location ?? '', response.url()).pathname).toBe(`/${locale}${path}`)
      expect(response.headers().vary).toContain('Accept-Language')
    }
  })
}

test('a reader of none of the four languages chooses, each written in itself', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  for (const locale of locales) {
    const choice = page.locator(`li.language-choice[lang=${locale}]`)
    await expect(choice).toHaveAttribute('dir', localeSettings[locale].dir)
    await expect(choice.getByRole('heading')).toHaveText(localeSettings[locale].nativeName)
    await expect(choice.getByRole('link')).toHaveAttribute('href', `/${locale}`)
  }
  await page.locator('li.language-choice[lang=kk]').getByRole('link').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
})

test('whoever chooses a language comes to the page asked for', async ({ page }) => {
  await page.goto('/agreements/kz-uz')
  await page.locator('li.language-choice[lang=ru]').getByRole('link').click()
  await expect(page).toHaveURL(/\/ru\/agreements\/kz-uz$/)
})

inEachLanguage((locale) => {
  test('every page says that this is a trial', async ({ page }) => {
    for (const path of ['', '/agreements/ir-ru', '/sign-in']) {
      await page.goto(`/${locale}${path}`)
      await expect(page.locator('.trial-ribbon')).toContainText(wordsIn(locale)('layout.trial'))
    }
  })
})
