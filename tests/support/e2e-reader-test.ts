import type { BrowserContext } from '@playwright/test'
import { test as base, expect } from './e2e-test'

/**
 * For tests of pages that anybody may read: those of one process share a browser's window as one reader does, who fetches fonts and
 * styles once. They leave nothing behind in it: nobody signs in, and cookies are cleared.
 */
export const readerTest = base.extend<object, { window: BrowserContext }>({
  window: [
    async ({ browser }, use, { project }) => {
      const window = await browser.newContext({ ...project.use, baseURL: process.env.HAMKINO_E2E_URL })
      await use(window)
      await window.close()
    },
    { scope: 'worker' },
  ],
  context: ({ window }, use) => use(window),
  async page({ window, viewport }, use) {
    const page = await window.newPage()
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
    await page.close()
    await window.clearCookies()
  },
})

export { expect }
