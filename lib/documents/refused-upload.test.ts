import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleLimit } from './document-limits'
import { packRefusal, unpackRefusal } from './refused-upload'

const id = '0190a0b0-0000-4000-8000-000000000000'
const refused = { id, errors: { file: 'pdfTruncated' }, values: { title_fa: 'عنوان' }, knownKey: null }

describe('what comes back to the form', () => {
  it('is what was typed', () => {
    expect(unpackRefusal(packRefusal(refused), id)).toEqual(refused)
  })

  it('fits into a cookie with every field as long as it may be', () => {
    const letter = fc.oneof(
      fc.integer({ min: 0x410, max: 0x4ff }),
      fc.integer({ min: 0x600, max: 0x6ff }),
      fc.integer({ min: 0x20, max: 0x7e }),
    )
    const title = fc
      .array(letter, { minLength: titleLimit, maxLength: titleLimit })
      .map((codes) => String.fromCharCode(...codes))
    const values = fc.record({ title_fa: title, title_ru: title, title_kk: title, title_en: title })
    fc.assert(
      fc.property(values, (typed) => {
        const packed = packRefusal({
          ...refused,
          values: { locale: 'fa', key: 'k'.repeat(80), kind: 'other', ...typed },
        })
        expect(packed.length).toBeLessThanOrEqual(3800)
        expect(unpackRefusal(packed, id)?.values).toMatchObject(typed)
      }),
      { numRuns: 30 },
    )
  })

  it('is not shown by another form', () => {
    expect(unpackRefusal(packRefusal(refused), '0190a0b0-0000-4000-8000-000000000001')).toBeNull()
    expect(unpackRefusal(packRefusal(refused), undefined)).toBeNull()
  })

  it('is nothing where the browser sends something else', () => {
    fc.assert(
      fc.property(fc.string(), (cookie) => {
        expect(unpackRefusal(cookie, id)).toBeNull()
      }),
    )
  })
})
