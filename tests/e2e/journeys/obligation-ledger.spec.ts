import type { Browser, Page } from '@playwright/test'
import { partsIn } from '@/lib/i18n/calendars'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest as test } from '@/tests/support/e2e-own-server'

// What a clause of the registry owes would be read on everybody's pages.
test.use({ serverName: 'obligation-ledger' })

const words = {
  fa: { unit: 'هفتهٔ فیلم آزمایشی', postponed: 'علت آزمایشی تعویق', missed: 'علت آزمایشی', corrected: 'علت اصلاح‌شده' },
  ru: {
    unit: 'пробная неделя кино',
    postponed: 'пробная причина переноса',
    missed: 'пробная причина',
    corrected: 'исправленная причина',
  },
} as const

test('what a clause owes in each period is laid down, recorded, corrected and read', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(180_000)
  const isScripted = project.name === 'js'
  const locale = isScripted ? 'fa' : 'ru'
  const t = wordsIn(locale)
  const word = words[locale]
  const clause = `/${locale}/agreements/ir-ru/clauses/4`
  const desk = { clause: `/${locale}/desk/records/clauses/ir-ru-4`, outcome: `/${locale}/desk/records/outcomes` }
  const outcome = `${desk.outcome}/russian-film-week`
  const field = (name: string) => page.locator(`[name="${name}"]`)
  const group = (name: 'ledger' | 'counted') => page.locator('summary', { hasText: t(`drafts.form.group.${name}`) })
  const today = new Date().toISOString().slice(0, 10)
  // The fourth period is the one that runs.
  const firstYear = partsIn(isScripted ? 'persian' : 'gregory', today).year - 3

  await test.step('an editor lays down what the clause owes', async () => {
    const account = accountOf('bookkeeper', project.name, locale).email
    await signInTo(page, locale, desk.clause.replace(`/${locale}`, ''), account)
    await begin(page, locale)
    await field('nature').selectOption('recurring')
    await group('ledger').click()
    await field('owed').fill('1')
    await field(`owedUnit.${locale}`).fill(word.unit)
    await field('periodLength').fill('1')
    await field('periodUnit').selectOption('years')
    await field('periodsFromYear').fill(String(firstYear))
    await field('turns').selectOption('in_turn')
    await field('firstTurn').selectOption('ru-mincult')
  })

  await test.step('a period is postponed with a reason, another is stated as missed', async () => {
    await press(page, 'add:ledger', 'ledger.0')
    // Which number is which year stands beside the field.
    await expect(page.locator('[id="ledger.0"]')).toContainText(t('ledger.numbers', { periods: '' }).slice(0, 8))
    await field('ledger.0.period').fill('2')
    await field('ledger.0.kind').selectOption('postponed')
    await field(`ledger.0.reason.${locale}`).fill(word.postponed)
    await field('ledger.0.source').selectOption('s0')
    await press(page, 'add:ledger', 'ledger.1')
    await field('ledger.1.period').fill('3')
    await field('ledger.1.kind').selectOption('missed')
    await field(`ledger.1.reason.${locale}`).fill(word.missed)
    await field('ledger.1.source').selectOption('s2')
    await handIn(page)
    // To which period, nobody has said yet.
    await page
      .locator('main [role=alert]')
      .getByRole('link', { name: t('error.postponedTo') })
      .click()
    await expect(field('ledger.0.postponedTo')).toBeFocused()
    await field('ledger.0.postponedTo').fill('4')
    await handIn(page)
    await expect(notice(page)).toHaveText(t('drafts.done.submit'))
  })

  const second = await another(browser, baseURL, isScripted)
  await test.step('another publishes it', async () => {
    const account = accountOf('auditor', project.name, locale).email
    await signInTo(second, locale, desk.clause.replace(`/${locale}`, ''), account)
    await publish(second, desk.clause)
    await expect(notice(second)).toHaveText(t('drafts.done.publish'))
  })

  await test.step('an outcome is counted for the first period', async () => {
    await page.goto(outcome)
    await begin(page, locale)
    await group('counted').click()
    await press(page, 'add:counted', 'counted.0')
    await field('counted.0.clause').selectOption('ir-ru-4')
    await field('counted.0.period').fill('1')
    await handIn(page)
    await expect(notice(page)).toHaveText(t('drafts.done.submit'))
    await publish(second, outcome)
    await expect(notice(second)).toHaveText(t('drafts.done.publish'))
  })

  await test.step('everybody reads what became of each period, whose turn it was and what follows', async () => {
    await readsIn(page, clause, '#period-1', [t('ledger.states.fulfilled')])
    await expect(page.locator('#period-1 a[href$="/outcomes/russian-film-week"]')).toBeVisible()
    await expect(page.locator('#period-2')).toContainText(word.postponed)
    await expect(page.locator('#period-2 a[href$="/sources/s0"]')).toBeVisible()
    await expect(page.locator('#period-3')).toContainText(t('ledger.states.missed'))
    await expect(page.locator('#period-3')).toContainText(word.missed)
    const turns = page.locator('#ledger tbody tr td:nth-child(2)')
    const [next, fourth, third] = await turns.allTextContents()
    expect(next).toBe(third)
    expect(fourth).not.toBe(third)
    await expect(turns).toHaveCount(5)
    await expect(page.locator('#period-4')).toContainText(t('ledger.carried', { count: isScripted ? '۲' : '2' }))
    await expect(page.locator('#sides a[href="#ledger"]')).toContainText(isScripted ? '۱ از ۳' : '1 из 3')
    await page.goto(`/${locale}/agreements/ir-ru`)
    await expect(page.locator('#turns')).toContainText(word.unit)
  })

  await test.step('programs read the same facts', async () => {
    const { clauses } = await (await page.request.get('/api/v1/agreements/ir-ru')).json()
    const { ledger } = clauses.find(({ number }: { number: number }) => number === 4)
    expect(ledger).toMatchObject({ owed: 1, periodUnit: 'years', turns: 'in_turn', firstTurn: 'ru-mincult' })
    expect(ledger.counted).toEqual([{ period: 1, outcome: 'russian-film-week' }])
    expect(ledger.entries).toMatchObject([
      { period: 3, kind: 'missed', source: 's2' },
      { period: 2, kind: 'postponed', postponedTo: 4, source: 's0' },
    ])
    expect(await (await page.request.get('/api/v1/export/registry.json')).text()).toContain(word.postponed)
  })

  await test.step('a correction leaves what was recorded before in the history', async () => {
    await page.goto(desk.clause)
    await begin(page, locale)
    await field(`ledger.1.reason.${locale}`).fill(word.corrected)
    await handIn(page)
    await expect(notice(page)).toHaveText(t('drafts.done.submit'))
    await publish(second, desk.clause)
    await expect(notice(second)).toHaveText(t('drafts.done.publish'))
    await readsIn(page, clause, '#period-3', [word.corrected])
    await page
      .locator('#ledger')
      .getByRole('link', { name: t('ledger.history'), exact: true })
      .click()
    await expect(page).toHaveURL(/\/history$/)
    await readsIn(page, `${clause}/history`, 'main', [word.corrected, word.missed])
    await second.context().close()
  })
})

const notice = (on: Page) => on.locator('main .notice').first()

async function another(browser: Browser, baseURL: string | undefined, isScripted: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: isScripted, ...(baseURL ? { baseURL } : {}) })
  return context.newPage()
}

async function begin(page: Page, locale: 'fa' | 'ru'): Promise<void> {
  await page.getByRole('button', { name: wordsIn(locale)('drafts.record.edit'), exact: true }).click()
  await expect(page).toHaveURL(/\/edit$/, { timeout: 15_000 })
}

async function press(page: Page, button: string, place: string): Promise<void> {
  await page.locator(`form.record-form button[name=do][value="${button}"]`).click()
  await expect(page).toHaveURL((url) => url.hash === `#${place}`, { timeout: 15_000 })
}

async function handIn(page: Page): Promise<void> {
  await page.locator('[name=reason]').fill('Test: why.')
  await page.locator('.form-bar button[value=submit]').click()
}

async function publish(page: Page, desk: string): Promise<void> {
  await page.goto(desk)
  await page.locator('button[name=step][value=publish]').click()
}

/** A public page is made anew within moments. */
async function readsIn(page: Page, path: string, place: string, texts: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    for (const text of texts) await expect(page.locator(place)).toContainText(text, { timeout: 1 })
  }, `${path} tells it`).toPass({ timeout: 30_000, intervals: [500] })
}
