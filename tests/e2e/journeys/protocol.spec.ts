import { wordsIn } from '@/tests/support/e2e-messages'
import { expect, readerTest as test } from '@/tests/support/e2e-reader-test'
import { record } from '@/tests/support/e2e-records'
import { phone } from '@/tests/support/e2e-test'
import { bare, readPdf } from '@/tests/support/pdf-text'

const meeting = '/meetings/ir-ru-online-2'
const [fa, ru] = [wordsIn('fa'), wordsIn('ru')]

test('a side’s own copy in two languages, from the meeting to the file', async ({ page, request }) => {
  await page.setViewportSize(phone)
  await page.goto(`/fa${meeting}`)
  await page.getByRole('link', { name: fa('protocol.link') }).click()
  const sides = page.locator('.protocol-side').filter({ hasNot: page.locator('div') })
  await expect(sides.first()).toHaveText('ایران')

  await page.getByRole('link', { name: 'فارسی و روسی', exact: true }).click()
  const copies = page.getByRole('navigation', { name: fa('protocol.copies') })
  await copies.getByRole('link', { name: 'روسیه', exact: true }).click()
  await expect(page).toHaveURL(/\/protocol\/ru\/ru$/)
  await expect(sides).toHaveText(['روسیه', 'Россия', 'ایران', 'Иран'])
  await expect(page.locator('.protocol-copy')).toHaveText([
    fa('protocol.copyOf', { side: 'روسیه' }),
    ru('protocol.copyOf', { side: 'Россия' }),
  ])
  const title = record('meetings', 'ir-ru-online-2').title
  await expect(page.locator('.protocol-meeting')).toHaveText([title.fa, title.ru])
  await expect(page.locator('.protocol [lang=ru][dir=ltr]').first()).toContainText(ru('protocol.title'))

  const address = await page.getByRole('link', { name: 'PDF' }).getAttribute('href')
  const file = await request.get(address ?? '')
  expect(file.status()).toBe(200)
  const { pages } = await readPdf(await file.body())
  const words = pages.join('')
  for (const word of ['ایران', 'روسیه', ru('protocol.title'), title.ru]) expect(words).toContain(bare(word))
  expect((await file.body()).length).toBeLessThan(300 * 1024)
  const again = await request.get(address ?? '', { headers: { 'If-None-Match': file.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
})

test('there is no protocol of what is not there, for a side that was not, or in another language', async ({
  request,
}) => {
  for (const path of [
    '/meetings/no-such-meeting/protocol',
    '/meetings/no-such-meeting/protocol/files/sides.pdf',
    `${meeting}/protocol/kz`,
    `${meeting}/protocol/ir/fr`,
    `${meeting}/protocol/ir/ru/kk`,
    `${meeting}/protocol/files/kz.pdf`,
    `${meeting}/protocol/files/sides-fr.pdf`,
  ]) {
    expect((await request.get(`/ru${path}`)).status(), path).toBe(404)
  }
})
