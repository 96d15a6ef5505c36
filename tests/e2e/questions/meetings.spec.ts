import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record, records } from '@/tests/support/e2e-records'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'
import { openSection } from '@/tests/support/e2e-ways'

test.use({ viewport: phone })

/** When a meeting was, as its page says it; `unknown` where no source does. The rest is not dated in any way. */
const dates: Record<string, 'unknown' | Record<Locale, RegExp>> = {
  'ir-ru-online-2': 'unknown',
  'ir-ru-tehran': 'unknown',
  'ir-ru-moscow-visit': 'unknown',
  'cannes-signing': 'unknown',
  'baku-panel': { fa: /۱۸\sآذر ۱۴۰۴/, ru: /9\sдекабря 2025/, kk: /2025\sжылғы 9\sжелтоқсан/, en: /9\sDecember 2025/ },
  'moscow-forum': {
    fa: /۱۵ تا ۱۶\sآبان ۱۴۰۴/,
    ru: /6.*7\sноября 2025/,
    kk: /2025\sжылғы 6.*7\sқараша/,
    en: /6.*7\sNovember 2025/,
  },
  'aktau-signing': { fa: /۱۳\sمهر ۱۴۰۴/, ru: /5\sоктября 2025/, kk: /2025\sжылғы 5\sқазан/, en: /5\sOctober 2025/ },
}

inEachLanguage((locale) => {
  const t = wordsIn(locale)
  const patternOf = (key: string) => {
    const date = dates[key] ?? 'unknown'
    return date === 'unknown' ? t('date.unknown') : date[locale]
  }

  test('when each meeting was, or that nobody wrote it down', async ({ page }) => {
    await page.goto(`/${locale}`)
    await openSection(page, locale, 'meetings')
    expect(
      records('meetings')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(Object.keys(dates).sort())
    await expect(page.locator('main li')).toHaveCount(7)
    for (const { key, title } of records('meetings')) {
      const row = page.locator('main li').filter({ has: page.getByRole('link', { name: title[locale], exact: true }) })
      await expect(row).toContainText(patternOf(key))
    }
  })

  for (const key of ['ir-ru-online-2', 'ir-ru-tehran', 'baku-panel']) {
    test(`who took part in ${key}, and when`, async ({ page }) => {
      const { title, delegations = [] } = record('meetings', key)
      await page.goto(`/${locale}`)
      await openSection(page, locale, 'meetings')
      await page.getByRole('link', { name: title[locale], exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title[locale])
      await expect(page.locator('main dl').first()).toContainText(patternOf(key))
      const people = delegations.flatMap(({ members = [] }) => members)
      expect(people.length).toBeGreaterThan(5)
      for (const { person } of people) {
        const name = record('people', person).name[locale]
        await expect(page.locator('#attendance').getByRole('link', { name, exact: true })).toBeVisible()
      }
    })
  }
})
