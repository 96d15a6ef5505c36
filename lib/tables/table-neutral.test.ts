import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutral, restored } from './table-neutral'

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0']
const before = ['', ' ', '   ', '\u00a0', '\u3000', '\u200f', '\u200c', '\ufeff', "'", "''", ' \u202e']
const after = ['1+1', "cmd|' /C calc'!A0", 'SUM(A1:A9)', 'HYPERLINK("https://example.org","x")', '', '۱۲']
const payloads = before.flatMap((start) => signs.flatMap((sign) => after.map((rest) => `${start}${sign}${rest}`)))

describe('neutral', () => {
  it('puts an apostrophe before whatever a spreadsheet would calculate', () => {
    expect(payloads.length).toBeGreaterThan(700)
    for (const payload of payloads) expect(neutral(payload)).toBe(`'${payload}`)
  })

  it.each([
    'ir-ru',
    '2025-11-06',
    'https://example.org/?a=1',
    'Мемо = договор',
    'هم‌کینو',
    "d'Orsay",
    "'قلعه'",
    '',
    ' ',
  ])('leaves %j as it is', (text) => {
    expect(neutral(text)).toBe(text)
  })

  it('is undone exactly, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...signs, "'", ' ', '\u200f', 'a', 'ق', 'ғ') })
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (given) => {
        expect(restored(neutral(given))).toBe(given)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes from a file of others one apostrophe before a formula and no other', () => {
    expect(restored("'=1")).toBe('=1')
    expect(restored("'tis")).toBe("'tis")
    expect(restored("''=1")).toBe("'=1")
  })
})
