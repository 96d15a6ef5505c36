import { describe, expect, it } from 'vitest'
import { emptyForm, refusedForm } from './form-state'

describe('refusedForm', () => {
  it('gives back what was typed, but no password, and of a code only that there was one', () => {
    const typed = { email: 'e', password: 'p', newPassword: 'n', newPasswordAgain: 'a', code: '123456', note: 'text' }
    expect(refusedForm(emptyForm, {}, typed)).toEqual({
      attempt: 1,
      errors: {},
      values: { email: 'e', code: '', note: 'text' },
    })
  })
})
