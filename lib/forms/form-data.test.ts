import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formValues, parseForm, without } from './form-data'
import { emptyForm, refusedForm } from './form-state'

// An action is a public address: what its types promise, nobody who calls it has to keep.
const noForms = [null, undefined, [], [['locale', 'fa']], {}, 'locale=fa', 7] as unknown as FormData[]

describe('what is sent instead of a form', () => {
  it.each(noForms)('%j has no fields', (sent) => {
    expect(formValues(sent)).toEqual({})
    expect([...without(sent, ['x'])]).toEqual([])
    expect(parseForm(z.strictObject({ locale: z.string() }), sent).errors).toEqual({ locale: 'malformed' })
  })
})

describe('a refused form', () => {
  it.each([null, undefined, {}, { attempt: 'x' }, { attempt: Number.MAX_VALUE }])(
    'counts from one after the state %j',
    (state) => {
      expect(refusedForm(state as unknown as typeof emptyForm, {}, {}).attempt).toBe(1)
    },
  )

  it('keeps what was typed but the password', () => {
    expect(refusedForm(emptyForm, {}, { email: 'a@example.org', password: 'secret' }).values).toEqual({
      email: 'a@example.org',
    })
  })
})
