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
  // What other tests publish meanwhile says so in its address.
  const ours = listed.filter((address) => !/\/test-[^/]*$/.test(address ?? ''))
  const expected = allPaths().flatMap((path) => locales.map((locale) => `${baseURL}/${locale}${path}`))
  expect(ours.sort()).toEqual(expected.sort())
})

test('a page has no use for other methods than reading', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await request.fetch('/ru/agreements/ir-ru', { method })).status(), method).toBe(405)
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
