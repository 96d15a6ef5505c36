import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

inEachLanguage((locale) => {
  test('the page about the registry names the head of the log and how to check it', async ({ page }) => {
    const t = wordsIn(locale)
    await page.goto(`/${locale}/about`)
    const log = page.locator('#log')
    await expect(log.getByRole('heading', { name: t('about.logTitle'), exact: true })).toBeVisible()
    const [head, command] = await log.locator('code').allInnerTexts()
    expect(head).toMatch(/^[0-9a-f]{64}@[1-9][0-9]*$/)
    expect(command).toBe(`node scripts/audit-verify.mjs FILE --head ${head}`)
  })
})
