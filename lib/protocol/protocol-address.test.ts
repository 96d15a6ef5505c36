import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { parseProtocolChoice, parseProtocolFile, protocolFilePath, protocolPath } from './protocol-address'

const choice = fc.record({
  copy: fc.option(fc.stringMatching(/^[a-z]{2}$/)),
  beside: fc.option(fc.constantFrom(...locales)),
})
const partsOf = (path: string) => path.split('/').slice(4)

describe('the address of a protocol', () => {
  it('is read as it is written, as a page and as a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), choice, (locale, chosen) => {
        fc.pre(chosen.beside !== locale)
        expect(parseProtocolChoice(partsOf(protocolPath('key', chosen)), locale)).toEqual(chosen)
        expect(parseProtocolFile(partsOf(protocolFilePath('key', chosen))[1] ?? '', locale)).toEqual(chosen)
      }),
    )
  })

  it('has a language once, where the switcher of languages leads to the language beside', () => {
    expect(parseProtocolChoice(['ir', 'ru'], 'ru')).toEqual({ copy: 'ir', beside: null })
    expect(parseProtocolFile('ir-ru.pdf', 'ru')).toEqual({ copy: 'ir', beside: null })
  })

  it.each(['sides', 'IR', 'iran', 'ir/fr', 'ir/ru/kk', 'ru/'])('is not %s', (path) => {
    expect(parseProtocolChoice(path.split('/'), 'fa')).toBeNull()
  })

  it.each(['ir', 'ir.PDF', 'ir-fr.pdf', 'ir-ru-kk.pdf', '-ru.pdf', '.pdf', 'ir/ru.pdf', 'iran.pdf'])(
    'is no file %s',
    (name) => {
      expect(parseProtocolFile(name, 'fa')).toBeNull()
    },
  )
})
