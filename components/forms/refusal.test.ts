import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal'

const texts = { nameMissing: 'Enter the name', unavailable: 'Not now', malformed: 'Damaged' }

describe('refusalOf', () => {
  it('puts the errors in the order of the fields, each leading to its own, and the form’s first', () => {
    const refusal = refusalOf({ name: 'nameMissing', form: 'unavailable' }, texts)
    expect(refusal.summary(['email', 'name'])).toEqual([
      { text: 'Not now', href: undefined },
      { text: 'Enter the name', href: '#name' },
    ])
    expect(refusal.of('email')).toBeUndefined()
  })

  it('says of an unknown code or field that the form is damaged, and leads nowhere', () => {
    expect(refusalOf({ other: 'noSuchCode' }, texts).summary(['name'])).toEqual([{ text: 'Damaged', href: undefined }])
  })
})
