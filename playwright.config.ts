import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/browser.mjs'
import { examinesAll, isDaily } from './tests/support/extent'

const launchOptions = await findChromium()

/** The journeys of those who keep the registry. Daily one is gone, without scripts: it leads through most of the desk. */
const longJourneys =
  'journeys/(agenda|comparing|disputing|documents|error-reports|following|importing|joining|keeping|merging|minutes|new-agreement|obligation-ledger|office|overview|preview|protocol|reminders|search|several-reports|suggesting|text-to-clauses|translating)\\.spec\\.ts'
const longButOne = longJourneys.replace('new-agreement|', '')

/** With scripts in Persian, without in Russian. */
const inOtherWay = (locale: string) =>
  examinesAll ? [] : [new RegExp(`(${longJourneys}|journeys/reporting\\.spec\\.ts) ${locale} `)]

/** What readers ask: daily in the language from right to left and in the one with the longest words. */
const questions = isDaily ? [/questions\/.*\.spec\.ts (ru|en) /] : []

const withoutDaily = (journeys: string) => (isDaily ? { testIgnore: new RegExp(journeys) } : {})

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
    {
      name: 'js',
      testMatch: ['journeys/**', 'pages/**'],
      ...withoutDaily(longJourneys),
      grepInvert: inOtherWay('ru'),
    },
    {
      name: 'nojs',
      testMatch: ['questions/**', 'journeys/**', 'frame/**'],
      use: { javaScriptEnabled: false },
      ...withoutDaily(longButOne),
      grepInvert: [...inOtherWay('fa'), ...questions],
    },
    { name: 'caching', testMatch: 'caching.*' },
    { name: 'guards', testMatch: 'guards/**' },
  ],
})
