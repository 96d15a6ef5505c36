import { readdir, readFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { accountOf } from '@/tests/support/e2e-accounts'
import { signInTo } from '@/tests/support/e2e-desk'
import { documentFields, sendUpload } from '@/tests/support/e2e-documents'
import { expect, test } from '@/tests/support/e2e-test'
import { pdfOf, pdfOfSize, sha256, signedPdf } from '@/tests/support/pdf-files'

const mebibyte = 1024 * 1024
const folder = () => process.env.HAMKINO_E2E_FILES ?? ''
/** Files on their way, also those of journeys that run beside. */
const incoming = () => readdir(join(folder(), 'incoming')).catch(() => [])

test.describe('an upload by an editor', () => {
  test.beforeEach(async ({ page }) => {
    await signInTo(page, 'ru', '/desk/documents', accountOf('uploader', 'nojs', 'ru').email)
  })

  test('arrives byte for byte up to 25 MiB, past every limit of the framework', async ({ page, baseURL }) => {
    test.setTimeout(180_000)
    for (const size of [
      10 * mebibyte - 1,
      10 * mebibyte,
      10 * mebibyte + 1,
      20 * mebibyte,
      25 * mebibyte - 1,
      25 * mebibyte,
    ]) {
      const file = await pdfOfSize(size)
      const response = await sendUpload(page.request, baseURL, file, { key: `size-${size}`, sha256: sha256(file) })
      expect(response.status(), String(size)).toBe(201)
      const kept = await page.request.get(`/api/desk/documents/size-${size}`)
      expect(kept.headers()['content-length']).toBe(String(size))
      expect(sha256(await kept.body())).toBe(sha256(file))
    }
    const tooLong = await sendUpload(page.request, baseURL, Buffer.alloc(25 * mebibyte + 1), { key: 'too-long' })
    expect([tooLong.status(), (await tooLong.json()).errors]).toEqual([413, { file: 'fileTooLarge' }])
    await expect.poll(incoming).toEqual([])
  })

  test('is refused where it is not what the browser has sent', async ({ page, baseURL }) => {
    const file = signedPdf()
    const other = await sendUpload(page.request, baseURL, file, { key: 'cut', sha256: sha256(pdfOf()) })
    expect([other.status(), (await other.json()).errors]).toEqual([422, { file: 'fileCut' }])
    // Written like this the address comes by proxy.ts, where the framework lets go of everything after ten megabytes.
    const byProxy = await sendUpload(
      page.request,
      baseURL,
      await pdfOfSize(12 * mebibyte),
      { key: 'cut' },
      '/api/desk/document%73',
    )
    expect(byProxy.status()).toBe(405)
    expect((await page.request.get('/api/desk/documents/cut')).status()).toBe(404)
    await expect.poll(incoming).toEqual([])
  })

  test('leaves nothing when its sender goes away', async ({ page, baseURL }) => {
    const before = await readdir(folder())
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const sending = httpRequest(`${baseURL}/api/desk/documents`, {
      method: 'POST',
      headers: {
        Cookie: cookie,
        Origin: baseURL ?? '',
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': 5 * mebibyte,
      },
    })
    sending.on('error', () => undefined)
    sending.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
    )
    sending.write(Buffer.alloc(mebibyte))
    await expect.poll(incoming).not.toEqual([])
    const gone = new Promise((resolve) => sending.once('close', resolve))
    sending.destroy()
    await gone
    await expect.poll(incoming).toEqual([])
    // What is new is what others have sent whole; of this one there were only zeros.
    const added = (await readdir(folder())).filter((name) => !before.includes(name) && name !== 'incoming')
    for (const name of added) {
      const file = await readFile(join(folder(), name))
      expect([`${sha256(file)}.pdf`, file.subarray(0, 4).toString()]).toEqual([name, '%PDF'])
    }
  })

  test('names the document that has the file already', async ({ page, baseURL }) => {
    const file = signedPdf()
    expect((await sendUpload(page.request, baseURL, file, { key: 'first' })).status()).toBe(201)
    const again = await sendUpload(page.request, baseURL, file, { key: 'again' })
    expect([again.status(), await again.json()]).toMatchObject([
      409,
      { errors: { file: 'fileKnown' }, knownKey: 'first' },
    ])
    const attempts = await Promise.all(
      [signedPdf()].flatMap((twin) =>
        ['twin-a', 'twin-b'].map((key) => sendUpload(page.request, baseURL, twin, { key })),
      ),
    )
    expect(attempts.map((response) => response.status()).sort()).toEqual([201, 409])
  })

  test('is the editor’s own: a draft is at no address of the public’s', async ({ page, playwright, baseURL }) => {
    const file = signedPdf()
    expect((await sendUpload(page.request, baseURL, file, { key: 'draft' })).status()).toBe(201)
    const reader = await playwright.request.newContext({ baseURL })
    const answerTo = async (path: string) => {
      const response = await reader.get(path)
      const { date, ...headers } = response.headers()
      return { status: response.status(), headers, body: await response.text() }
    }
    const absent = await answerTo(`/files/${'0'.repeat(64)}.pdf`)
    expect(absent.status).toBe(404)
    expect(await answerTo(`/files/${sha256(file)}.pdf`)).toEqual(absent)
    expect(await answerTo('/api/desk/documents/draft')).toEqual(await answerTo('/api/desk/documents/no-such'))
    expect((await reader.get(`/${sha256(file)}.pdf`)).status()).toBe(404)
    await reader.dispose()
  })
})

test.describe('an address that is not there for the person', () => {
  test.use({ expectedComplaint: /status of 404/ })

  test('is that of the documents for officials', async ({ page }) => {
    await signInTo(page, 'ru', '/desk', accountOf('careless', 'nojs', 'ru').email)
    expect((await page.goto('/ru/desk/documents'))?.status()).toBe(404)
    expect((await page.goto('/ru/desk/documents/first'))?.status()).toBe(404)
  })
})

test('nobody but editors can upload, and other sites can not in their name', async ({ page, playwright, baseURL }) => {
  const file = signedPdf()
  const reader = await playwright.request.newContext({ baseURL })
  const nobody = await sendUpload(reader, baseURL, file, { key: 'nobody' })
  const absent = await (await reader.get('/api/no-such')).text()
  expect([nobody.status(), await nobody.text()]).toEqual([404, absent])
  await reader.dispose()

  await signInTo(page, 'ru', '/desk', accountOf('careless', 'nojs', 'ru').email)
  const official = await sendUpload(page.request, baseURL, file, { key: 'official' })
  expect([official.status(), await official.text()]).toEqual([404, absent])

  for (const origin of ['http://evil.example', 'null']) {
    const foreign = await sendUpload(page.request, origin, file, { key: 'foreign' })
    expect(foreign.status()).toBe(403)
  }
  const without = await page.request.post('/api/desk/documents', { multipart: { ...documentFields, key: 'without' } })
  expect(without.status()).toBe(403)
})
