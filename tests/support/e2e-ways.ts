import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from './e2e-messages'
import { record } from './e2e-records'
import { expect } from './e2e-test'

type Section = 'agreements' | 'bodies' | 'countries' | 'meetings' | 'films' | 'outcomes'

/** From wherever the reader is, on a phone: opens the menu and follows one of its links. */
export async function openSection(page: Page, locale: Locale, section: Section): Promise<void> {
  const t = wordsIn(locale)
  await page.locator('header .site-menu summary').click()
  await page
    .locator('header .site-menu')
    .getByRole('link', { name: t(`layout.nav.${section}`), exact: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/${section}$`))
}

/** From the home page by links only, as a reader goes who knows no address. */
export async function openAgreement(page: Page, locale: Locale, key: string): Promise<void> {
  await page.goto(`/${locale}`)
  await page
    .locator('#agreements')
    .getByRole('link', { name: record('agreements', key).shortTitle[locale], exact: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/agreements/${key}$`))
}
