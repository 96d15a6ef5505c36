import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/browser.mjs'

const launchOptions = await findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/e2e-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    launchOptions,
    // None of the four: what a page says must come from its address, not from the browser.
    locale: 'de-DE',
    timezoneId: 'America/Los_Angeles',
  },
  projects: [
    { name: 'js', testMatch: ['journeys/**', 'pages/**'] },
    { name: 'nojs', testMatch: ['questions/**', 'journeys/**', 'frame/**'], use: { javaScriptEnabled: false } },
    { name: 'caching', testMatch: 'caching.*' },
    { name: 'guards', testMatch: 'guards/**' },
  ],
})
