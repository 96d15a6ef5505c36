import type { Locator } from '@playwright/test'
import { toDateFields } from '@/lib/i18n/date-fields'
import { type Locale, localeSettings, locales } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { reportForm, signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'

// A clause each, as the journeys run side by side: a report overtakes whoever has the same clause open.
const journeys = {
  fa: {
    clause: { js: 1, nojs: 3 },
    typed: { day: '۱۵', month: 'مهر', year: '۱۴۰۴' },
    calendars: { own: 'persian', other: 'gregory' },
    inOther: { day: '۷', month: '10', year: '۲۰۲۵' },
    note: 'فهرست طرح‌های مشترک آماده شد.',
  },
  ru: {
    clause: { js: 5, nojs: 6 },
    typed: { day: '7', month: 'октябрь', year: '2025' },
    calendars: { own: 'gregory', other: 'persian' },
    inOther: { day: '15', month: '7', year: '1404' },
    note: 'Подготовлен перечень совместных проектов.',
  },
} as const

/** One day in two calendars: what was typed in either must be read by everybody. */
const asOf = { fa: '۱۵ مهر ۱۴۰۴', ru: /7\sоктября 2025/, kk: '2025 жылғы 7 қазан', en: '7 October 2025' } as const

const today = (locale: Locale) =>
  toDateFields(new Date().toISOString().slice(0, 10), localeSettings[locale].calendar, locale)

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const { clause, typed, note, calendars, inOther } = journeys[locale as keyof typeof journeys]
    const refusedTitle = new RegExp(`^${t('form.refusedTitle', { title: '' })}`)

    test('an official signs in and reports, everybody reads it in four languages, the official signs out', async ({
      page,
    }, { project }) => {
      test.setTimeout(60_000)
      const number = clause[project.name as keyof typeof clause]
      const text = `${note} ${project.name}`
      const account = accountOf('reporter', project.name, locale)
      await page.goto(`/${locale}/agreements/ir-ru/clauses/${number}`)
      await expect(page.locator('#sides')).not.toContainText(t('status.label.in_progress'))

      await signInTo(page, locale, `/desk/agreements/ir-ru/clauses/${number}/report`, account.email)
      const form = reportForm(page, locale)
      await expect(form.day, 'the form begins with today').toHaveValue(today(locale).day)
      await expect(form.year).toHaveValue(today(locale).year)
      await form.choose('in_progress')
      await form.day.fill(typed.day)
      await form.month.selectOption({ label: typed.month })
      await form.year.fill(typed.year)
      await form.note.fill(text)
      await form.send()

      await expect(page).toHaveURL(new RegExp(`/${locale}/desk\\?saved=`))
      await expect(page.locator('.notice')).toContainText(t('desk.saved.title'))
      await expect(page.locator('.notice')).toContainText(asOf[locale])

      for (const reader of locales) {
        const read = wordsIn(reader)
        await expect(async () => {
          await page.goto(`/${reader}/agreements/ir-ru/clauses/${number}`)
          await expect(page.locator('#sides').getByText(text)).toBeVisible({ timeout: 1 })
        }, `the clause page in ${reader}`).toPass({ timeout: 10_000, intervals: [250] })
        expect(await languageOf(page.locator('#sides').getByText(text))).toBe(locale)
        await expect(page.locator('#sides')).toContainText(read('status.label.in_progress'))
        await expect(page.locator('#sides')).toContainText(asOf[reader])
        await expect(page.locator('#sides').getByText(read('status.label.no_information'))).toHaveCount(1)
        await expect(page.locator('#history')).toContainText(read('status.label.in_progress'))
        await expect(page.locator('#history')).toContainText(asOf[reader])
        await expect(async () => {
          await page.goto(`/${reader}/agreements/ir-ru`)
          await expect(page.locator(`#clause-${number}`)).toContainText(read('status.label.in_progress'), {
            timeout: 1,
          })
        }, `the agreement's page in ${reader}`).toPass({ timeout: 10_000, intervals: [250] })
      }

      const reporting = page.locator('.progress-side').filter({ has: page.locator('[data-status="in_progress"]') })
      const some = reporting.locator('a[href^="#said-"]').first()
      const counted = Number((await some.textContent())?.match(/\d+/)?.[0])
      await some.click()
      const rows = page.locator('#clauses .clause-row')
      await expect(rows.filter({ visible: true }), 'the clauses that a number counts').toHaveCount(counted)
      expect(counted).toBeLessThan(await rows.count())
      await page.locator('.said-clauses:visible').getByRole('link').click()
      await expect(rows.filter({ visible: true })).toHaveCount(await rows.count())

      await page.goto(`/${locale}/desk/agreements/ir-ru/clauses/${number}/report`)
      await page.getByRole('link', { name: t('report.current.correct'), exact: true }).click()
      await expect(page).toHaveURL(/\/report\?corrects=[0-9a-f-]{36}$/)
      await expect(page.locator('.form-note')).toContainText(asOf[locale])
      await expect(page.getByLabel(t('report.corrects.label'), { exact: true })).not.toHaveValue('')
      await expect(form.day, 'a correction begins with the day of what it corrects').toHaveValue(typed.day)
      await expect(form.year).toHaveValue(typed.year)

      await page.goto(`/${locale}/desk`)
      await page.getByRole('button', { name: t('auth.signOut'), exact: true }).click()
      await expect(page.locator('.notice')).toContainText(t('auth.signIn.signedOut'))
      await page.goto(`/${locale}/desk`)
      await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in`))
    })

    test('what was typed stays when the form is refused, and each error leads to its field', async ({ page }, {
      project,
    }) => {
      await signInTo(
        page,
        locale,
        '/desk/agreements/ir-ru/clauses/2/report',
        accountOf('careless', project.name, locale).email,
      )
      const form = reportForm(page, locale)
      await form.choose('fulfilled')
      await form.day.fill(locale === 'fa' ? '۳۱' : '31')
      await form.month.selectOption({ index: 11 })
      await form.year.fill(typed.year)
      await form.note.fill(note)
      await form.obstacle.fill(note)
      await form.link.fill('https://example.org/evidence')
      await form.send()

      const summary = page.locator('main [role=alert]')
      await expect(summary).toContainText(t('form.errorTitle'))
      await expect(summary.getByRole('link')).toHaveText([t('date.error.dateImpossible')])
      await expect(summary).toBeFocused()
      await expect(page).toHaveTitle(refusedTitle)
      await expect(form.status('fulfilled')).toBeChecked()
      await expect(form.day).toHaveValue(locale === 'fa' ? '۳۱' : '31')
      await expect(form.month).toHaveValue('11')
      await expect(form.year).toHaveValue(typed.year)
      await expect(form.note).toHaveValue(note)
      await expect(form.obstacle).toHaveValue(note)
      await expect(form.link).toHaveValue('https://example.org/evidence')

      await summary.getByRole('link').click()
      await expect(form.day).toBeFocused()
      await expect(page.locator('#asOf-error')).toHaveText(t('date.error.dateImpossible'))
    })

    test('the date goes into the other calendar and back with all that was typed, and Enter sends the form', async ({
      page,
    }, { project }) => {
      await signInTo(
        page,
        locale,
        '/desk/agreements/ir-ru/clauses/2/report',
        accountOf('careless', project.name, locale).email,
      )
      const form = reportForm(page, locale)
      const summary = page.locator('main [role=alert]')
      await form.choose('blocked')
      await form.day.fill(typed.day)
      await form.month.selectOption({ label: typed.month })
      await form.year.fill(typed.year)
      await form.note.fill(note)
      await form.outcome.selectOption({ index: 1 })
      const month = await form.month.inputValue()
      const outcome = await form.outcome.inputValue()

      await form.enterIn(calendars.other)
      await expect(form.day).toHaveValue(inOther.day)
      await expect(form.month).toHaveValue(inOther.month)
      await expect(form.year).toHaveValue(inOther.year)
      await expect(form.status('blocked')).toBeChecked()
      await expect(form.note).toHaveValue(note)
      await expect(form.outcome).toHaveValue(outcome)
      await expect(summary).toHaveCount(0)
      await expect(page).not.toHaveTitle(refusedTitle)

      await form.enterIn(calendars.own)
      await expect(form.day).toHaveValue(typed.day)
      await expect(form.month).toHaveValue(month)
      await expect(form.year).toHaveValue(typed.year)
      await expect(form.note).toHaveValue(note)

      await form.day.press('Enter')
      await expect(summary.getByRole('link')).toHaveText([t('error.obstacleMissing')])
      await expect(form.day).toHaveValue(typed.day)
      await summary.getByRole('link').click()
      await expect(form.obstacle).toBeFocused()
    })

    test('missing evidence is told of all fields that would do, and leads to the first', async ({ page }, {
      project,
    }) => {
      await signInTo(
        page,
        locale,
        '/desk/agreements/ir-ru/clauses/2/report',
        accountOf('careless', project.name, locale).email,
      )
      const form = reportForm(page, locale)
      await form.choose('fulfilled')
      await form.day.fill(typed.day)
      await form.month.selectOption({ label: typed.month })
      await form.year.fill(typed.year)
      await form.note.fill(note)
      await form.send()
      await page
        .locator('main [role=alert]')
        .getByRole('link', { name: t('error.evidenceMissing') })
        .click()
      await expect(form.outcome).toBeFocused()
      await expect(page.getByRole('group', { name: t('report.evidence.title'), exact: true })).toContainText(
        t('error.evidenceMissing'),
      )
    })

    test('an empty form says everything that is missing', async ({ page }, { project }) => {
      await signInTo(
        page,
        locale,
        '/desk/agreements/ir-ru/clauses/2/report',
        accountOf('careless', project.name, locale).email,
      )
      const form = reportForm(page, locale)
      await form.day.fill('')
      await form.year.fill('')
      await form.send()
      const errors = [t('error.statusMissing'), t('date.error.dateIncomplete'), t('error.noteMissing')]
      await expect(page.locator('main [role=alert]').getByRole('link')).toHaveText(errors)
    })

    test('a clause of others answers like one that does not exist', async ({ page }, { project }) => {
      await signInTo(page, locale, '/desk', accountOf('careless', project.name, locale).email)
      const foreign = await page.request.get(`/${locale}/desk/agreements/kz-uz/clauses/1/report`)
      const absent = await page.request.get(`/${locale}/desk/agreements/kz-uz/clauses/99/report`)
      expect([foreign.status(), absent.status()]).toEqual([404, 404])
    })
  },
  ['fa', 'ru'],
)

/** The language that the page says a text is in. */
async function languageOf(text: Locator): Promise<string | null | undefined> {
  return text.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
}
