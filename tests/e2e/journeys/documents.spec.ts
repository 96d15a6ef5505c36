import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { uploadForm } from '@/tests/support/e2e-documents'
import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, inEachLanguage, test } from '@/tests/support/e2e-test'
import { pdfOf, sha256, signedPdf } from '@/tests/support/pdf-files'

const titles = { fa: 'تفاهم‌نامهٔ امضاشده', ru: 'Подписанный меморандум' } as const

// A refused upload is an answer of its own, and so is what is gone: browsers note both as a failed load.
test.use({ expectedComplaint: /status of 4(22|10)/ })

/** Each journey has its own: they run side by side. */
const placesOf = {
  fa: { agreement: 'kz-fr', meeting: 'aktau-signing' },
  ru: { agreement: 'kz-ge', meeting: 'cannes-signing' },
} as const

inEachLanguage(
  (locale) => {
    const t = wordsIn(locale)
    const places = placesOf[locale as keyof typeof placesOf]

    test('an editor uploads a signed file, another publishes it, readers find it, and it is withdrawn', async ({
      page,
      browser,
      baseURL,
    }, { project }) => {
      test.setTimeout(120_000)
      const key = `test-${locale}-${project.name}-signed`
      const title = `${titles[locale as keyof typeof titles]} ${project.name}`
      const file = signedPdf()
      const address = `/files/${sha256(file)}.pdf`
      const own = `/${locale}/documents/${key}`

      await signInTo(page, locale, '/desk/documents', accountOf('uploader', project.name, locale).email)
      await test.step('an active file is refused, and what was typed stays', async () => {
        const form = uploadForm(page, locale)
        await form.key.fill(key)
        await form.title.fill(title)
        await form.kind.selectOption('signed_text')
        await form.language.selectOption('fa')
        await form.choose(pdfOf({ extra: ['<</S/JavaScript/JS(x)>>'] }))
        await form.send()
        await expect(page.locator('main [role=alert]')).toContainText(t('documents.error.pdfJavaScript'))
        await expect(form.key).toHaveValue(key)
        await expect(form.title).toHaveValue(title)
        await expect(form.kind).toHaveValue('signed_text')
        await expect(form.language).toHaveValue('fa')
        await expect(page).toHaveTitle(new RegExp(`^${t('form.refusedTitle', { title: '' })}`))
      })

      await test.step('a signed one is taken', async () => {
        const form = uploadForm(page, locale)
        await form.choose(file)
        await form.send()
        await expect(page).toHaveURL(new RegExp(`/${locale}/desk/documents/${key}\\?done=uploaded$`))
        await expect(page.locator('.notice')).toContainText(t('documents.done.uploaded'))
        await expect(page.locator('#facts')).toContainText('متن امضاشده.pdf')
        await expect(page.locator('#release')).toContainText(t('documents.release.secondPerson.publish'))
      })

      await test.step('it is linked to the text of an agreement and to a meeting', async () => {
        await link(page, locale, 'agreement', places.agreement, locale)
        await link(page, locale, 'meeting', places.meeting)
      })

      await test.step('nobody else sees it yet', async () => {
        expect((await page.request.get(address)).status()).toBe(404)
        expect((await page.request.get(own)).status()).toBe(404)
        await page.goto(`/${locale}/agreements/${places.agreement}`)
        await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(0)
      })

      const second = await browser.newContext({ baseURL, javaScriptEnabled: project.name === 'js' })
      const publisher = await second.newPage()
      await test.step('a second person publishes it', async () => {
        await signInTo(publisher, locale, `/desk/documents/${key}`, accountOf('publisher', project.name, locale).email)
        await publisher.getByRole('button', { name: t('documents.release.publish.submit'), exact: true }).click()
        await expect(publisher.locator('.notice')).toContainText(t('documents.done.published'))
      })

      await test.step('readers find it on both pages, and get it byte for byte', async () => {
        for (const path of [`/agreements/${places.agreement}`, `/meetings/${places.meeting}`]) {
          await expect(async () => {
            await page.goto(`/${locale}${path}`)
            const link = page.locator('#documents').getByRole('link', { name: title, exact: true })
            await expect(link).toHaveAttribute('href', own, { timeout: 500 })
          }).toPass({ timeout: 10_000 })
          await expect(page.locator('#documents')).toContainText(sha256(file))
          const download = page.getByRole('link', {
            name: t('documents.card.downloadOf', { name: title }),
            exact: true,
          })
          await expect(download).toHaveAttribute('href', address)
        }
        const response = await page.request.get(address)
        expect(sha256(await response.body())).toBe(sha256(file))
        expect(response.headers()).toMatchObject({
          'content-type': 'application/pdf',
          'content-length': String(file.length),
          'content-security-policy': "sandbox; default-src 'none'",
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-cache',
          etag: `"${sha256(file)}"`,
        })
        expect(response.headers()['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%D9%85%D8%AA%D9%86/)
      })

      await test.step('its page tells what it is, what it belongs to, and that this is where its history begins', async () => {
        await page.locator('#documents').getByRole('link', { name: title, exact: true }).click()
        await expect(page).toHaveURL(own)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
        await expect(page.locator('#facts')).toContainText(sha256(file))
        await expect(page.locator('#facts a')).toHaveAttribute('href', address)
        await expect(page.locator('#links')).toContainText(t('documents.links.textIn', { language: locale }))
        for (const path of [`/agreements/${places.agreement}`, `/meetings/${places.meeting}`])
          await expect(page.locator(`#links a[href="/${locale}${path}"]`)).toBeVisible()
        await expect(page.locator('#history .history-entry')).toHaveCount(1)
        await expect(page.locator('#history')).toContainText(t('history.kind.published'))
        await expect(page.locator('#cite')).toContainText(own)
      })

      await test.step('a new title waits for a second person, and is public once confirmed', async () => {
        const changed = `${title}, 2`
        await page.goto(`/${locale}/desk/documents/${key}`)
        const form = page.locator('#describe')
        await form.getByLabel(t('documents.upload.titleIn', { language: locale }), { exact: true }).fill(changed)
        await form.getByRole('button', { name: t('documents.describe.submit'), exact: true }).click()
        await expect(page.locator('.notice')).toContainText(t('documents.done.asked'))
        await expect(page.locator('#changes')).toContainText(t('documents.changes.ownChange'))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

        await publisher.goto(`/${locale}/desk/documents/${key}`)
        await expect(publisher.locator('#changes')).toContainText(changed)
        await publisher.getByRole('button', { name: t('documents.changes.confirm'), exact: true }).click()
        await expect(publisher.locator('.notice')).toContainText(t('documents.done.confirmed'))
        await expect(publisher.locator('#changes')).toHaveCount(0)
        await expect(async () => {
          await page.goto(`/${locale}/agreements/${places.agreement}`)
          const link = page.locator('#documents').getByRole('link', { name: changed, exact: true })
          await expect(link).toHaveAttribute('href', own, { timeout: 500 })
          await page.goto(own)
          await expect(page.locator('#history .history-entry')).toHaveCount(2, { timeout: 500 })
        }).toPass({ timeout: 20_000 })
        const [newest] = await page.locator('#history .history-entry').all()
        if (!newest) throw new Error('The history is empty')
        await expect(newest).toContainText(t('history.kind.changed'))
        await expect(newest.getByRole('row')).toHaveCount(2)
        await expect(newest.getByRole('row').last()).toContainText(changed)
        await expect(page.locator('main')).not.toContainText(accountOf('uploader', project.name, locale).name)
      })

      await test.step('it is withdrawn, with a reason, and gone at once', async () => {
        const submit = publisher.getByRole('button', { name: t('documents.release.withdraw.submit'), exact: true })
        await submit.click()
        await expect(publisher.locator('main [role=alert]')).toContainText(t('documents.error.reasonMissing'))
        await publisher.getByLabel(t('documents.release.withdraw.reason'), { exact: true }).fill('Test.')
        await submit.click()
        await expect(publisher.locator('.notice')).toContainText(t('documents.done.withdrawn'))
        for (const path of [`/agreements/${places.agreement}`, `/meetings/${places.meeting}`]) {
          await page.goto(`/${locale}${path}`)
          await expect(page.getByRole('link', { name: title })).toHaveCount(0)
        }
        expect((await page.request.get(address)).status()).toBe(404)
        expect((await page.goto(own))?.status()).toBe(410)
        await expect(page.locator('main')).toContainText(t('documents.withdrawn.explanation'))
        await expect(page.locator('main')).not.toContainText(title)
        expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain(own)
      })
      await second.close()
    })
  },
  ['fa', 'ru'],
)

/** Opens the form for one kind of record and sends it. */
async function link(page: Page, locale: Locale, record: 'agreement' | 'meeting', key: string, textLocale?: Locale) {
  const t = wordsIn(locale)
  const form = page.locator('details').filter({ hasText: t(`documents.links.add.${record}`) })
  await form.locator('summary').click()
  await form.getByLabel(t(`documents.links.record.${record}`), { exact: true }).selectOption(key)
  if (textLocale) await form.getByLabel(t('documents.links.textLocale'), { exact: true }).selectOption(textLocale)
  await form.getByRole('button', { name: t('documents.links.submit'), exact: true }).click()
  await expect(page.locator('.notice')).toContainText(t('documents.done.linked'))
  await expect(page.locator('#links').locator(`a[href="/${locale}/${record}s/${key}"]`)).toBeVisible()
}
