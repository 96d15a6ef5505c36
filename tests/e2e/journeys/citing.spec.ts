import type { Page } from '@playwright/test'
import { withTiedWords } from '@/lib/i18n/tied-words'
import { citationDate } from '@/lib/records/citation'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record } from '@/tests/support/e2e-records'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'

async function openCard(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.locator('#cite summary').click()
  return (await page.locator('#cite .cite-text').textContent()) ?? ''
}

inEachLanguage((locale) => {
  test('an agreement is cited by the address of what it said on the day of its last change', async ({
    page,
    baseURL,
  }) => {
    const text = await openCard(page, `/${locale}/agreements/ir-ru`)
    const [, day = ''] = /as-of\/(\d{4}-\d{2}-\d{2})/.exec(text) ?? []
    expect(text).toContain(`${baseURL}/${locale}/agreements/ir-ru/as-of/${day}`)
    expect(text).toContain(citationDate(day, locale))
    expect(text).toContain(withTiedWords(record('agreements', 'ir-ru').shortTitle[locale]))
    expect(text).toContain('CC BY 4.0')
    await expect(page.locator('#cite pre')).toHaveText([/^@misc\{hamkino-agreement-ir-ru,/, /^TY {2}- ELEC/, /^\[/])
  })

  test('every kind of record is cited by its own address', async ({ page, baseURL }) => {
    test.setTimeout(60_000)
    await page.setViewportSize(phone)
    for (const path of [
      '/agreements/ir-ru/clauses/2',
      '/films/pamir',
      '/bodies/ir-cinema-org',
      '/people/mohammad-khazaei',
      '/meetings/ir-ru-online-2',
      '/sources/s0',
      '/outcomes/kazan-prizes',
    ]) {
      expect(await openCard(page, `/${locale}${path}`)).toContain(`${baseURL}/${locale}${path}.`)
      const tooWide = await page.locator('#cite').evaluate((card) => card.scrollWidth - card.clientWidth)
      expect(tooWide, path).toBe(0)
    }
  })
})
