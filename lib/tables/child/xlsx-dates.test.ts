import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, readDateFormats } from './xlsx-dates.mjs'

describe('isoDate', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45967, '2025-11-06'],
    [45967.75, '2025-11-06T18:00:00'],
    [45967.9999999, '2025-11-07'],
    [0.5, '12:00:00'],
    [2_958_465, '9999-12-31'],
  ])('reads day %d as %s', (serial, date) => {
    expect(isoDate(serial, false)).toBe(date)
  })

  it.each([60, -1, 2_958_466])('knows no day %d', (serial) => {
    expect(isoDate(serial, false)).toBeNull()
  })

  it('counts from 1904 where the workbook does, 1462 days apart', () => {
    expect(isoDate(0, true)).toBe('1904-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 2_900_000 }), (day) => {
        expect(isoDate(day - 1462, true)).toBe(isoDate(day, false))
      }),
    )
  })
})

describe('readDateFormats', () => {
  const formatsOf = (codes: string[]) => {
    const escaped = codes.map((code) => code.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`))
    const numbered = escaped.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
    const cells = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`)
    return readDateFormats(
      inPieces(
        `<styleSheet><numFmts>${numbered.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
          `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/>${cells.join('')}</cellXfs></styleSheet>`,
      ),
    )
  }

  it('tells dates from numbers, durations and words in quotes', async () => {
    const dates = ['yyyy\\-mm\\-dd', '[$-419]d mmmm yyyy;@', '[$-3000401]yyyy/mm/dd', 'hh:mm']
    const numbers = ['General', '0.00', '[h]:mm', '0 "days"', '[Red]0', '#,##0\\ "сум"', '0.00E+00']
    expect(await formatsOf([...dates, ...numbers])).toEqual([
      false,
      true,
      false,
      ...dates.map(() => true),
      ...numbers.map(() => false),
    ])
  })
})

async function* inPieces(text: string) {
  yield text
}
