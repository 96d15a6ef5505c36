import { setTimeout as sleep } from 'node:timers/promises'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Page } from '@playwright/test'
import type { Calendar, Locale } from '@/lib/i18n/locales'
import { testAccounts, testPassword } from './e2e-accounts'
import { wordsIn } from './e2e-messages'
import { openSignedIn } from './e2e-sessions'
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

/** Goes to a page of the desk by way of signing in; who needs a code for it signs in once for all tests. */
export async function signInTo(page: Page, locale: Locale, path: string, email: string): Promise<void> {
  const address = `/${locale}${path}`
  const secret = testAccounts.find((one) => one.email === email)?.secret
  if (secret) {
    await openSignedIn(page, address, email, async () => {
      await sendSignIn(page, locale, email)
      await passCode(page, locale, email, secret)
    })
  } else {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    await sendSignIn(page, locale, email)
  }
  // Passwords are slow on purpose, and whoever comes first to a server that has just begun waits longer.
  await expect(page).toHaveURL(new RegExp(`/${locale}${path.replaceAll('?', '\\?')}$`), { timeout: 15_000 })
}

/** Gives the code; where the page was too slow for it, the next one. */
async function passCode(page: Page, locale: Locale, email: string, secret: string): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\/code\?to=/, { timeout: 15_000 })
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await sendCode(page, locale, await nextCode(email, secret))
    const isLetIn = page.waitForURL((url) => !url.pathname.endsWith('/sign-in/code'), { timeout: 8000 })
    if (await isLetIn.then(() => true).catch(() => false)) return
  }
}

/** Fills in the form for the code that stands on the page and sends it. */
export async function sendCode(page: Page, locale: Locale, code: string): Promise<void> {
  const t = wordsIn(locale)
  await page.getByLabel(t('twoFactor.code.label'), { exact: true }).fill(code)
  await page
    .locator('main')
    .getByRole('button', { name: t('twoFactor.code.submit'), exact: true })
    .click()
}

const halfMinute = 30_000
const lastSteps = new Map<string, number>()

/** What the person's app shows, or will show next: a code lets in once. Waits where even the next is too early. */
export async function nextCode(email: string, secret: string): Promise<string> {
  const step = Math.max(Math.floor(Date.now() / halfMinute), (lastSteps.get(email) ?? 0) + 1)
  lastSteps.set(email, step)
  await sleep(Math.max(0, (step - 1) * halfMinute - Date.now()))
  return createOTP(base32.decode(secret), { digits: 6, period: halfMinute / 1000 }).hotp(step)
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
