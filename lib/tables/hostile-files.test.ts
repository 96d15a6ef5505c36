import { inflateRawSync } from 'node:zlib'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { hostileFiles } from '@/tests/support/hostile-files'
import { deflatedMillions } from '@/tests/support/raw-zip'
import { readTable } from './table-reader'
import { type Refusal, refusalCodes } from './table-refusal'

const mostGrowth = 64_000_000

describe('readTable', () => {
  it('would be seen to take too much: one of these files does where nothing watches over it', async () => {
    const packed = deflatedMillions(Buffer.alloc(1_000_000, 'a'), 200)
    const { growth } = await memoryWhile(async () => inflateRawSync(packed))
    expect(growth).toBeGreaterThan(mostGrowth)
  })

  it.each(hostileFiles)('refuses %s as %s, in little memory and with a reason to read', async (_, code, make) => {
    const bytes = make()
    const { result, growth } = await memoryWhile(() => readTable(bytes, { fileName: 'films.xlsx' }))
    expect(growth).toBeLessThan(mostGrowth)
    expect(result).toMatchObject({ kind: 'refused', code })
    for (const locale of locales) expect(await reason(locale, result as Refusal)).toMatch(/\p{L}.*\.$/u)
  })
})

describe('refusals', () => {
  it.each(locales)('have a sentence each in %s', async (locale) => {
    expect(Object.keys((await messagesOf(locale)).tables.refused)).toEqual([...refusalCodes])
  })

  it('say a size in megabytes', async () => {
    expect(await reason('en', { kind: 'refused', code: 'fileTooLarge', limit: 5_000_000 })).toBe(
      'The file is larger than 5 MB.',
    )
  })
})

/** Throws where the message asks for something that the refusal does not say. */
async function reason(locale: (typeof locales)[number], { kind, code, ...place }: Refusal): Promise<string> {
  const onError = (error: Error) => {
    throw error
  }
  return createTranslator({ locale, messages: await messagesOf(locale), onError })(`tables.refused.${code}`, place)
}

async function messagesOf(locale: (typeof locales)[number]) {
  return (await import(`@/messages/${locale}.json`)).default as typeof import('@/messages/en.json')
}

/** How much more memory than before this process held at any moment, in bytes. */
async function memoryWhile<Result>(work: () => Promise<Result>): Promise<{ result: Result; growth: number }> {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  try {
    const result = await work()
    return { result, growth: Math.max(most, process.memoryUsage.rss()) - before }
  } finally {
    clearInterval(watch)
  }
}
