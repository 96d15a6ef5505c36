import type { Page } from '@playwright/test'
import { test as base, expect } from './e2e-test'

/**
 * For tests of pages that anybody may read: those of one process share a browser's window as one reader does, who fetches fonts and
 * styles once and goes from page to page. They leave nothing behind in it: nobody signs in, cookies are cleared, and each begins
 * where there is nothing to see.
 */
export const readerTest = base.extend<object, { window: Page }>({
  window: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ ...project.use, baseURL: process.env.HAMKINO_E2E_URL })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  context: ({ window }, use) => use(window.context()),
  async page({ window, context, viewport }, use) {
    await window.emulateMedia({ colorScheme: 'light' })
    if (viewport) await window.setViewportSize(viewport)
    await use(window)
    // At the same host: for `about:blank` the browser would begin a process each time.
    await window.goto('/robots.txt')
    await context.clearCookies()
  },
})

export { expect }
