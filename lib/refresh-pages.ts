import 'server-only'
import { env } from '@/lib/env'
import { locales } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'

const patienceMs = 10_000

/**
 * Asks this process for pages whose cached copies are out of date, so that they are made anew before a reader comes. Page
 * after page, each in all languages at once: more would take the connections that readers and reporters need. A page that
 * fails keeps its last good copy and is made by its next reader.
 * @param pages addresses without their language, the most important first
 */
export async function refreshPages(pages: readonly string[]): Promise<void> {
  for (const path of pages) {
    await Promise.all(locales.map((locale) => ask(inLocale(locale, path))))
  }
}

async function ask(address: string): Promise<void> {
  try {
    const response = await fetch(`http://127.0.0.1:${env().PORT}${address}`, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    })
    await response.body?.cancel()
  } catch {
    // The next reader's request makes the page.
  }
}
