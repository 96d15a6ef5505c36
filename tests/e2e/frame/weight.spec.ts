import { brotliCompressSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { expect, test } from '@/tests/support/e2e-test'

/** In bytes, as a browser gets them that takes brotli. */
const most = { page: 40_000, ownScript: 5_000 }

const kinds = [
  ...[paths.home(), paths.dashboard(), paths.agreements(), paths.agreement('ir-ru'), paths.clause('ir-ru', 1)],
  ...[paths.body('ir-cinema-org'), paths.country('ir'), paths.meeting('ir-ru-online-2'), paths.about()],
  ...[paths.search(), `${paths.search()}?q=film`, `${paths.agreements()}?country=ir`, `${paths.bodies()}?country=ru`],
  ...[`${paths.compare()}?country=kz`, `${paths.obstacles()}?standing=open`, `${paths.attention('silent')}?country=ir`],
]

test('a page for readers, kept or asked, has no script of the framework, and weighs little on the first visit', async ({
  request,
}) => {
  test.setTimeout(120_000)
  for (const kind of kinds) {
    const address = inLocale(locales[kinds.indexOf(kind) % locales.length] ?? 'fa', kind)
    const html = await (await request.get(address)).text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.filter((tag) => !/ data-own=| type="application\/ld\+json"/.test(tag))).toEqual([])
    const own = await weighed(request, html, /<script[^>]* src="([^"]+)"/g)
    expect(own, `own scripts of ${address}`).toBeGreaterThan(0)
    expect(own, `own scripts of ${address}`).toBeLessThanOrEqual(most.ownScript)
    const styles = await weighed(request, html, /<link rel="stylesheet" href="([^"]+)"/g)
    expect(styles, `style sheets of ${address}`).toBeGreaterThan(0)
    expect(brotliCompressSync(html).length + styles + own, address).toBeLessThanOrEqual(most.page)
  }
})

test('what all pages share is asked for once: scripts, style sheets and fonts are kept for a year', async ({
  request,
}) => {
  for (const locale of locales) {
    const html = await (await request.get(inLocale(locale, paths.agreement('ir-ru')))).text()
    const shared = /<(?:link rel="(?:preload|stylesheet)" href|script[^>]* src)="([^"]+)"/g
    const addresses = [...html.matchAll(shared)].map(([, address = '']) => address)
    expect(addresses.filter((address) => address.endsWith('.woff2')).length).toBeGreaterThan(1)
    expect(addresses).toContain('/page.v1.js')
    for (const address of addresses) {
      const file = await request.get(address)
      expect(file.headers()['cache-control'], address).toBe('public, max-age=31536000, immutable')
    }
  }
  const missing = await request.get('/fonts/missing.v1.woff2')
  expect(missing.status()).toBe(404)
  expect(missing.headers()['cache-control']).toBe('no-store')
})

async function weighed(request: APIRequestContext, html: string, pattern: RegExp): Promise<number> {
  let weight = 0
  for (const [, address = ''] of html.matchAll(pattern)) {
    const file = await request.get(address)
    expect(file.status(), address).toBe(200)
    weight += brotliCompressSync(await file.body()).length
  }
  return weight
}
