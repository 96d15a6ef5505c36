import { createHash } from 'node:crypto'
import { test as base, type ConsoleMessage, expect, type Request, type WebError } from '@playwright/test'
import { type Locale, locales } from '@/lib/i18n/locales'

interface Options {
  /** What the browser may complain of: a test of a 404 page expects that the browser notes it. */
  expectedComplaint: RegExp
}

/** What the browser says of a page that took it more than some seconds: it tells of the machine, and not of the page. */
const slowMachine = /was preloaded using link preload but not used within a few seconds/

/** The app's address, and silence as an assertion: a page that complains, or asks another host for anything, fails its test. */
export const test = base.extend<Options & { silence: undefined }>({
  expectedComplaint: [/^$/, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  baseURL: async ({}, use) => use(process.env.HAMKINO_E2E_URL),
  // Attempts to sign in are counted by network address: each test comes from one of its own, as people do.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  extraHTTPHeaders: async ({}, use, { testId }) => use({ 'x-forwarded-for': addressOf(testId) }),
  silence: [
    async ({ context, baseURL, expectedComplaint }, use) => {
      const complaints: string[] = []
      const onConsole = (message: ConsoleMessage) => {
        const complains = message.type() === 'error' || message.type() === 'warning'
        if (complains && !slowMachine.test(message.text())) complaints.push(message.text())
      }
      const onError = (error: WebError) => complaints.push(error.error().message)
      const onRequest = (request: Request) => {
        const url = request.url()
        if (!url.startsWith(`${baseURL}/`) && !/^(data|blob|about):/.test(url)) complaints.push(`asked ${url}`)
      }
      context.on('console', onConsole).on('weberror', onError).on('request', onRequest)
      await use(undefined)
      context.off('console', onConsole).off('weberror', onError).off('request', onRequest)
      expect(
        complaints.filter((text) => !expectedComplaint.test(text)),
        'complaints of the browser',
      ).toEqual([])
    },
    { auto: true },
  ],
})

function addressOf(testId: string): string {
  const [first, second, third] = createHash('sha256').update(testId).digest()
  return `10.${first}.${second}.${third}`
}

export { expect }

/** The screen of a desk. */
export const desktop = { width: 1280, height: 900 }

/** A phone. */
export const phone = { width: 360, height: 740 }

/** Describes the same tests once for each language. */
export function inEachLanguage(tests: (locale: Locale) => void, among: readonly Locale[] = locales): void {
  for (const locale of among) test.describe(locale, () => tests(locale))
}
