import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { type Locale, locales } from './lib/i18n/locales'
import { findChromium } from './scripts/lib/browser.mjs'
import { loadedOn } from './tests/support/e2e-day'
import { examinesAll, isDaily } from './tests/support/extent'

const launchOptions = await findChromium()

// All processes of the tests read this file, the first of them as the records are loaded.
process.env.HAMKINO_E2E_DAY ??= loadedOn()

/** The journeys of those who keep the registry. */
const longJourneys =
  'journeys/(agenda|comparing|disputing|documents|error-reports|following|importing|joining|keeping|merging|minutes|new-agreement|obligation-ledger|office|overview|preview|protocol|reminders|search|several-reports|suggesting|text-to-clauses|translating)\\.spec\\.ts'

/** With scripts in Persian, without in Russian. */
const inOtherWay = (locale: string) =>
  examinesAll ? [] : [new RegExp(`(${longJourneys}|journeys/reporting\\.spec\\.ts) ${locale} `)]

/**
 * What is tried before anything lands, and not daily: the long journeys, every act of everybody who must not, what is withdrawn, files
 * of the largest size, every link and title, what is printed, comforts, and how programs and search engines are answered.
 */
const drills = [
  ...[longJourneys, 'journeys/(beginning|citing|profiles|subscribing)', 'caching\\.withdrawal', 'guards/'],
  'frame/(documents|machines|routes)',
  'pages/(accessible\\.desk|comforts|fonts|keyboard|links|order|row-keys|titles|typed-early|upload-progress)',
].join('|')
const unless = (names: string) => (isDaily ? { testIgnore: new RegExp(names) } : {})

/** What is alike in all languages, daily: tests of these names in these languages alone. */
const dailyIn = (names: string, ...those: Locale[]) => {
  const others = locales.filter((locale) => !those.includes(locale)).join('|')
  return isDaily ? [new RegExp(`${names}\\.spec\\.ts (${others}) `)] : []
}

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
      ...unless(`${drills}|journeys/(reporting|signing-in)`),
      grepInvert: [...inOtherWay('ru'), ...dailyIn('journeys/.*', 'fa')],
    },
    {
      name: 'nojs',
      testMatch: ['questions/**', 'journeys/**', 'frame/**'],
      use: { javaScriptEnabled: false },
      ...unless(drills),
      grepInvert: [
        ...inOtherWay('fa'),
        ...dailyIn('journeys/.*', 'ru'),
        ...dailyIn('(questions/.*|frame/unknown)', 'kk'),
      ],
    },
    { name: 'caching', testMatch: 'caching.*', ...unless(drills) },
    { name: 'guards', testMatch: 'guards/**', ...unless(drills) },
  ],
})
