import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { madeAtHeader } from '@/lib/cache/made-at.mjs'
import { env } from '@/lib/env'
import { locales } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'
import { RefreshQueue } from '@/lib/refresh-queue'

/** Milliseconds. */
const patience = 10_000
const pause = 120

const queue = new RefreshQueue()
let running: Promise<void> | null = null

/**
 * Asks this process for pages whose cached copies are out of date, so that they are made anew before a reader comes. Page after
 * page, whoever asked, each in all languages at once: all together would keep the pages that matter waiting for those that only
 * count, and take the connections that readers and reporters need. A page that fails keeps its last good copy and is made by its
 * next reader.
 * @param pages addresses without their language, the most important first
 */
export function refreshPages(pages: readonly string[]): Promise<void> {
  queue.add(pages, Date.now())
  running ??= refreshAll().finally(() => {
    running = null
  })
  return running
}

async function refreshAll(): Promise<void> {
  for (let next = queue.next(); next; next = queue.next()) {
    const { path, askedAt } = next
    await Promise.all(locales.map((locale) => renew(inLocale(locale, path), askedAt)))
  }
}

/**
 * The first to ask for a page that is out of date gets the old one at once, while the new one is being made: asks until it is
 * there. What others change in the meantime is theirs to ask for: a page made since `askedAt` has what this change brought.
 */
async function renew(address: string, askedAt: number): Promise<void> {
  try {
    const signal = AbortSignal.timeout(patience)
    while (await isOlder(address, askedAt, signal)) await sleep(pause, undefined, { signal })
  } catch {
    // The next reader's request makes the page.
  }
}

async function isOlder(address: string, time: number, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${env().PORT}${address}`, {
    method: 'HEAD',
    cache: 'no-store',
    redirect: 'manual',
    signal,
  })
  return response.headers.get('x-nextjs-cache') === 'STALE' && Number(response.headers.get(madeAtHeader)) < time
}
