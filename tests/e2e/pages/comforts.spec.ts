import type { Page } from '@playwright/test'
import { inLocale, paths } from '@/lib/paths'
import { wordsIn } from '@/tests/support/e2e-messages'
import { desktop, expect, phone, test } from '@/tests/support/e2e-test'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const [light, dark] = ['rgb(248, 246, 241)', 'rgb(18, 23, 27)']

test('the reader’s own theme is there before the page is painted, in every language, and not on paper', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(inLocale('ru', paths.about()))
  await expect.poll(() => paper(page)).toBe(light)
  await page.getByLabel(wordsIn('ru')('layout.theme.label')).selectOption('dark')
  await expect.poll(() => paper(page)).toBe(dark)

  // What the first frame shows, before any file has come.
  await page.addInitScript(() => {
    requestAnimationFrame(() => Reflect.set(window, 'firstTheme', document.documentElement.dataset.theme))
  })
  await page.goto(inLocale('kk', paths.agreements()))
  expect(await page.evaluate(() => Reflect.get(window, 'firstTheme'))).toBe('dark')
  expect(await paper(page)).toBe(dark)
  await page.emulateMedia({ media: 'print' })
  expect(await paper(page)).not.toBe(dark)
  await expect(page.locator('.theme-choice')).toBeHidden()
  await page.emulateMedia({ media: null, colorScheme: 'dark' })

  // Also where pages are made for one request, under a policy of their own.
  await page.goto(inLocale('fa', paths.signIn()))
  const choice = page.getByLabel(wordsIn('fa')('layout.theme.label'))
  await expect(choice).toHaveValue('dark')
  await choice.selectOption('light')
  await expect.poll(() => paper(page)).toBe(light)
  await choice.selectOption('')
  await expect.poll(() => paper(page)).toBe(dark)
})

test('a list that was narrowed says so on paper as well', async ({ page }) => {
  await page.goto(`${inLocale('ru', paths.attention('silent'))}?agreement=ir-ru&theme=co-production`)
  const said = page.locator('main .print-note')
  await expect(said).toHaveCount(2)
  await expect(said.first()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(said.first()).toBeVisible()
  await expect(said.first()).toContainText(wordsIn('ru')('attention.facet.agreement'))
  await expect(page.locator('main .chip-list .button').first()).toBeHidden()
})

test('keys lead to the search, the lists and their own explanation, until they are switched off', async ({ page }) => {
  await page.setViewportSize(desktop)
  await page.goto(inLocale('kk', paths.statuses()))
  await page.keyboard.press('/')
  await expect(page.locator('#header-q')).toBeFocused()
  // A letter in a field is a letter.
  await page.keyboard.type('ga/')
  await expect(page.locator('#header-q')).toHaveValue('ga/')
  await page.keyboard.press('Escape')
  await expect(page.locator('#header-q')).toBeHidden()

  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL((url) => url.pathname === inLocale('kk', paths.agreements()))
  await page.setViewportSize(phone)
  await page.keyboard.press('/')
  await expect(page.locator('#menu-q')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page).toHaveURL((url) => url.pathname + url.hash === inLocale('kk', '/about#keys'))

  const use = page.getByLabel(wordsIn('kk')('about.keys.use'))
  await expect(use).toBeChecked()
  await use.uncheck()
  await page.reload()
  await expect(use).not.toBeChecked()
  await page.locator('h1').click()
  await page.keyboard.press('/')
  await expect(page.locator('#menu-q')).toBeHidden()
})
