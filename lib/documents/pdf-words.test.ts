import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { protocolContent } from '@/lib/protocol/protocol-content'
import { renderProtocol } from '@/lib/protocol/protocol-pdf'
import { wordsOf } from '@/lib/search/tokens'
import { signedPdf } from '@/tests/support/pdf-files'
import { protocolSource } from '@/tests/support/protocol-meeting'
import { wordsOfPdf } from './pdf-words'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamkino-words-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function said(pdf: Uint8Array): Promise<string | null> {
  const path = join(folder, 'file.pdf')
  await writeFile(path, pdf)
  return wordsOfPdf(path)
}

async function protocolIn(locale: Locale): Promise<Uint8Array> {
  const content = protocolContent([protocolSource(locale)], null, false)
  const pdf = content && (await renderProtocol({ content, address: 'https://example.invalid/x', version: '0' }))
  if (!pdf) throw new Error('A PDF was expected')
  return pdf
}

it.each(locales)('reads the words of a file in %s as they are looked for', async (locale) => {
  const words = new Set(wordsOf((await said(await protocolIn(locale))) ?? '').map(({ folded }) => folded))
  const wanted = wordsOf(protocolSource(locale).meeting.title).map(({ folded }) => folded)
  expect(wanted.filter((word) => !words.has(word))).toEqual([])
})

it('reads nothing in pictures of pages, and comes to an end with what is no file', async () => {
  expect(await said(signedPdf())).toBe('')
  expect(await said(Buffer.from('%PDF-1.7\nno file'))).toBeNull()
})
