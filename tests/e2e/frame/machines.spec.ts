import { locales } from '@/lib/i18n/locales'
import { allPaths } from '@/tests/support/e2e-paths'
import { record } from '@/tests/support/e2e-records'
import { expect, test } from '@/tests/support/e2e-test'

test('the health check says that the app and its database are well', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: 'ok',
  })
})

test('a question that no page asks is refused before anything is made of it', async ({ request }) => {
  const names = (most: number) => Array.from({ length: most }, (_, at) => `a${at}=1`).join('&')
  expect((await request.get(`/en/search?q=film&${names(700)}`)).status()).toBe(414)
  expect((await request.get(`/api/v1/search?q=film&${names(2500)}`)).status()).toBe(431)
  expect((await request.get(`/en/search?q=${encodeURIComponent('ж'.repeat(200))}`)).status()).toBe(200)
})

test('the interface for programs lists the agreements in all four languages', async ({ request }) => {
  const response = await request.get('/api/v1/agreements')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('application/json')
  const text = await response.text()
  for (const locale of locales) expect(text).toContain(record('agreements', 'kz-uz').title[locale])
})

test('the interface for programs gives an agreement with its clauses and ISO dates', async ({ request }) => {
  const text = await (await request.get('/api/v1/agreements/kz-az')).text()
  for (const locale of locales) {
    for (const clause of record('agreements', 'kz-az').clauses ?? [])
      expect(text).toContain(JSON.stringify(clause.text[locale]).slice(1, -1))
  }
  expect(text).toContain('"2025-10-05"')
  expect((await request.get('/api/v1/agreements/no-such-agreement')).status()).toBe(404)
  expect((await request.get('/api/v1/nothing')).status()).toBe(404)
  expect((await request.get('/api/v1/agreements/%ff')).status()).toBe(404)
})

test('the sitemap lists every page of the registry in four languages and nothing else', async ({
  request,
  baseURL,
}) => {
  const xml = await (await request.get('/sitemap.xml')).text()
  const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  const expected = allPaths().flatMap((path) => locales.map((locale) => `${baseURL}/${locale}${path}`))
  // What other tests publish meanwhile says so in its address, or is of a year of its own.
  const isOfTest = (address = '') =>
    /\/test-[^/]*$/.test(address) || (/\/dashboard\/\d+$/.test(address) && !expected.includes(address))
  const ours = listed.filter((address) => !isOfTest(address))
  expect(ours.sort()).toEqual(expected.sort())
})

test('the pages that can be followed lead to feeds, which say what has changed and are not sent twice', async ({
  page,
  request,
}) => {
  for (const [index, path] of ['', '/agreements/kz-az', '/bodies/ir-farabi'].entries()) {
    const locale = locales[index % locales.length]
    await page.goto(`/${locale}${path}`)
    const feed = `/feeds/${locale}${path || '/registry'}.atom`
    const inHead = page.locator('link[rel="alternate"][type="application/atom+xml"]')
    expect(new URL((await inHead.getAttribute('href')) ?? '', page.url()).pathname).toBe(feed)
    const onPage = page.locator(path ? '#follow' : 'footer').locator('a[type="application/atom+xml"]')
    await expect(onPage).toHaveAttribute('href', feed)

    const response = await request.get(feed)
    expect(response.status()).toBe(200)
    expect(response.headers()).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'content-language': locale,
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
    })
    const xml = await response.text()
    expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${new URL(feed, page.url()).href}"/>`)
    expect(xml).toContain('<entry>')
    const again = await request.get(feed, { headers: { 'If-None-Match': response.headers().etag ?? '' } })
    expect(again.status()).toBe(304)
  }
  for (const feed of ['fa/agreements/no-such-agreement.atom', 'fr/registry.atom', 'fa/registry', 'fa/%ff.atom'])
    expect((await request.get(`/feeds/${feed}`)).status(), feed).toBe(404)
})

test('the days to come are a calendar, whose bytes stay while nothing changes', async ({ page, request }) => {
  const link = page.locator('a[type="text/calendar"]')
  for (const [path, feed] of [
    ['bodies/ru-moscow-gov', 'bodies/ru-moscow-gov'],
    ['meetings', 'registry'],
    ['data', 'registry'],
  ]) {
    await page.goto(`/kk/${path}`)
    await expect(link).toHaveAttribute('href', `/feeds/kk/${feed}.ics`)
  }
  // No date of it is known to the day: nothing to link, and nothing that fails for whoever subscribed.
  await page.goto('/kk/agreements/ir-ru')
  await expect(page.locator('#follow')).toBeVisible()
  await expect(link).toHaveCount(0)
  expect((await request.get('/feeds/kk/agreements/ir-ru.ics')).status()).toBe(200)
  expect((await request.get('/feeds/kk/agreements/no-such-agreement.ics')).status()).toBe(404)

  const response = await request.get('/feeds/kk/registry.ics')
  expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const event = (await response.text())
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .find((part) => part.includes(`SUMMARY:${record('meetings', 'moscow-forum').title.kk}`))
  expect(event).toContain('DTSTART;VALUE=DATE:20251106')
  expect(event).toContain(`URL;VALUE=URI:${new URL('/kk/meetings/moscow-forum', page.url()).href}`)
})

test('a page has no use for other methods than reading', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await request.fetch('/ru/agreements/ir-ru', { method })).status(), method).toBe(405)
})

test('a page that is kept takes no nonce from the policy that a request brings along', async ({ request }) => {
  // A day that nobody else asks for: the page is made by the first of these two requests.
  const path = '/kk/agreements/kz-uz/as-of/2025-11-19'
  for (const brought of ["script-src 'nonce-brought'", null]) {
    const headers: Record<string, string> = brought ? { 'Content-Security-Policy': brought } : {}
    const response = await request.get(path, { headers })
    expect(response.status()).toBe(200)
    expect(await response.text()).not.toContain('nonce')
  }
})

test('what a plain form sends of empty fields does not stay in the address', async ({ request, baseURL }) => {
  const response = await request.get('/ru/agreements?country=&theme=music&year=', { maxRedirects: 0 })
  expect(response.status()).toBe(307)
  expect(response.headers().location?.replace(baseURL ?? '', '')).toBe('/ru/agreements?theme=music')
})

test('robots are kept from the desk and told of the sitemap', async ({ request, baseURL }) => {
  const text = await (await request.get('/robots.txt')).text()
  for (const locale of locales)
    for (const path of ['/desk', '/report-error']) expect(text).toContain(`Disallow: /${locale}${path}`)
  expect(text).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
})

for (const path of [
  '/ru',
  '/fa/agreements/ir-ru',
  '/en/agreements?theme=translation-dubbing',
  '/kk/sign-in',
  '/kk/report-error?page=/about',
  '/en/report-error/0000-0000-0000-0000',
  '/',
  '/en/no-such-page',
]) {
  test(`${path} comes with a policy that lets no foreign script run`, async ({ request }) => {
    const response = await request.get(path, { headers: { 'Accept-Language': 'de' } })
    const policy = new Map(
      (response.headers()['content-security-policy'] ?? '').split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(' ')
        return [name, values]
      }),
    )
    const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['there is no policy']
    expect(scripts.filter((value) => !/^'(self|none|strict-dynamic|nonce-.+|sha256-.+)'$/.test(value))).toEqual([])
    expect(policy.get('object-src') ?? policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })
}
