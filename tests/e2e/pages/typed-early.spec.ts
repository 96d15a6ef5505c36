import { paths } from '@/lib/paths'
import { overseerOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { expect, test } from '@/tests/support/e2e-test'

test('what was typed before the scripts of a page ran stays when they do', async ({ page }) => {
  const path = paths.deskTranslation('kz-uz', 'ru')
  await signInTo(page, 'en', path, overseerOf('en', 'viewer').email)
  let letThrough = () => {}
  const waiting = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/*.js', async (route) => {
    await waiting
    await route.continue()
  })
  await page.goto(`/en${path}`, { waitUntil: 'commit' })
  const field = (name: string) => page.locator(`[id="clause-1.${name}"]`)
  const [text, heading, status] = [field('text'), field('heading'), field('status')]
  await expect(text).not.toHaveValue('')
  await text.fill('Typed early.')
  await heading.fill('Early')
  await status.selectOption('machine_draft')
  letThrough()
  // The mark that React leaves on an element that it has taken over.
  await expect
    .poll(() => text.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))))
    .toBe(true)
  await expect(text).toHaveValue('Typed early.')
  await expect(heading).toHaveValue('Early')
  await expect(status).toHaveValue('machine_draft')
})
