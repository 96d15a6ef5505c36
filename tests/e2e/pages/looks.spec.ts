import type { Page } from '@playwright/test'
import { locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import {
  cutTexts,
  faultyOutline,
  moving,
  muteSigns,
  restyle,
  tabStops,
  unreached,
  unreadableTexts,
} from '@/tests/support/e2e-looks'
import { overflow } from '@/tests/support/e2e-overflow'
import { examinedPaths } from '@/tests/support/e2e-paths'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { desktop, inEachLanguage, phone } from '@/tests/support/e2e-test'
import { examinesAll, isDaily } from '@/tests/support/extent'

/** One of each kind of page; everything where everything is asked for. The numbers are those of docs/acceptance.md. */
const examined = examinesAll
  ? examinedPaths
  : [
      ...[paths.home(), paths.dashboard(), paths.agreements(), paths.agreement('ir-ru'), paths.clause('ir-ru', 2)],
      ...[paths.body('ir-cinema-org'), paths.meeting('ir-ru-online-2'), paths.agreementText('ir-ru')],
      ...['/compare?agreement=ir-ru&agreement=kz-az', '/search?q=film', '/sign-in', paths.about()],
    ]

/** What WCAG 1.4.12 has a reader set; Persian letters are joined and stay so. */
const spacing = `* { line-height: 1.5 !important; word-spacing: .16em !important }
  :not(:lang(fa)) { letter-spacing: .12em !important } p { margin-block-end: 2em !important }`

inEachLanguage((locale) => {
  for (const [place, path] of examined.entries()) {
    // Each page in two languages, which take turns; daily one page in each language.
    const turn = locales.indexOf(locale)
    if (isDaily ? place !== turn * 3 : !examinesAll && (place + turn) % 2 !== 0) continue

    test(`/${locale}${path} can be read and reached`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize(desktop)
      await page.goto(inLocale(locale, path))

      await test.step('36 outline, 38 pictures, 37 statuses, 39 motion', async () => {
        expect.soft(await faultyOutline(page)).toEqual([])
        expect.soft(await muteSigns(page)).toEqual([])
        expect.soft(await moving(page)).toEqual([])
      })
      await test.step('1 nothing is wider than the window, 2 no text is cut, 29 and 30 it can be read', async () => {
        for (const width of [320, 360, 768, 1280, 1920]) {
          await page.setViewportSize({ width, height: 900 })
          expect.soft(await overflow(page), `overflow at ${width}`).toBe(0)
          expect.soft(await cutTexts(page), `cut at ${width}`).toEqual([])
        }
        for (const { width, height } of [desktop, phone]) {
          await page.setViewportSize({ width, height })
          expect.soft(await unreadableTexts(page), `at ${width}`).toEqual([])
          expect.soft(await heightOfWhatStays(page), `the header’s share at ${width}`).toBeLessThan(0.15)
        }
      })
      await test.step('33, 34 and 9 the keyboard comes to everything, and one sees where it is', async () => {
        await page.setViewportSize(desktop)
        expect.soft(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0)
        const stops = await tabStops(page)
        expect.soft(await unreached(page)).toEqual([])
        expect
          .soft(stops.filter(({ ring, isCovered, isBelowPage }) => ring < 2 || isCovered || isBelowPage))
          .toEqual([])
      })
      await test.step('3 twice as large, 4 spaced out, 8 with twice the words', async () => {
        await page.setViewportSize({ width: 640, height: 900 })
        for (const change of [
          () => restyle(page, 'html { font-size: 200% }'),
          () => restyle(page, spacing),
          () => restyle(page, '').then(() => doubled(page)),
        ]) {
          await change()
          expect.soft(await overflow(page), String(change)).toBe(0)
          expect.soft(await cutTexts(page), String(change)).toEqual([])
        }
      })
    })
  }
})

/** The share of the window that a header takes which stays while the page moves. */
async function heightOfWhatStays(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stays = [...document.querySelectorAll('header')].filter((one) =>
      ['sticky', 'fixed'].includes(getComputedStyle(one).position),
    )
    return stays.reduce((sum, one) => sum + one.offsetHeight, 0) / innerHeight
  })
}

/** Every text twice as long: as in a language that nobody thought of. */
async function doubled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, svg')) node.textContent += ` ${node.textContent}`
  })
}
