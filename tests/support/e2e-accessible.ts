import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Locale, locales } from '@/lib/i18n/locales'
import { root } from '@/scripts/lib/root.mjs'
import { overflow } from './e2e-overflow'
import { desktop, expect, phone } from './e2e-test'
import { examinesAll, isDaily } from './extent'

// The small one: it is sent into each page anew.
const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

// In the page itself: our pages have no frames, and the library's own driver takes twice the time.
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Half of the time goes into one rule, of colours that all pages have in common. */
const rules = { 'color-contrast': { enabled: !isDaily } }

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run({ ...options, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      )
    },
    { runOnly: tags, rules },
  )
}

/** Both widths and both themes; not each with each, as neither touches the other. */
const looks = [
  { viewport: desktop, colorScheme: 'light' },
  { viewport: phone, colorScheme: 'dark' },
] as const

type Look = (typeof looks)[number]

/** Fits in every look; the slow rules are asked of those whose turn it is. */
export async function expectAccessible(page: Page): Promise<void> {
  const examined = looksAt(new URL(page.url()).pathname)
  for (const look of looks) {
    const { viewport, colorScheme } = look
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    expect.soft(await overflow(page), `overflow at ${viewport.width}`).toBe(0)
    if (examined.includes(look))
      expect.soft(await violations(page), `axe at ${viewport.width}, ${colorScheme}`).toEqual([])
  }
}

/** The languages in which a page is opened to be examined: daily in one, and all of them take turns. */
export function languagesOf(path: string): readonly Locale[] {
  const turn = path.length % locales.length
  return isDaily ? locales.slice(turn, turn + 1) : locales
}

/** The languages of what has to be gone through before it can be examined: daily the one with the longest words. */
export const examinedLanguages: readonly Locale[] = isDaily ? ['kk'] : locales

/** Every page is examined in each look once, in another language each, and all languages take turns; daily in one look. */
export function looksAt(address: string): readonly Look[] {
  const [, locale = ''] = address.split('/')
  if (isDaily) return looks.filter((_, index) => index === address.length % looks.length)
  const position = (locales as readonly string[]).indexOf(locale)
  if (examinesAll || position < 0) return looks
  const turn = (address.length + position) % locales.length
  return looks.slice(turn, turn + 1)
}
