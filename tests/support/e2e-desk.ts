import type { Page } from '@playwright/test'
import type { Calendar, Locale } from '@/lib/i18n/locales'
import { testPassword } from './e2e-accounts'
import { wordsIn } from './e2e-messages'
import { expect } from './e2e-test'

/** Fills in the sign-in form that stands on the page and sends it. */
export async function sendSignIn(page: Page, locale: Locale, email: string, password = testPassword): Promise<void> {
  const t = wordsIn(locale)
  await page.getByLabel(t('auth.signIn.email'), { exact: true }).fill(email)
  await page.getByLabel(t('auth.signIn.password'), { exact: true }).fill(password)
  await page
    .locator('main')
    .getByRole('button', { name: t('auth.signIn.submit'), exact: true })
    .click()
}

/** Goes to a page of the desk by way of signing in. */
export async function signInTo(page: Page, locale: Locale, path: string, email: string): Promise<void> {
  await page.goto(`/${locale}${path}`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await sendSignIn(page, locale, email)
  // Passwords are slow on purpose, and whoever comes first to a server that has just begun waits longer.
  await expect(page).toHaveURL(new RegExp(`/${locale}${path}$`), { timeout: 15_000 })
}

type TestStatus = 'in_progress' | 'fulfilled' | 'blocked'

/** Fields of the report form, by their words. */
export function reportForm(page: Page, locale: Locale) {
  const t = wordsIn(locale)
  const inPageLanguage = (kind: 'note' | 'obstacle' | 'nextStep') =>
    page.getByLabel(`${t(`report.notes.${kind}.label`)} (${t(`ui.language.${locale}`)})`, { exact: true })
  const radio = (status: TestStatus) => page.getByRole('radio', { name: t(`status.label.${status}`), exact: true })
  const statusCard = (status: TestStatus) => page.locator('.radio-card').filter({ has: radio(status) })
  return {
    /** As people do: the whole card is the label. */
    choose: (status: TestStatus) => statusCard(status).locator('label').click(),
    status: radio,
    day: page.getByLabel(t('date.day'), { exact: true }),
    month: page.getByLabel(t('date.month'), { exact: true }),
    year: page.getByLabel(t('date.year'), { exact: true }),
    enterIn: (calendar: Calendar) =>
      page.getByRole('button', { name: t(`date.enterIn.${calendar}`), exact: true }).click(),
    note: inPageLanguage('note'),
    obstacle: inPageLanguage('obstacle'),
    nextStep: inPageLanguage('nextStep'),
    outcome: page.getByLabel(t('report.evidence.outcome'), { exact: true }),
    link: page.getByLabel(t('report.evidence.url'), { exact: true }),
    send: () => page.getByRole('button', { name: t('report.submit'), exact: true }).click(),
  }
}
