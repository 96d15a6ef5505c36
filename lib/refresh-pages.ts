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
const longestBreath = 1000
/** Of each change, the pages that are made at once: what was changed, and what it stands in. */
const atOnce = 2

const queue = new RefreshQueue()
let isRunning = false

/**
 * Asks this process for pages whose cached copies are out of date, so that they are made anew before a reader comes. Page after
 * page, whoever asked: all together would keep the pages that matter waiting for those that only count, and take the connections
 * that readers and reporters need. A page that fails keeps its last good copy and is made by its next reader.
 * @param pages addresses without their language, the most important first
 */
export function refreshPages(pages: readonly string[]): void {
  queue.add(pages, Date.now())
  if (isRunning) return
  isRunning = true
  // Nobody waits for it, least of all the end of the process.
  void refreshAll().finally(() => {
    isRunning = false
  })
}

async function refreshAll(): Promise<void> {
  for (let next = queue.next(); next; next = queue.next()) {
    const { path, rank, askedAt } = next
    if (rank < atOnce) await Promise.all(locales.map((locale) => renew(inLocale(locale, path), askedAt)))
    else for (const locale of locales) await renewInPassing(inLocale(locale, path), askedAt)
  }
}

/** A page that only counts what was changed: half of the time is left to people. */
async function renewInPassing(address: string, askedAt: number): Promise<void> {
  const began = Date.now()
  await renew(address, askedAt)
  await sleep(Math.min(Date.now() - began, longestBreath))
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
