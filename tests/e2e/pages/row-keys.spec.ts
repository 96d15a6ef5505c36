import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, test } from '@/tests/support/e2e-test'

test('the list of clauses is gone through with one key a row', async ({ page }) => {
  await signInTo(page, 'fa', '/desk', accountOf('rapporteur', 'js', 'fa').email)
  const links = page.locator('.desk-actions .button')
  await expect(page.getByText(wordsIn('fa')('desk.keys'))).toBeVisible()
  await links.nth(0).focus()
  await page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.nth(0)).toBeFocused()
  const address = await links.nth(0).getAttribute('href')
  await page.keyboard.press('u')
  await expect(page).toHaveURL(new RegExp(`${address}$`))
})
