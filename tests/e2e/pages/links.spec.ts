import { locales } from '@/lib/i18n/locales'
import { examinedPaths } from '@/tests/support/e2e-paths'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'
import { examinesAll } from '@/tests/support/extent'

// Daily some pages in one language: those of the others are made of the same parts.
inEachLanguage(
  (locale) => {
    test('50 no link of a page leads nowhere, and no anchor to what is not there', async ({ request, baseURL }) => {
      // All pages lead to more than a thousand addresses, each of which is made for the first time.
      test.setTimeout(examinesAll ? 1_800_000 : 300_000)
      const bodies = new Map<string, string>()
      const read = async (address: string) => {
        const known = bodies.get(address)
        if (known !== undefined) return known
        const response = await request.get(address)
        const isPage = response.headers()['content-type']?.startsWith('text/html')
        const body = response.ok() ? (isPage ? await response.text() : 'a file') : ''
        bodies.set(address, body)
        return body
      }
      const broken: string[] = []
      const asked = new Set<string>()
      for (const path of examinedPaths) {
        const page = `/${locale}${path}`
        const html = await read(page)
        for (const [, href = ''] of html.matchAll(/<a\b[^>]*? href="([^"]*)"/g)) {
          const url = new URL(href.replaceAll('&amp;', '&'), `${baseURL}${page}`)
          if (url.origin !== baseURL || asked.has(url.href)) continue
          asked.add(url.href)
          // Filters and forms with a question in their address are read in the tests of their pages.
          if (url.search && !url.hash) continue
          const body = await read(url.pathname + url.search)
          const id = decodeURIComponent(url.hash.slice(1))
          if (body === '' || (id && !body.includes(` id="${id}"`))) broken.push(`${page} → ${url.pathname}${url.hash}`)
        }
      }
      expect(asked.size).toBeGreaterThan(50)
      expect(broken).toEqual([])
    })
  },
  examinesAll ? locales : ['fa', 'kk'],
)
