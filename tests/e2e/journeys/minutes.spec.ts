import type { Locator, Page } from '@playwright/test'
import { paths } from '@/lib/paths'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest as test } from '@/tests/support/e2e-own-server'
import { inEachLanguage } from '@/tests/support/e2e-test'

// Whoever prepares the agenda of the same meeting opens a draft of it.
test.use({ serverName: 'minutes' })

/** One server knows both languages: a meeting each. */
const meetings = { fa: 'ir-ru-online-2', ru: 'ir-ru-moscow-visit' } as const
const said = {
  fa: {
    task: 'برگزاری هفتهٔ فیلم (آزمایشی).',
    changed: 'برگزاری هفتهٔ فیلم در پاییز (آزمایشی).',
    office: 'سمت آزمایشی',
  },
  ru: {
    task: 'Провести неделю кино (проверка).',
    changed: 'Провести неделю кино осенью (проверка).',
    office: 'Пробная должность',
  },
} as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const other = locale === 'fa' ? 'ru' : 'fa'
    const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })

    test('two parties write minutes together, approve them, and everybody reads what was decided', async ({
      page,
      browser,
      baseURL,
      javaScriptEnabled,
    }, { project }) => {
      test.setTimeout(120_000)
      const language = locale as keyof typeof said
      const meeting = meetings[language]
      const words = said[language]
      const address = paths.deskMinutes(meeting)
      await signInTo(page, locale, address, accountOf('clerk', project.name, locale).email)
      const context = await browser.newContext({ baseURL, javaScriptEnabled })
      const theirs = await context.newPage()
      await signInTo(theirs, locale, address, accountOf('clerk', project.name, other).email)

      await button(page, t('minutes.step.open')).click()
      await button(page, t('minutes.line.add')).click()
      await expect(page.locator('main [role=alert]')).toContainText(t('error.lineKindMissing'))
      await page.locator('[name=kind]').selectOption('task')
      await page.locator(`[name=text_${language}]`).fill(words.task)
      await button(page, t('minutes.line.add')).click()
      await expect(page.locator('.minutes-line')).toContainText(words.task)
      await expect(page.locator(`[name=text_${language}]`)).toHaveValue('')

      // Both open the same line; one writes its words in one language, the other in the other.
      for (const one of [page, theirs]) {
        await one.goto(`/${locale}${address}`)
        await one.getByRole('link', { name: t('minutes.line.edit'), exact: true }).click()
        await expect(one.locator(`[name=text_${language}]`)).toHaveValue(words.task)
        // The page's script takes the field over once: what replaces its words in that moment would stand before them.
        await one.waitForLoadState('networkidle')
      }
      await theirs.locator(`[name=text_${language}]`).fill(words.changed)
      await button(theirs, t('minutes.line.save')).click()
      await expect(theirs.locator('.minutes-line')).toContainText(words.changed)
      await page.locator(`[name=text_${other}]`).fill(said[other].task)
      await button(page, t('minutes.line.save')).click()
      await expect(page.locator('main [role=alert]')).toContainText(t('error.lineOvertaken'))
      await expect(page.locator('.minutes-theirs')).toContainText(words.changed)
      await expect(page.locator(`[name=text_${language}]`)).toHaveValue(words.changed)
      await expect(page.locator(`[name=text_${other}]`)).toHaveValue(said[other].task)
      await button(page, t('minutes.line.save')).click()
      await expect(page.locator('.minutes-line')).toContainText(words.changed)
      await expect(page.locator('.minutes-line')).toContainText(said[other].task)

      // Whoever comes late is written down, and what each side says of a clause at the table stands there for both.
      const attendance = page.locator('#attendance')
      await attendance.getByText(t('minutes.attendance.add'), { exact: true }).click()
      await page.locator('#delegation').selectOption({ index: 1 })
      await page.locator('#person').selectOption({ index: 1 })
      await page.locator('#office').fill(words.office)
      await button(attendance, t('minutes.attendance.submit')).click()
      await expect(attendance).toContainText(words.office)
      for (const one of [page, theirs]) {
        await one.goto(`/${locale}${address}`)
        await one.locator('#reported').getByRole('link').last().click()
        await expect(one.locator('#meeting')).toHaveValue(meeting)
        await one.locator('#c3_status').selectOption('in_progress')
        await one.locator(`#c3_note_${locale}`).fill(words.task)
        await button(one, t('report.several.submit')).click()
        await expect(one.locator('#reported .chip').first()).toBeVisible()
      }
      await page.goto(`/${locale}${address}`)
      await expect(page.locator('#reported .chip')).toHaveCount(2)

      await button(page, t('minutes.step.handOver')).click()
      const approval = (one: Page) => one.getByRole('radio', { name: t('minutes.answer.approve'), exact: true })
      await expect(approval(page)).toBeVisible()
      for (const one of [page, theirs]) {
        await one.goto(`/${locale}${address}`)
        await approval(one).check()
        await button(one, t('minutes.answer.submit')).click()
        // The last approval seals, records and publishes all of it: on a busy machine that takes its time.
        await expect(approval(one)).toHaveCount(0, { timeout: 30_000 })
      }
      await expect(theirs.locator('#sealed')).toContainText('SHA-256')
      await context.close()

      await expect(async () => {
        await page.goto(`/${locale}${paths.meeting(meeting)}`)
        await expect(page.locator('#minutes')).toContainText(/[0-9a-f]{64}/, { timeout: 500 })
      }).toPass()
      await expect(page.locator('#statements')).toContainText(words.changed)
      await expect(page.locator('#attendance')).toContainText(words.office)
      await expect(page.locator('#reported .chip')).toHaveCount(2)
      await expect(async () => {
        await page.goto(`/${locale}${paths.clause('ir-ru', 3)}`)
        await expect(page.locator('#sides')).toContainText(t('status.label.in_progress'), { timeout: 500 })
        await expect(page.locator(`#sides a[href$="${paths.meeting(meeting)}"]`).first()).toBeVisible({ timeout: 500 })
      }).toPass()
    })
  },
  ['fa', 'ru'],
)
