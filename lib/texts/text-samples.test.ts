import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { missingCharacters } from '@/tests/support/text-conservation'
import type { AgreementText } from './text-nodes'
import { parseAgreementText } from './text-tree'

const folder = fileURLToPath(new URL('../../tests/data/texts/', import.meta.url))

const samples = locales.flatMap((locale) =>
  readdirSync(`${folder}${locale}`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      locale,
      shape: name.replace(/\.txt$/, ''),
      text: readFileSync(`${folder}${locale}/${name}`, 'utf8'),
      tree: JSON.parse(readFileSync(`${folder}${locale}/${name.replace(/txt$/, 'json')}`, 'utf8')) as AgreementText,
    })),
)

describe('parseAgreementText, on shapes that real agreements have', () => {
  it.each(samples)('reads $locale $shape', ({ text, locale, tree }) => {
    expect(parseAgreementText(text, locale)).toEqual(tree)
  })

  it.each(samples)('loses no character of $locale $shape', ({ text, locale }) => {
    expect(missingCharacters(text, parseAgreementText(text, locale))).toBeNull()
  })

  it.each(locales)('has at least ten shapes in %s', (locale) => {
    expect(samples.filter((sample) => sample.locale === locale).length).toBeGreaterThanOrEqual(10)
  })
})
