import type { Locator, Page } from '@playwright/test'
import { inLocale, paths } from '@/lib/paths'
import { accountOf, testPassword } from '@/tests/support/e2e-accounts'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, ownServerTest as test } from '@/tests/support/e2e-own-server'
import { desktop } from '@/tests/support/e2e-test'

// Reports of its own: the lists of others would have them.
test.use({ serverName: 'keyboard', javaScriptEnabled: true, viewport: desktop })

const locale = 'fa'
const t = wordsIn(locale)
const at = (path: string) => new RegExp(`/${locale}${path}$`)

/** Goes on by Tab alone until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 250; stops += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not come to ${target}`)
}

async function follow(page: Page, link: Locator, address: RegExp): Promise<void> {
  await tabTo(page, link.first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address, { timeout: 15_000 })
}

/** Arrows go from one choice to the next, in groups of radio buttons and in lists. */
async function arrowTo(page: Page, isChosen: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 20 && !(await isChosen()); steps += 1) await page.keyboard.press('ArrowDown')
  expect(await isChosen()).toBe(true)
}

/** From the desk: reports on the clause, and comes back to the desk. */
async function report(page: Page, number: number, status: string, note: string): Promise<void> {
  await follow(
    page,
    page.locator(`a[href$="${paths.deskReport('ir-ru', number)}"]`),
    at(paths.deskReport('ir-ru', number)),
  )
  await tabTo(page, page.locator('input[name=status]').first())
  await arrowTo(page, () => page.locator(`input[name=status][value=${status}]`).isChecked())
  await tabTo(page, page.getByLabel(t('date.day'), { exact: true }))
  await page.keyboard.type('۷')
  await tabTo(page, page.getByLabel(t('date.month'), { exact: true }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByLabel(t('date.year'), { exact: true }))
  await page.keyboard.type('۱۴۰۴')
  await tabTo(page, page.getByLabel(`${t('report.notes.note.label')} (${t(`ui.language.${locale}`)})`, { exact: true }))
  await page.keyboard.type(note)
  await follow(page, page.getByRole('button', { name: t('report.submit'), exact: true }), /\/desk\?saved=/)
}

test('44 by keyboard alone: signed in, reported, found by its standing, opened, reported again, seen in its history', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const [number, first, second] = [4, 'گزارش نخست آزمایشی', 'گزارش دوم آزمایشی']
  await page.goto(inLocale(locale, paths.desk()))
  await tabTo(page, page.getByLabel(t('auth.signIn.email'), { exact: true }))
  await page.keyboard.type(accountOf('reporter', 'js', locale).email)
  await tabTo(page, page.getByLabel(t('auth.signIn.password'), { exact: true }))
  await page.keyboard.type(testPassword)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(at(paths.desk()), { timeout: 15_000 })
  await report(page, number, 'delayed', first)

  await follow(page, page.locator(`header a[href="${inLocale(locale, paths.agreements())}"]`), at(paths.agreements()))
  const standing = page.locator('main select[name=status]')
  await tabTo(page, page.locator('main details:has(select[name=status]) > summary'))
  await page.keyboard.press('Enter')
  await tabTo(page, standing)
  await arrowTo(page, async () => (await standing.inputValue()) === 'delayed')
  await follow(
    page,
    page.getByRole('button', { name: t('agreements.filter.apply'), exact: true }),
    /\?status=delayed&sort=/,
  )
  await follow(page, page.locator(`main a[href$="${paths.agreement('ir-ru')}"]`), at(paths.agreement('ir-ru')))
  await follow(
    page,
    page.locator(`main a[href$="${paths.clause('ir-ru', number)}"]`),
    at(paths.clause('ir-ru', number)),
  )
  await expect(page.locator('#sides').getByText(first)).toBeVisible()

  await page.goto(inLocale(locale, paths.desk()))
  await report(page, number, 'in_progress', second)
  await follow(
    page,
    page.locator(`main a[href$="${paths.clause('ir-ru', number)}"]`),
    at(paths.clause('ir-ru', number)),
  )
  await expect(async () => {
    await page.reload()
    await expect(page.locator('#sides').getByText(second)).toBeVisible({ timeout: 1 })
  }).toPass({ timeout: 30_000, intervals: [250] })
  for (const status of ['delayed', 'in_progress'] as const)
    await expect(page.locator('#history')).toContainText(t(`status.label.${status}`))
})
