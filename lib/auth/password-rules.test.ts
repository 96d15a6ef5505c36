import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordMaximum, passwordMinimum } from './password-limits'
import { passwordFault } from './password-rules'

const owner = { email: 'g.sadykova@ministry.example', name: 'Гүлнар Садықова' }
const good = 'rivers-run-north-of-Aktau'

describe('passwordFault', () => {
  it('takes a long password of any characters', () => {
    for (const password of [good, 'ش‌ب و روز، باران', 'тихий дождь за окном', '§±!?«»—–·¡¿@', 'x9 pv,f 3kk ~'])
      expect(passwordFault(password, owner), password).toBeNull()
  })

  it.each([
    ['elevenchars', 'passwordShort'],
    ['', 'passwordShort'],
    ['x'.repeat(passwordMaximum + 1), 'passwordLong'],
    ['qwertyqwerty', 'passwordCommon'],
    ['Password1234', 'passwordCommon'],
    ['ＰＡＳＳＷＯＲＤ1234', 'passwordCommon'],
    ['password۱۲۳۴', 'passwordCommon'],
    ['qwerty-123456!', 'passwordCommon'],
    ['2024-iloveyou!!', 'passwordCommon'],
    ['administrator', 'passwordCommon'],
    ['aaaaaaaaaaaaa', 'passwordCommon'],
    ['abcabcabcabcabc', 'passwordCommon'],
    ['............', 'passwordCommon'],
    ['йцукенйцукен', 'passwordCommon'],
    ['Пароль-пароль', 'passwordCommon'],
    ['ضصثقفغضصثقفغ', 'passwordCommon'],
    ['my hamkino password', 'passwordPersonal'],
    ['«Хамкино» навсегда', 'passwordPersonal'],
    ['رمز هم‌کینو ۱۴۰۵', 'passwordPersonal'],
    ['САДЫҚОВА из Алматы', 'passwordPersonal'],
    ['xx-g.sadykova-xx', 'passwordPersonal'],
  ])('refuses %s: %s', (password, fault) => {
    expect(passwordFault(password, owner)).toBe(fault)
  })

  it('knows a short name as a word, not as a part of another', () => {
    const ivan = { email: 'i@example.org', name: 'Иван' }
    expect(passwordFault('тихий иван 19 реки', ivan)).toBe('passwordPersonal')
    expect(passwordFault('тихая иваномания реки', ivan)).toBeNull()
  })

  it('refuses whatever is too short or too long, and nothing else of random letters', () => {
    const letters = fc.constantFrom(...'bcdfghjkmnpqrtvwxz')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 300 }), (typed) => {
        const password = typed.join('')
        const fault = passwordFault(password, owner)
        if (password.length < passwordMinimum) return fault === 'passwordShort'
        if (password.length > passwordMaximum) return fault === 'passwordLong'
        return fault === null || fault === 'passwordCommon'
      }),
    )
  })

  it('answers alike in any case and any of the three kinds of digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(good, 'qwerty123456', 'Sadykova-2026-x', 'password1234'),
        fc.boolean(),
        (text, up) => {
          const persian = text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
          return passwordFault(up ? persian.toUpperCase() : persian, owner) === passwordFault(text, owner)
        },
      ),
    )
  })
})
