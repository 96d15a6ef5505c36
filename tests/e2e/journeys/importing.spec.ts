import type { Page } from '@playwright/test'
import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { record } from '@/tests/support/e2e-records'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// A theme each: whoever changes a record first has its draft, and the journeys run side by side.
const changed = {
  fa: { js: 'co-production', nojs: 'funding' },
  ru: { js: 'festivals-film-weeks', nojs: 'training-education' },
} as const

const lines = (...rows: string[][]) => rows.map((cells) => `${cells.join(',')}\n`).join('')
const header = ['key', 'name.fa', 'name.ru', 'name.kk', 'name.en', 'position']

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const theme = changed[locale as keyof typeof changed]

    async function send(page: Page, text: string, name = 'themes.csv') {
      await page.goto(`/${locale}${paths.deskImport()}`)
      await page
        .getByLabel(t('exchange.import.file'), { exact: true })
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
      await page.getByRole('button', { name: t('exchange.import.submit'), exact: true }).click()
    }
    const confirm = (page: Page) => page.getByRole('button', { name: t('exchange.run.confirm'), exact: true })

    test('an editor sends a file, mends what is wrong with it and makes drafts of it', async ({ page }, {
      project,
    }) => {
      test.setTimeout(60_000)
      const way = project.name as 'js' | 'nojs'
      const old = record('themes', theme[way])
      const fresh = `test-theme-${way}-${locale}`
      const good = [fresh, 'موضوع آزمایشی', 'Пробная тема', 'Сынақ тақырыбы', 'Test theme', '101']
      const other = [theme[way], old.name.fa, old.name.ru, old.name.kk, `${old.name.en} (changed)`, '1']
      const faulty = [`${fresh}-two`, '', '', '', '', 'x']

      await signInTo(page, locale, paths.deskImport(), accountOf('importer', project.name, locale).email)
      await send(page, lines(header, good, other, faulty))
      await expect(page).toHaveURL(/\/desk\/import\/[0-9a-f-]{36}$/)
      const rows = page.locator('.judged-row')
      await expect(rows).toHaveCount(3)
      const refused = rows.filter({ hasText: `${fresh}-two` })
      await expect(refused).toContainText(t('exchange.run.outcome.refused'))
      await expect(refused).toContainText(t('tables.place.row', { row: 4 }))
      await expect(refused).toContainText(t('error.missing'))
      await expect(refused).toContainText(t('error.numberInvalid'))
      await expect(refused).toContainText('name.fa')
      await expect(rows.filter({ hasText: t('exchange.run.outcome.changed') })).toContainText(theme[way])
      await expect(confirm(page)).toHaveCount(0)

      const mended = lines(header, good, other, [`${fresh}-two`, 'موضوع', 'Тема', 'Тақырып', 'Theme', '102'])
      await send(page, mended)
      await confirm(page).click()
      await expect(page.locator('.notice')).toContainText(t('exchange.run.doneTitle', { count: 3 }))
      await page.getByRole('link', { name: fresh, exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/desk/records/themes/${fresh}$`))
      await expect(page.locator('main')).toContainText(good[{ fa: 1, ru: 2, kk: 3, en: 4 }[locale]] ?? '')

      await send(page, mended)
      await expect(page.locator('main')).toContainText(t('exchange.run.nothingLead'))
      await expect(confirm(page)).toHaveCount(0)

      // Nothing of it is the public's before somebody publishes it.
      const open = await page.request.get('/api/v1/export/themes.json')
      expect(await open.text()).not.toContain(fresh)
      const desk = await page.request.get('/api/desk/export/themes.csv')
      expect(desk.headers()['cache-control']).toBe('private, no-store')
      expect(await desk.text()).toContain(fresh)

      await send(page, 'key,position\na,"1"2\n')
      await expect(page.locator('main')).toContainText(t('tables.refused.quotes'))
      await send(page, 'x'.repeat(6_000_000))
      await expect(page.locator('main [role=alert]')).toContainText(t('exchange.import.sendError.fileTooLarge'))
    })
  },
  ['fa', 'ru'],
)

test('for a stranger there is no export of the desk', async ({ request }) => {
  expect((await request.get('/api/desk/export/themes.csv')).status()).toBe(404)
})
