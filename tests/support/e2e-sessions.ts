import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cookie, Page } from '@playwright/test'

const folder = () => process.env.HAMKINO_E2E_SESSIONS ?? ''

/** Begins to keep sessions, for all processes of the tests; returns how to forget them. */
export async function keepSessions(): Promise<() => Promise<void>> {
  process.env.HAMKINO_E2E_SESSIONS = await mkdtemp(join(tmpdir(), 'hamkino-sessions-'))
  return () => rm(folder(), { recursive: true, force: true })
}

/**
 * Opens an address that asks to sign in. A code of the second factor lets in once, and the next is half a minute away: who
 * has signed in to a server with a code stays signed in, for all tests; `signIn` is called for the first of them, and again
 * when the session has ended.
 */
export async function openSignedIn(page: Page, address: string, email: string, signIn: () => Promise<void>) {
  const asksToSignIn = () => new URL(page.url()).pathname.endsWith('/sign-in')
  await page.goto(address)
  const name = createHash('sha256')
    .update(`${new URL(page.url()).origin} ${email}`)
    .digest('hex')
  const file = join(folder(), name)
  await inTurn(`${file}.lock`, async () => {
    const kept = await readFile(file, 'utf8').catch(() => null)
    if (kept) {
      await page.context().addCookies(JSON.parse(kept) as Cookie[])
      await page.goto(address)
    }
    if (!asksToSignIn()) return
    await signIn()
    const cookies = (await page.context().cookies()).filter((cookie) => cookie.name.includes('session'))
    await writeFile(file, JSON.stringify(cookies))
  })
}

async function inTurn(lock: string, act: () => Promise<void>): Promise<void> {
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  )
    await sleep(100)
  try {
    await act()
  } finally {
    await rm(lock, { recursive: true })
  }
}
