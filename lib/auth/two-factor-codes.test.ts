import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupAlphabet, backupLength, printedBackupCode, printedSecret, readSecondFactor } from './two-factor-codes'

const persian = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
const appCode = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'))
const backupCode = fc
  .array(fc.constantFrom(...backupAlphabet), { minLength: backupLength, maxLength: backupLength })
  .map((letters) => letters.join(''))

describe('readSecondFactor', () => {
  it('reads the code of an app in all digits, with spaces and what a copied text brings along', () => {
    fc.assert(
      fc.property(appCode, fc.constantFrom(String, persian, arabic), (code, digits) => {
        const typed = digits(`\u200e ${code.slice(0, 3)}\u00a0${code.slice(3)} `)
        expect(readSecondFactor(typed)).toEqual({ kind: 'app', code })
      }),
    )
  })

  it('reads a backup code as it is printed, in any case', () => {
    fc.assert(
      fc.property(backupCode, (code) => {
        const printed = printedBackupCode(code)
        for (const typed of [code, printed, persian(printed).toUpperCase(), printed.replace('-', ' – ')])
          expect(readSecondFactor(typed), typed).toEqual({ kind: 'backup', code })
      }),
    )
  })

  it.each(['', '12345', '1234567', 'abcde-fghi', 'abcde-fghiо', '12 34 5x', "' or 1=1", 'l1o0i-l1o0i'])(
    'takes %s for no code',
    (typed) => {
      expect(readSecondFactor(typed)).toBeNull()
    },
  )
})

describe('printedSecret', () => {
  it('only adds spaces', () => {
    expect(printedSecret('ABCDEFGH')).toBe('ABCD EFGH')
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z2-7]{1,40}$/),
        (secret) => printedSecret(secret).replaceAll(' ', '') === secret,
      ),
    )
  })
})
