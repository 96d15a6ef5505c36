import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from './locales'
import {
  formatClauseNumber,
  formatDigits,
  formatMoney,
  formatNOfN,
  formatNumber,
  kazakhGenitive,
  toAsciiDigits,
} from './numbers'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('numbers', () => {
  it('reads Persian and Arabic digits as ASCII ones', () => {
    expect(toAsciiDigits('۱۴۰۴/٠٧/13')).toBe('1404/07/13')
  })

  it('writes digits in the reader’s own and back without loss', () => {
    expect(formatDigits('IR 12', 'fa')).toBe('IR ۱۲')
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...locales), (n, locale) => {
        expect(toAsciiDigits(formatDigits(n, locale))).toBe(String(n))
      }),
    )
  })

  it('has the ending of a Kazakh number as it is read', () => {
    const read = [0, 1, 6, 9, 10, 25, 30, 40, 50, 60, 70, 80, 90, 100, 101, 300, 1000, 2040]
    expect(read.map((number) => `${number}-${kazakhGenitive(number)}`).join(' ')).toBe(
      '0-дің 1-дің 6-ның 9-дың 10-ның 25-тің 30-дың 40-тың 50-дің 60-тың 70-тің 80-нің 90-ның 100-дің 101-дің 300-дің 1000-ның 2040-тың',
    )
  })

  it('groups thousands as each language does', () => {
    const grouped = locales.map((locale) => plain(formatNumber(1234567.5, locale)))
    expect(grouped).toEqual(['۱٬۲۳۴٬۵۶۷٫۵', '1 234 567,5', '1 234 567,5', '1,234,567.5'])
  })

  it('joins the parts of a Persian clause number with a sign that keeps its side', () => {
    expect(formatClauseNumber('3.2.1', 'fa')).toBe('۳٫۲٫۱')
    expect(formatClauseNumber('3.2', 'kk')).toBe('3.2')
    expect(formatClauseNumber('3.', 'fa')).toBe('۳.')
  })

  it('says "n of N" in words', () => {
    expect(locales.map((locale) => formatNOfN(5, 14, locale))).toEqual([
      '۵ از ۱۴',
      '5 из 14',
      '14-тің ішінен 5',
      '5 of 14',
    ])
  })

  it('names the currency as the reader’s country does', () => {
    expect(locales.map((locale) => plain(formatMoney(250000, 'KZT', locale)))).toEqual([
      '۲۵۰٬۰۰۰ تنگه',
      '250 000 ₸',
      '250 000 ₸',
      'KZT 250,000',
    ])
  })
})
