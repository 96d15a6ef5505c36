import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/browser.mjs'

const launchOptions = await findChromium()

// With scripts in Persian, without in Russian: the long journeys of those who keep the registry. `npm run test:everything` takes all.
const longJourneys =
  'journeys/(agenda|disputing|documents|error-reports|importing|joining|keeping|merging|preview|reporting|several-reports|text-to-clauses|translating)\\.spec\\.ts'
const except = (locale: string) =>
  process.env.HAMKINO_TEST_EVERYTHING === '1' ? {} : { grepInvert: new RegExp(`${longJourneys} ${locale} `) }

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/e2e-setup.ts',
  outputDir: 'test-results',
  // One more than there are cores: a good part of each test is waiting, for a page or for a password that is slow on purpose.
  workers: Math.min(6, availableParallelism() + 1),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions,
    // None of the four: what a page says must come from its address, not from the browser.
    locale: 'de-DE',
    timezoneId: 'America/Los_Angeles',
  },
  projects: [
    { name: 'js', testMatch: ['journeys/**', 'pages/**'], ...except('ru') },
    {
      name: 'nojs',
      testMatch: ['questions/**', 'journeys/**', 'frame/**'],
      use: { javaScriptEnabled: false },
      ...except('fa'),
    },
    { name: 'caching', testMatch: 'caching.*' },
    { name: 'guards', testMatch: 'guards/**' },
  ],
})
