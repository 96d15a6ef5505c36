import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { locales } from '@/lib/i18n/locales'
import { root } from '@/scripts/lib/root.mjs'
import { overflow } from './e2e-overflow'
import { examinesAll } from './e2e-paths'
import { desktop, expect, phone } from './e2e-test'

// The small one: it is sent into each page anew.
const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

// In the page itself: our pages have no frames, and the library's own driver takes twice the time.
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  }, tags)
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

/** Every page is examined in each look once, in another language each, and all languages take turns. */
export function looksAt(address: string): readonly Look[] {
  const [, locale = ''] = address.split('/')
  const position = (locales as readonly string[]).indexOf(locale)
  if (examinesAll || position < 0) return looks
  const turn = (address.length + position) % locales.length
  return looks.slice(turn, turn + 1)
}
