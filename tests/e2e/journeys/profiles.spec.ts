import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { pageLocales } from '@/tests/support/extent'
import { bare, readPdf } from '@/tests/support/pdf-text'

const a4 = { width: 595.28, height: 841.89 }
/** What fits between the margins of the sheet, in pixels of the screen. */
const printed = { width: 657, height: 970 }
const mostBytes = 300_000
const profiles = [
  ...['/countries/kz', '/bodies/ir-cinema-org', '/people/mohammad-khazaei', '/films/winners'],
  ...['/agreements/ir-ru', '/meetings/ir-ru-online-2', '/outcomes/kazan-prizes', '/sources/s0'],
]

for (const path of profiles) {
  test(`${path} prints on A4 in every language, under its name, with nothing cut off`, async ({ page }) => {
    test.setTimeout(120_000)
    for (const locale of pageLocales) {
      await page.goto(`/${locale}${path}`)
      const title = bare((await page.locator('h1').textContent()) ?? '')
      const bytes = await page.pdf({ preferCSSPageSize: true })
      const { document: pdf, fontTypes } = await readPdf(bytes)
      expect([...fontTypes], `${locale}${path}`).toEqual(['/Type0'])
      expect(bytes.length).toBeLessThanOrEqual(mostBytes)
      expect(title.length).toBeGreaterThan(3)
      for (const sheet of pdf.getPages()) {
        const { width, height } = sheet.getSize()
        expect(Math.abs(width - a4.width) < 1 && Math.abs(height - a4.height) < 1).toBe(true)
      }
      // The boxes at the head of the sheets take their words from here.
      const head = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--profile-head'),
      )
      const words = head.replace(/\\([0-9a-f]+) /g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      expect(bare(words)).toBe(title)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(printed)
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(`${locale}${path} ${Math.max(0, beyond)}`).toBe(`${locale}${path} 0`)
      await expect(page.locator('.site-nav')).toBeHidden()
      await page.emulateMedia({ media: null })
    }
  })
}

test('what is folded away on the screen is on paper, and no menu', async ({ page }) => {
  for (const locale of pageLocales) {
    await page.goto(`/${locale}/agreements/ir-ru/clauses/1`)
    const folded = page.locator('#text details:not([open]) p')
    const shown = () => folded.evaluateAll((items) => items.filter((item) => item.checkVisibility()).length)
    const all = await folded.count()
    expect(all).toBeGreaterThan(0)
    expect(await shown()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await shown()).toBe(all)
    await expect(page.locator('.site-menu')).toBeHidden()
    await page.goto(`/${locale}/attention/silent`)
    await expect(page.locator('main .clause-row').first()).toBeVisible()
    await expect(page.locator('main .filter-card')).toBeHidden()
    await page.emulateMedia({ media: null })
  }
})

test('a number of clauses of a body leads to the list of them, unfolded', async ({ page }) => {
  await page.goto('/ru/bodies/kz-film-centre')
  const words = page.locator('#answered a[href^="#word-"]')
  await expect(words).not.toHaveCount(0)
  for (const word of await words.all()) {
    const list = page.locator((await word.getAttribute('href')) ?? '')
    await word.click()
    await expect(list.getByRole('link').first()).toBeVisible()
    await expect(list.getByRole('listitem')).not.toHaveCount(0)
  }
})

test('of a body that is only named in a source it is said that nothing else is on record, and where to go on', async ({
  page,
}) => {
  await page.goto('/kk/bodies/kz-mincult')
  const nothing = page.locator('main .empty')
  await expect(nothing).toContainText('Тізілімде бұл ұйымның келісімдері')
  await nothing.getByRole('link', { name: 'Осы елдің келісімдері' }).click()
  await expect(page).toHaveURL('/kk/agreements?country=kz')
  await expect(page.locator('.agreement-row')).not.toHaveCount(0)
  await page.goto('/kk/bodies/kz-film-centre')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(nothing).toHaveCount(0)
})

test('the numbers of a country lead to as many agreements', async ({ page }) => {
  test.setTimeout(60_000)
  await page.goto('/en/countries/kz')
  const partner = page.locator('#partners .profile-partner').first().getByRole('link').last()
  const count = Number.parseInt((await partner.textContent()) ?? '', 10)
  await partner.click()
  await expect(page).toHaveURL(/\?country=kz&partner=[a-z]{2}$/)
  await expect(page.locator('.agreement-row')).toHaveCount(count)
})
