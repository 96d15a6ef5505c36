import type { Page } from '@playwright/test'
import { formatDate } from '@/lib/i18n/dates'
import { inLocale, paths } from '@/lib/paths'
import { searchQuery } from '@/lib/search/search-address'
import { expectAccessible } from '@/tests/support/e2e-accessible'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

const field = (page: Page) => page.locator('#search-q')

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const found = (page: Page, kind: 'people' | 'bodies' | 'films') =>
      page.getByRole('region', { name: t(`records.noun.${kind}`), exact: true }).getByRole('link')
    const search = async (page: Page, q: string) => {
      await field(page).fill(q)
      await page
        .getByRole('main')
        .getByRole('button', { name: t('search.submit'), exact: true })
        .click()
      await page.waitForURL((url) => url.searchParams.get('q') === q)
    }
    const person = { fa: 'محمد خزاعی', ru: 'Мохаммад Хазаи' }[locale as 'fa' | 'ru']

    test('a reader finds a record by its name in any script, and in spite of a slip', async ({ page }) => {
      test.setTimeout(90_000)
      await page.goto(inLocale(locale, paths.home()))
      await search(page, 'خزاعی')
      for (const q of ['Хазаи', 'Khazaei', 'خزاعي', 'Хазаии']) {
        await expect(found(page, 'people').first(), q).toHaveText(person)
        await search(page, q)
      }
      await expect(found(page, 'people').first()).toHaveText(person)
      await expect(page.getByRole('main').locator('mark').first()).toBeVisible()

      // Kazakh letters typed as Russian ones, a half-space that was left out, and digits of another script.
      for (const [q, same] of [
        ['казакстан', 'қазақстан'],
        ['هفتههای', 'هفته‌های'],
        ['۲۰۲۵', '2025'],
      ] as const) {
        // Other journeys publish and withdraw files meanwhile: then both are asked again.
        await expect(async () => {
          const counts: (string | null)[] = []
          for (const asked of [q, same]) {
            await search(page, asked)
            counts.push(await page.getByRole('navigation', { name: t('search.kinds') }).textContent())
          }
          expect(counts[0], q).toBe(counts[1])
        }).toPass()
      }
      await expectAccessible(page)
    })

    test('a reader narrows what was found, goes on, and is helped where there is nothing', async ({ page }) => {
      test.setTimeout(90_000)
      const main = page.getByRole('main')
      await page.goto(inLocale(locale, paths.search()))
      // The examples are of the registry: each is found.
      const example = page
        .getByRole('region', { name: t('search.examples') })
        .getByRole('link')
        .first()
      // The dash of a name is tied to the word before it.
      const name = ((await example.textContent()) ?? '').replaceAll('\u00a0', ' ')
      await example.click()
      await expect(field(page)).toHaveValue(name)
      await expect(main.getByRole('link', { name, exact: true }).first()).toBeVisible()

      await search(page, 'фильм')
      const kinds = page.getByRole('navigation', { name: t('search.kinds') })
      await kinds.getByRole('link', { name: t('records.noun.films') }).click()
      await expect(main.getByRole('region').getByRole('heading', { level: 2 }).first()).toHaveText(
        t('records.noun.films'),
      )
      await page
        .getByRole('region', { name: t('search.narrow') })
        .getByRole('link')
        .first()
        .click()
      await expect(page).toHaveURL(/kind=films.*country=/)

      await page.goto(inLocale(locale, paths.search()) + searchQuery({ q: 'меморандум', kind: 'clauses' }))
      const addresses = () =>
        main.locator('.found-title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      const before = await addresses()
      expect(before).toHaveLength(20)
      await main.getByRole('link', { name: t('search.next') }).click()
      await expect(main.getByRole('link', { name: t('search.first') })).toBeVisible()
      expect((await addresses()).filter((address) => before.includes(address))).toEqual([])

      await page.goto(inLocale(locale, paths.search()) + searchQuery({ q: 'фильм', kind: 'sources' }))
      const orders = page.getByRole('navigation', { name: t('search.order.label') })
      await expect(orders.locator('[aria-current]')).toHaveText(t('search.order.best'))
      const byFit = await addresses()
      await orders.getByRole('link', { name: t('search.order.newest') }).click()
      await expect(orders.locator('[aria-current]')).toHaveText(t('search.order.newest'))
      expect(await addresses()).not.toEqual(byFit)

      // Of a kind that has nothing the way to the others stays.
      await page.goto(inLocale(locale, paths.search()) + searchQuery({ q: 'меморандум', kind: 'people' }))
      await expect(kinds.locator('[aria-current]')).toContainText(t('records.noun.people'))
      await kinds.getByRole('link', { name: t('records.noun.clauses') }).click()
      await expect(main.locator('.found').first()).toBeVisible()

      await search(page, 'мемрандум')
      await main.locator('.search-notes').getByRole('link').click()
      await expect(field(page)).toHaveValue('меморандум')

      await search(page, 'zzqqxx')
      await expect(main.getByText(t('search.empty.unnarrowed'))).toBeVisible()
      await expect(main.getByRole('link', { name: t('layout.nav.meetings'), exact: true })).toBeVisible()
      await expect(main.locator('.found')).toHaveCount(0)

      // No record has both words: what one finds by itself is offered.
      await search(page, 'zzqqxx анимация')
      await expect(main.getByText(t('search.empty.alone'))).toBeVisible()
      await main.getByRole('link', { name: 'анимация' }).click()
      await expect(main.locator('.found').first()).toBeVisible()

      // A day is found in figures, with the day beside what was then.
      await search(page, '05.10.2025')
      const day = formatDate({ date: '2025-10-05', precision: 'by' }, locale)
      await expect(main.getByRole('listitem').filter({ hasText: day })).not.toHaveCount(0)

      await page.goto(inLocale(locale, paths.search()) + searchQuery({ q: `кино ${'а'.repeat(300)}` }))
      await expect(main.getByText(t('search.shortened'))).toBeVisible()
      await expectAccessible(page)

      await page.goto(inLocale(locale, paths.search()) + searchQuery({ q: 'казакстан' }))
      await main.locator('.search-notes').getByRole('link').click()
      await expect(page).toHaveURL(new RegExp(`${inLocale(locale, paths.country('kz'))}$`))
    })
  },
  ['fa', 'ru'],
)
