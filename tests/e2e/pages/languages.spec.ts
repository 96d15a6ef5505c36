import type { Page } from '@playwright/test'
import { localeSettings, locales } from '@/lib/i18n/locales'
import { overflow } from '@/tests/support/e2e-overflow'
import { examinedPaths, glance } from '@/tests/support/e2e-paths'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { desktop, phone } from '@/tests/support/e2e-test'
import { faultyTexts } from '@/tests/support/e2e-text-audit'

/** What must be the same in every language: the same facts, in the same places. */
async function skeleton(page: Page) {
  return page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName),
    clauses: document.querySelectorAll('.clause-row').length,
    ids: [...document.querySelectorAll('main [id]')].map(({ id }) => id).sort(),
  }))
}

async function headOf(page: Page) {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content')?.trim() ?? '',
    canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    alternates: Object.fromEntries(
      [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ),
    switcher: Object.fromEntries(
      [...document.querySelectorAll('header .languages a')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ),
  }))
}

/** What stands in the text of the page as it was sent, and as it is once scripts have run. */
async function textBeforeAndAfterScripts(page: Page, html: string) {
  return page.evaluate((sent) => {
    const textOf = (root: Document) => {
      const main = root.querySelector('main')?.cloneNode(true) as HTMLElement
      for (const hidden of main.querySelectorAll('script, style, template')) hidden.remove()
      return main.textContent
    }
    return { before: textOf(new DOMParser().parseFromString(sent, 'text/html')), after: textOf(document) }
  }, html)
}

for (const path of glance(examinedPaths)) {
  test(`${path || '/'} tells the same in four languages, each in its own way`, async ({ page, baseURL }) => {
    test.setTimeout(60_000)
    const skeletons = []
    const own = Object.fromEntries(locales.map((locale) => [locale, `/${locale}${path}`]))
    const absolute = Object.fromEntries(locales.map((locale) => [locale, `${baseURL}/${locale}${path}`]))
    for (const locale of locales) {
      const response = await page.goto(`/${locale}${path}`)
      const { title, description, ...head } = await headOf(page)
      expect.soft(head).toEqual({
        lang: locale,
        dir: localeSettings[locale].dir,
        canonical: absolute[locale],
        alternates: { ...absolute, 'x-default': `${baseURL}${path}` },
        switcher: own,
      })
      expect.soft([...title].length, `length of the title “${title}”`).toBeLessThanOrEqual(70)
      expect.soft(description).not.toBe('')
      expect.soft(await faultyTexts(page, locale), `texts in ${locale}`).toEqual([])
      const { before, after } = await textBeforeAndAfterScripts(page, (await response?.text()) ?? '')
      expect.soft(after, 'text after scripts have run').toBe(before)
      skeletons.push(await skeleton(page))
      for (const screen of [desktop, phone]) {
        await page.setViewportSize(screen)
        expect.soft(await overflow(page), `overflow at ${screen.width} in ${locale}`).toBe(0)
      }
    }
    for (const other of skeletons.slice(1)) expect.soft(other).toEqual(skeletons[0])
  })
}
