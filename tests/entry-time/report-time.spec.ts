import { performance } from 'node:perf_hooks'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, test } from '@/tests/support/e2e-test'
import { clockTime, entryReport, recordEntry, seconds } from './key-strokes'

const t = wordsIn('fa')
const note = 'گفت‌وگوها در جریان است.'
const agreements = [
  { key: 'kz-tr', clauses: 5 },
  { key: 'kz-az', clauses: 4 },
  { key: 'kz-uz', clauses: 3 },
] as const

test('how long reports on twelve clauses take, before a meeting and again after it', async ({ page }) => {
  test.setTimeout(180_000)
  await signInTo(page, 'fa', '/desk', accountOf('respondent', 'js', 'fa').email)
  const counts = await recordEntry(page, 'typed')
  // All of them for the first time, with a word on each; then, before the next meeting, the first two of each agreement anew.
  for (const changed of [5, 2]) {
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] = 0
    await page.goto('/fa/desk')
    const began = performance.now()
    for (const { key, clauses } of agreements) {
      await page.locator(`main a[href$="/desk/agreements/${key}/reports"]`).first().click()
      for (let number = 1; number <= clauses; number++) {
        const isChanged = number <= changed
        await page.locator(`#c${number}_status`).selectOption(isChanged ? 'in_progress' : 'as_before')
        if (isChanged) await page.locator(`#c${number}_note_fa`).fill(note)
      }
      await page.getByRole('button', { name: t('report.several.submit'), exact: true }).click()
      await expect(page.locator('.notice')).toContainText(t('desk.recorded.title', { count: clauses }))
    }
    console.log(
      `\nchanged in each agreement: ${changed} at most\n${entryReport(counts, (performance.now() - began) / 1000)}`,
    )
  }
})

test('how long the first reports on twelve clauses take with the keyboard', async ({ page }) => {
  test.setTimeout(180_000)
  await signInTo(page, 'fa', '/desk', accountOf('respondent', 'js', 'fa').email)
  const began = performance.now()
  let [keys, thoughts, clicks] = [0, 0, 0]
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  const tabTo = async (id: string) => {
    thoughts += 1
    while ((await focused()) !== id) await press('Tab')
  }
  for (const { key, clauses } of agreements) {
    await page.locator(`main a[href$="/desk/agreements/${key}/reports"]`).first().click()
    clicks += 1
    // Into the first field with the mouse; from there on without.
    await page.locator('#c1_status').focus()
    clicks += 1
    for (let number = 1; number <= clauses; number++) {
      const status = `c${number}_status`
      await tabTo(status)
      const list = page.locator(`#${status}`)
      while ((await list.inputValue()) !== 'in_progress') await press('ArrowDown')
      await tabTo(`c${number}_note_fa`)
      await page.keyboard.type(note)
      keys += note.length
    }
    clicks += 1
    await page.getByRole('button', { name: t('report.several.submit'), exact: true }).click()
    await expect(page.locator('.notice')).toContainText(t('desk.recorded.title', { count: clauses }))
  }
  const person = clicks * (seconds.button() + 2 * seconds.hand) + thoughts * seconds.mind + keys * seconds.key
  console.log(
    [
      `\nwith the keyboard: ${keys} keys, ${thoughts} fields, ${clicks} clicks`,
      `a practised person (Keystroke-Level Model): ${clockTime(person)}`,
      `the machine, measured: ${clockTime((performance.now() - began) / 1000)}`,
    ].join('\n'),
  )
})
