import type { Page } from '@playwright/test'

/** By how many pixels the page is wider than the window, so that it scrolls sideways. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
