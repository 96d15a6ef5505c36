import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { desktop, expect, inEachLanguage, phone, test } from '@/tests/support/e2e-test'
import { examinesAll } from '@/tests/support/extent'

/**
 * What fonts may weigh on a first visit, in bytes: of any page, and of one that is written in its own script alone. A Persian page has
 * the licence and the language choice in Latin letters.
 */
const most = { files: 6, any: 70_000, own: (locale: Locale) => (locale === 'fa' ? 60_000 : 45_000) }
/** Letters that fonts of others lack, of all scripts that a page may have. */
const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі پچژگکیۀ ۰۱۲۳۴۵۶۷۸۹ ₸₽№'

/** The fonts that come along with a page on a first visit, with their bytes. */
async function fontsOf(page: Page, address: string): Promise<Map<string, number>> {
  const fonts = new Map<string, number>()
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) fonts.set(response.url(), Number(response.headers()['content-length']))
  })
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  return fonts
}

const weightOf = (fonts: ReadonlyMap<string, number>) => [...fonts.values()].reduce((sum, one) => sum + one, 0)

/** A poor telephone line: milliseconds, and bytes in a second. */
const slowLink = { offline: false, latency: 560, downloadThroughput: 50_000, uploadThroughput: 50_000 }

/** How far a page moved after it was painted, what moved, and what its largest part was. */
interface Seen {
  moved: number
  largest: string
  what: string[]
}

/** In the page. */
function watchMoves(): void {
  const seen: Seen = { moved: 0, largest: '', what: [] }
  Reflect.set(window, 'seen', seen)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.moved += Reflect.get(entry, 'value') as number
      const sources = Reflect.get(entry, 'sources') as { node: Node | null }[]
      seen.what.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 30)}`))
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = (Reflect.get(entry, 'element') as Element).tagName
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

async function seenOn(page: Page, address: string): Promise<Seen> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  // Two frames after the fonts have come.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate(() => Reflect.get(window, 'seen') as Seen)
}

inEachLanguage((locale) => {
  for (const [path, limit] of [
    [paths.agreement('ir-ru'), most.any],
    [paths.statuses(), most.own(locale)],
  ] as const) {
    test(`27 few fonts come along with ${path}, 28 and all letters are theirs`, async ({ page, browser }) => {
      const address = inLocale(locale, path)
      // A face that comes too late has others asked for in its place: how many come is a matter of the machine.
      const allowed = examinesAll ? limit : most.any
      let fonts = await fontsOf(page, address)
      for (let visit = 1; visit < 3 && weightOf(fonts) > allowed; visit += 1) {
        const other = await browser.newPage({ baseURL: new URL(page.url()).origin })
        fonts = await fontsOf(other, address)
        await other.context().close()
      }
      expect(fonts.size).toBeGreaterThan(0)
      expect(fonts.size).toBeLessThanOrEqual(most.files)
      expect(weightOf(fonts), [...fonts.keys()].join(' ')).toBeGreaterThan(0)
      expect(weightOf(fonts), [...fonts.keys()].join(' ')).toBeLessThanOrEqual(allowed)
      await expect.poll(() => foreignLetters(page)).toEqual([])
    })
  }

  test.describe(() => {
    test.beforeEach(async ({ page }) => {
      test.setTimeout(120_000)
      await page.addInitScript(watchMoves)
    })

    test('6 nothing moves when fonts come late, 7 and what one sees first is text', async ({ page }) => {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500))
        await route.continue()
      })
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size)
        for (const path of [paths.agreement('ir-ru'), paths.agreement('kz-fr')]) {
          const seen = await seenOn(page, inLocale(locale, path))
          expect.soft(seen.moved, `${path} at ${size.width}: ${seen.what.join(', ')}`).toBeLessThan(0.02)
          expect.soft(seen.largest, `${path} at ${size.width}`).not.toMatch(/^(IMG|svg|VIDEO|)$/)
        }
      }
    })

    test('6 on a slow link nothing moves, nor on the next page, 28 and that one is in our letters', async ({
      page,
    }) => {
      test.skip(!examinesAll, 'with `npm run test:pages`')
      const link = await page.context().newCDPSession(page)
      await link.send('Network.enable')
      await link.send('Network.emulateNetworkConditions', slowLink)
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size)
        for (const [path, most, isFirst] of [
          [paths.agreement('ir-ru'), 0.02, true],
          [paths.agreement('kz-fr'), 0.01, false],
        ] as const) {
          // How soon what is kept is read is also a matter of the machine: of three visits one is to be still.
          let seen: Seen = { moved: Number.POSITIVE_INFINITY, largest: '', what: [] }
          for (let visit = 0; visit < 3 && seen.moved >= most; visit += 1) {
            if (isFirst) await link.send('Network.clearBrowserCache')
            seen = await seenOn(page, inLocale(locale, path))
          }
          expect.soft(seen.moved, `${path} at ${size.width}: ${seen.what.join(', ')}`).toBeLessThan(most)
        }
        await expect.poll(() => foreignFonts(page, 'main h1')).toEqual([])
      }
    })
  })
})

/** The page anew, with a line of the letters that fonts of others lack. */
async function foreignLetters(page: Page): Promise<string[]> {
  // A face that came too late for a page is kept for the next one.
  await page.reload()
  await page.evaluate((letters) => {
    const line = document.createElement('p')
    line.id = 'letters'
    line.textContent = letters
    document.querySelector('main')?.append(line)
  }, letters)
  return foreignFonts(page, '#letters')
}

/** Fonts of the machine in which a text is drawn that should be drawn in ours. */
async function foreignFonts(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
  await client.detach()
  return fonts.length === 0
    ? ['none at all']
    : fonts.flatMap(({ isCustomFont, familyName, glyphCount }) =>
        isCustomFont ? [] : [`${familyName}: ${glyphCount}`],
      )
}
