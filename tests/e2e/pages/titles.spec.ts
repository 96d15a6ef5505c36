import { examinedPaths } from '@/tests/support/e2e-paths'
import { record, records } from '@/tests/support/e2e-records'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

inEachLanguage((locale) => {
  test('each page has a title of its own', async ({ request }) => {
    // Each of them may be the first that asks for its page.
    test.setTimeout(examinedPaths.length * 5000)
    const titles = new Map<string, string>()
    for (const path of examinedPaths) {
      const html = await (await request.get(`/${locale}${path}`)).text()
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
      expect.soft(title, path).not.toBe('')
      expect.soft(titles.get(title), `the title “${title}” of ${path} is also that of`).toBeUndefined()
      titles.set(title, path)
    }
  })

  test('the title of an agreement has its short title', async ({ request }) => {
    for (const { key } of records('agreements')) {
      const html = await (await request.get(`/${locale}/agreements/${key}`)).text()
      expect(html).toMatch(new RegExp(`<title>[^<]*${record('agreements', key).shortTitle[locale]}`))
    }
  })
})
