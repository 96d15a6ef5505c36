import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentHeader, cleanFileName } from './file-name'

describe('cleanFileName', () => {
  it.each([
    ['Договор №5 «тест».PDF', 'Договор №5 «тест».pdf'],
    ['تفاهم‌نامه.pdf', 'تفاهم‌نامه.pdf'],
    ['C:\\Users\\me\\келісім.pdf', 'келісім.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\u202efdp.exe', 'afdp.exe.pdf'],
    ['what: "is" <this>?.pdf', 'what- -is- -this--.pdf'],
    ['line\nbreak\u0000.pdf', 'linebreak.pdf'],
    ['.pdf', 'document.pdf'],
    ['', 'document.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept)
  })

  it('is, whatever is given, a name that the database and every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanFileName(given)
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.pdf$/u)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('attachmentHeader', () => {
  it('says the name in plain letters and as it is', () => {
    expect(attachmentHeader("Акт (1)'.pdf")).toBe(
      `attachment; filename="___ (1)'.pdf"; filename*=UTF-8''%D0%90%D0%BA%D1%82%20%281%29%27.pdf`,
    )
  })

  it('is one header whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (given) => {
        const header = attachmentHeader(cleanFileName(given))
        expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+-]*$/)
        expect(new Headers({ 'Content-Disposition': header }).get('Content-Disposition')).toBe(header)
      }),
    )
  })
})
