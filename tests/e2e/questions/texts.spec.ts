import { directionOf, localeSettings } from '@/lib/i18n/locales'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record } from '@/tests/support/e2e-records'
import { inEachLanguage, phone } from '@/tests/support/e2e-test'
import { openAgreement } from '@/tests/support/e2e-ways'

const key = 'ir-ru'
const clauses = record('agreements', key).clauses ?? []

test.use({ viewport: phone })

inEachLanguage((locale) => {
  const t = wordsIn(locale)

  test('what does the document say, from beginning to end?', async ({ page }) => {
    await openAgreement(page, locale, key)
    await page
      .locator('#clauses')
      .getByRole('link', { name: t('text.title'), exact: true })
      .click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/agreements/${key}/text$`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(record('agreements', key).title[locale])
    await expect(page.locator('main')).toContainText(t('common.textStatus.summary'))
    expect(clauses.length).toBeGreaterThan(3)
    for (const { number, heading, text } of clauses) {
      await expect(page.locator(`#clause-${number}`)).toContainText(heading[locale])
      await expect(page.locator(`#clause-${number}`)).toContainText(text[locale])
    }
    await page.locator('main summary').click()
    await page.locator('main details').getByRole('link', { name: clauses[3]?.heading[locale] }).click()
    await expect(page).toHaveURL(/#clause-4$/)
    await expect(page.locator('#clause-4')).toBeInViewport()
  })

  test('how does another language put it?', async ({ page }) => {
    await openAgreement(page, locale, key)
    await page
      .locator('#clauses')
      .getByRole('link', { name: t('compare.link'), exact: true })
      .click()
    await page.getByLabel(t('compare.first'), { exact: true }).selectOption('kk')
    await page.getByLabel(t('compare.second'), { exact: true }).selectOption('fa')
    await page.getByRole('button', { name: t('compare.show'), exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/agreements/${key}/compare/kk/fa$`))
    await page.getByRole('link', { name: t('compare.swap'), exact: true }).click()
    await expect(page).toHaveURL(/\/compare\/fa\/kk$/)
    await page.getByRole('link', { name: t('compare.add', { lang: 'en' }), exact: true }).click()
    await expect(page).toHaveURL(/\/compare\/fa\/kk\/en$/)
    const texts = page.locator('#clause-2 .comparison-text')
    await expect(texts).toHaveCount(3)
    for (const [index, language] of (['fa', 'kk', 'en'] as const).entries()) {
      await expect(texts.nth(index)).toContainText(clauses[1]?.text[language] ?? 'no such clause')
      await expect(texts.nth(index)).toHaveAttribute('lang', language)
      await expect(texts.nth(index)).toHaveAttribute('dir', directionOf(language))
      await expect(page.locator('#clause-2 .comparison-label').nth(index)).toHaveText(
        localeSettings[language].nativeName,
      )
    }
    await page.getByRole('link', { name: t('compare.remove', { lang: 'fa' }), exact: true }).click()
    await expect(page).toHaveURL(/\/compare\/kk\/en$/)
  })
})

test('each text names the parties in its own order', async ({ page }) => {
  const [iran, russia] = ['سازمان سینمایی ایران', 'وزارت فرهنگ فدراسیون روسیه']
  await page.goto('/en/agreements/ir-ru/compare/fa/ru')
  const parties = page.locator('.comparison-parties')
  await expect(parties.nth(0).locator('li')).toHaveText([iran, russia].map((name) => name ?? ''))
  await expect(parties.nth(1).locator('li').first()).toHaveText('Министерство культуры Российской Федерации')
})

test('one language twice is the text itself, and a language that is none is not there', async ({ request }) => {
  const answer = async (path: string) => {
    const response = await request.get(`/ru/agreements/ir-ru/compare${path}`, { maxRedirects: 0 })
    return [response.status(), response.headers().location?.replace(/^https?:\/\/[^/]+/, '')]
  }
  expect(await answer('/fa/fa')).toEqual([308, '/ru/agreements/ir-ru/text'])
  expect(await answer('/fa/kk/fa')).toEqual([404, undefined])
  expect(await answer('?left=kk&right=en')).toEqual([303, '/ru/agreements/ir-ru/compare/kk/en'])
  expect(await answer('?left=kk&right=de')).toEqual([303, '/ru/agreements/ir-ru/text'])
  expect(await answer('/fa')).toEqual([404, undefined])
  expect(await answer('/fa/de')).toEqual([404, undefined])
  expect(await answer('/fa/ru/kk/en')).toEqual([404, undefined])
  for (const path of ['text', 'compare/fa/ru'])
    expect((await request.get(`/ru/agreements/no-such-agreement/${path}`)).status()).toBe(404)
})
