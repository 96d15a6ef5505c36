import { existsSync } from 'node:fs'
import { Obstacle } from './fail.mjs'

const usualPlaces = [
  // The same engine without windows that nobody sees: a third of the time less.
  '/usr/bin/chromium-headless-shell',
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium for tests: the one named by CHROMIUM_PATH, one of the system, one that Playwright has fetched, or the one that
 * comes inside an npm package, which runs where nothing can be installed.
 * @returns {Promise<{ executablePath: string, args: string[] }>} `args` are what this particular browser needs to start
 * @throws {Obstacle} when there is none
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Obstacle(`CHROMIUM_PATH names a file that does not exist: ${given}`)
  const path = given ?? usualPlaces.find(existsSync) ?? (await fetchedByPlaywright())
  // Chromium's own sandbox refuses root; tests open no pages but ours.
  if (path) return { executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
  return packedChromium()
}

async function fetchedByPlaywright() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

async function packedChromium() {
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return { executablePath: await packed.executablePath(), args: packed.args }
  } catch {
    throw new Obstacle(
      'no Chromium found: install it (Debian: apt-get install chromium) or name one with CHROMIUM_PATH',
    )
  }
}
