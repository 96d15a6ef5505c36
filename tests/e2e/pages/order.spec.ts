import type { Locator } from '@playwright/test'
import { type Locale, locales } from '@/lib/i18n/locales'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { records } from '@/tests/support/e2e-records'
import { inEachLanguage } from '@/tests/support/e2e-test'

inEachLanguage((locale) => {
  test('countries stand in the order of the reader’s alphabet', async ({ page }) => {
    await page.goto(`/${locale}/countries`)
    const names = records('countries').map(({ name }) => name[locale])
    const shown = await page.locator('main li a').allInnerTexts()
    expect(shown.filter((text) => names.includes(text))).toEqual(names.sort(new Intl.Collator(locale).compare))
  })
})

/** The characters of a text from left to right, as they stand on the screen; spaces left out, as their place shows in nothing. */
async function seenFromLeft(text: Locator): Promise<string> {
  return text.evaluate((element: HTMLElement) => {
    // On one line, or the left of one line would be compared with the left of another.
    for (const part of [element, ...element.querySelectorAll<HTMLElement>('*')])
      Object.assign(part.style, { whiteSpace: 'nowrap', display: 'inline' })
    const placed: { character: string; left: number }[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [index, character] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        placed.push({ character, left: range.getBoundingClientRect().left })
      }
    }
    placed.sort((a, b) => a.left - b.left)
    return placed
      .map(({ character }) => character)
      .join('')
      .replace(/\s/g, '')
  })
}

const reversed = (text: string) => [...text].reverse().join('')

/** Texts that stand among text of the other direction. Cyrillic and Latin are seen as they are written, Persian from its end. */
const seen: readonly [Locale, string, string][] = [
  ['fa', '/films/winners', 'Победителей видно на старте'],
  ['fa', '/films/seal-tale', 'Теңіз итбалықтарының ертегісі'],
  ['fa', '/films/pamir', 'Памир тауларындай биік'],
  ['fa', '/bodies/ru-mincult', 'Министерство культуры Российской Федерации'],
  ['fa', '/bodies/ir-cinema-org', 'Cinema Organization of Iran'],
  ['fa', '/people/sergei-sobyanin', 'Сергей Собянин'],
  ['ru', '/people/mohammad-khazaei', 'محمد خزاعی'],
  ['ru', '/bodies/ir-farabi', 'بنیاد سینمایی فارابی'],
  ['kk', '/people/masoud-ahmadvand', 'مسعود احمدوند'],
  ['kk', '/bodies/ir-cinema-org', 'سازمان سینمایی ایران'],
  ['en', '/people/mohammad-khazaei', 'محمد خزاعی'],
]

/** What is to be seen from the left: brackets, dots and numbers of the other direction would move. */
function orderOf(text: string): string {
  const characters = text.replace(/\s/g, '')
  return /\p{Script=Arabic}/u.test(characters) ? reversed(characters) : characters
}

for (const [locale, path, text] of seen) {
  test(`“${text}” is read in its own direction on /${locale}${path}`, async ({ page }) => {
    await page.goto(`/${locale}${path}`)
    expect(await seenFromLeft(page.locator('main').getByText(text, { exact: true }).first())).toBe(orderOf(text))
  })
}

test('a Persian date with its Gregorian twin keeps its numbers and brackets in order', async ({ page }) => {
  await page.goto('/fa/agreements/kz-az')
  const date = page.locator('main dl time').first()
  await expect(date).toContainText('۱۳ مهر ۱۴۰۴ (۵ اکتبر ۲۰۲۵)')
  // Right to left, but numbers left to right. A bracket keeps its character and turns its shape.
  expect(await seenFromLeft(date)).toContain(`)۲۰۲۵${reversed('اکتبر')}۵(۱۴۰۴${reversed('مهر')}۱۳`)
})

/** The turn of what is drawn behind an element, as `matrix(…)`. */
async function turnBehind(element: Locator): Promise<string> {
  return element.evaluate((one) => getComputedStyle(one, '::after').transform)
}

test('what points onward points to the left in Persian only, and no picture of a status is turned', async ({
  page,
}) => {
  const turns = new Map<string, string>()
  for (const locale of locales) {
    await page.goto(`/${locale}/agreements/ir-ru/clauses/2`)
    turns.set(locale, await turnBehind(page.locator('.crumbs li').first()))
    const statusIcons = page.locator('main .chip svg')
    expect(await statusIcons.count()).toBeGreaterThan(0)
    for (const icon of await statusIcons.all())
      expect(await icon.evaluate((one) => getComputedStyle(one).transform)).toBe('none')
  }
  expect(turns.get('ru')).toMatch(/^matrix\(0\.7\d+, 0\.7/)
  expect(turns.get('fa')).toMatch(/^matrix\(0\.7\d+, -0\.7/)
  expect([turns.get('kk'), turns.get('en')]).toEqual([turns.get('ru'), turns.get('ru')])
})
