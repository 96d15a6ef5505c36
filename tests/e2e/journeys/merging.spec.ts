import { locales } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'
import { twinsOf } from '@/tests/support/e2e-twin-keys'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('two records of one person become one, and the old address leads to it', async ({ page }, { project }) => {
      test.setTimeout(90_000)
      const { goes, stays } = twinsOf(project.name, locale)
      const desk = `/desk/records/people/${goes}`
      expect((await page.request.get(`/${locale}/people/${goes}`)).status()).toBe(200)

      await signInTo(page, locale, desk, accountOf('merger', project.name, locale).email)
      await page.getByText(t('merge.title'), { exact: true }).click()
      await page.getByLabel(t('merge.find'), { exact: true }).fill(stays)
      await page.getByRole('button', { name: t('merge.findButton'), exact: true }).click()
      await page
        .locator('.reference-found')
        .getByRole('link', { name: t('merge.choose'), exact: true })
        .click()
      await expect(page.locator('#merge-plan')).toContainText(stays)
      await expect(page.locator('#merge-plan')).toContainText(t('merge.movesNone'))
      await expect(page.locator('#merge-plan')).toContainText('Test P. Person')

      const ask = page.getByRole('button', { name: t('merge.submit'), exact: true })
      await ask.click()
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveText([t('error.reasonMissing')])
      await page.getByLabel(t('merge.reason'), { exact: true }).fill('Test reason')
      await ask.click()
      await expect(page.locator('.notice')).toContainText(t('drafts.done.asked'))
      await expect(page.getByRole('button', { name: t('drafts.step.publishMerge'), exact: true })).toHaveCount(0)

      await page.context().clearCookies()
      await signInTo(page, locale, desk, accountOf('confirmer', project.name, locale).email)
      await expect(page.locator('#merge-plan')).toContainText('Test P. Person')
      await page.getByRole('button', { name: t('drafts.step.publishMerge'), exact: true }).click()
      await expect(page.locator('main')).toContainText(t('merge.merged'), { timeout: 30_000 })

      for (const language of locales)
        for (const attempt of ['first', 'stored']) {
          const response = await page.request.get(`/${language}/people/${goes}`, { maxRedirects: 0 })
          expect(response.status(), `${language}, ${attempt}`).toBe(308)
          // The answer that makes the page has the line twice: once from the render, once from what it stored.
          const told = response.headersArray().filter(({ name }) => name.toLowerCase() === 'location')
          expect([...new Set(told.map(({ value }) => value))]).toEqual([`/${language}/people/${stays}`])
        }
      await page.goto(`/${locale}/people/${goes}/history`)
      await expect(page).toHaveURL(new RegExp(`/${locale}/people/${stays}/history$`))
      await page.goto(`/${locale}/people/${goes}`)
      await expect(page).toHaveURL(new RegExp(`/${locale}/people/${stays}$`))
      await expect(page.locator('main')).toContainText('Test P. Person')
    })
  },
  ['fa', 'ru'],
)
