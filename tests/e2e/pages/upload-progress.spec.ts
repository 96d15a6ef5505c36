import { readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileLimit } from '@/lib/documents/document-limits'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { uploadForm } from '@/tests/support/e2e-documents'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'
import { pdfOfSize } from '@/tests/support/pdf-files'

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)

    test('an upload over a slow line shows how far it is, and can be called off', async ({ page, context }) => {
      test.setTimeout(60_000)
      await signInTo(page, locale, '/desk/documents', accountOf('uploader', 'js', locale).email)
      const form = uploadForm(page, locale)
      await form.key.fill(`slow-${locale}`)
      await form.title.fill('Test')
      await form.kind.selectOption('other')
      await form.language.selectOption('en')
      await form.choose(await pdfOfSize(4 * 1024 * 1024))
      const line = await context.newCDPSession(page)
      const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200 * 1024 }
      await line.send('Network.emulateNetworkConditions', slow)
      await form.send()

      const progress = page.locator('#upload progress')
      await expect
        .poll(async () => Number(await progress.getAttribute('value')), { timeout: 20_000 })
        .toBeGreaterThan(10)
      await expect(page.locator('#upload [role=status]')).toContainText(locale === 'fa' ? /[۱-۹]۰٪/ : /[1-9]0/)
      await page.getByRole('button', { name: t('documents.upload.cancel'), exact: true }).click()
      await expect(page.locator('#upload [role=status]')).toHaveText(t('documents.upload.cancelled'))
      await expect(progress).toHaveCount(0)
      await expect(form.key).toHaveValue(`slow-${locale}`)

      await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
      await expect
        .poll(() => readdir(join(process.env.HAMKINO_E2E_FILES ?? '', 'incoming')), { timeout: 20_000 })
        .toEqual([])
      await form.send()
      await expect(page).toHaveURL(new RegExp(`/${locale}/desk/documents/slow-${locale}`), { timeout: 20_000 })
    })

    test('a file that is too large is not even sent', async ({ page }, testInfo) => {
      const large = testInfo.outputPath('large.pdf')
      await writeFile(large, '')
      await truncate(large, fileLimit + 1)
      await signInTo(page, locale, '/desk/documents', accountOf('uploader', 'js', locale).email)
      await uploadForm(page, locale).chooseAt(large)
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.url()))
      await uploadForm(page, locale).send()
      await expect(page.locator('main [role=alert]')).toContainText(locale === 'fa' ? '۲۵' : '25')
      expect(sent).toEqual([])
    })
  },
  ['fa', 'ru'],
)
