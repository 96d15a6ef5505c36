import { inLocale, paths } from '@/lib/paths'
import { wordsIn } from '@/tests/support/e2e-messages'
import { overflow } from '@/tests/support/e2e-overflow'
import { desktop, expect, inEachLanguage, phone, test } from '@/tests/support/e2e-test'
import { faultyTexts } from '@/tests/support/e2e-text-audit'
import { readPdf } from '@/tests/support/pdf-text'
import { readHere } from '@/tests/support/table-reading'

const title = {
  fa: { 'ir-ru': 'تفاهم‌نامهٔ سینمایی ایران و روسیه', 'kz-az': 'تفاهم‌نامهٔ سینمایی قزاقستان و جمهوری آذربایجان' },
  ru: { 'ir-ru': 'Меморандум Россия — Иран', 'kz-az': 'Меморандум Казахстан — Азербайджан' },
}

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const names = title[locale as 'fa' | 'ru']

    test('a reader puts an agreement beside another, sees what differs, and takes the table along', async ({
      page,
    }) => {
      test.setTimeout(90_000)
      await page.setViewportSize(desktop)
      await page.goto(inLocale(locale, paths.agreement('ir-ru')))
      await page
        .getByRole('link', { name: t('comparison.link.agreement'), exact: true })
        .filter({ visible: true })
        .first()
        .click()
      await page.waitForURL((url) => url.searchParams.get('agreement') === 'ir-ru')
      const main = page.getByRole('main')
      const second = main.locator('#compare-2')
      await expect(second).toHaveAccessibleDescription(t('comparison.form.second'))
      await second.selectOption({ label: names['kz-az'] })
      await main.getByRole('button', { name: t('comparison.form.submit'), exact: true }).click()
      // What was left empty is not in the address.
      await page.waitForURL(
        (url) => url.pathname === `/${locale}/compare` && url.search === '?agreement=ir-ru&agreement=kz-az',
      )
      const table = main.getByRole('table', { name: t('comparison.table.caption') })
      await expect(table.getByRole('columnheader').filter({ hasText: names['ir-ru'] })).toBeVisible()
      await expect(table.getByRole('columnheader').filter({ hasText: names['kz-az'] })).toBeVisible()
      await expect(table.locator('#theme-co-production')).toContainText(t('comparison.has.both'))
      await expect(table.locator('#theme-animation')).toContainText(names['kz-az'])
      await expect(table.locator('#theme-animation td').first()).toHaveText(
        new RegExp(`${t('comparison.table.nothing')}$`),
      )
      expect(await faultyTexts(page, locale)).toEqual([])

      const rows = await table.getByRole('row').count()
      const words = await table.locator('[id^="theme-"] .chip').count()
      const tools = main.getByRole('navigation', { name: t('comparison.tool.label') })
      await tools.getByRole('link', { name: t('comparison.tool.differences'), exact: true }).click()
      await page.waitForURL((url) => url.searchParams.get('only') === 'differences')
      await expect(table.locator('#theme-co-production')).toHaveCount(0)
      expect(await table.getByRole('row').count()).toBeLessThan(rows)
      await tools.getByRole('link', { name: t('comparison.tool.all'), exact: true }).click()
      await page.waitForURL((url) => !url.searchParams.has('only'))

      const href = await main.getByRole('link', { name: /CSV$/ }).getAttribute('href')
      const file = await page.request.get(href ?? '')
      const bytes = await file.body()
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const read = await readHere(bytes)
      const sheet = read && 'sheets' in read ? read.sheets[0] : undefined
      expect(sheet?.columns).toEqual(
        expect.arrayContaining(['agreement', 'value', 'asOf', t('comparison.file.agreement')]),
      )
      const said = (sheet?.rows ?? []).filter(({ cells }) => cells.row === 'theme' && cells.clause !== '')
      expect(said).toHaveLength(words)
      expect(new Set(said.map(({ cells }) => cells[t('comparison.file.agreement')]))).toEqual(
        new Set(Object.values(names)),
      )
      const signed = sheet?.rows.find(({ cells }) => cells.key === 'signed' && cells.agreement === 'kz-az')
      expect(signed?.cells.value).toBe('<=2025-10-05')
    })

    test('a reader is told by name what cannot be compared, and nothing chosen is lost', async ({ page }) => {
      test.setTimeout(90_000)
      await page.goto(inLocale(locale, '/compare?agreement=ir-ru&agreement=no-such-thing'))
      const field = (place: number) => page.locator(`#compare-${place}`)
      await expect(field(2)).toHaveAttribute('aria-invalid', 'true')
      await expect(field(2)).toHaveAccessibleDescription(/no-such-thing/)
      await expect(field(1)).toHaveValue('ir-ru')

      const five = ['ir-ru', 'kz-az', 'kz-kg', 'kz-tm', 'kz-tr']
      await page.goto(inLocale(locale, paths.compare(five)))
      for (const [index, key] of five.entries()) await expect(field(index + 1)).toHaveValue(key)
      await expect(field(5)).toHaveAccessibleDescription(t('comparison.fault.tooMany'))
      await expect(page.getByRole('table')).toHaveCount(0)
      await field(5).selectOption('')
      await page.getByRole('button', { name: t('comparison.form.submit'), exact: true }).click()
      await expect(page.getByRole('table').locator('#fact-stage td')).toHaveCount(4)
    })

    test('the agreements of a country stand side by side, on a phone below each other, on paper across', async ({
      page,
    }) => {
      test.setTimeout(90_000)
      await page.setViewportSize(phone)
      await page.goto(inLocale(locale, paths.country('kz')))
      await page.getByRole('link', { name: t('comparison.link.country'), exact: true }).click()
      await page.waitForURL((url) => url.search === '?country=kz')
      const table = page.getByRole('table')
      const cells = table.locator('#theme-heritage-culture td')
      await expect(cells).toHaveCount(4)
      expect(await overflow(page)).toBe(0)
      const places = await cells.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      for (const cell of await cells.all()) await expect(cell.locator('.compare-of')).toBeVisible()

      const { document } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      for (const sheet of document.getPages()) {
        const { width, height } = sheet.getSize()
        expect(Math.abs(width - 841.89) < 1 && Math.abs(height - 595.28) < 1).toBe(true)
      }
    })
  },
  ['fa', 'ru'],
)
