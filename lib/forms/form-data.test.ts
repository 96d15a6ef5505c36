import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expectLinear } from '@/tests/support/growth'
import { formValues, onlyFields, parseForm, without } from './form-data'
import { emptyForm, refusedForm } from './form-state'

// An action is a public address: what its types promise, nobody who calls it has to keep.
const noForms = [null, undefined, [], [['locale', 'fa']], {}, 'locale=fa', 7] as unknown as FormData[]

describe('what is sent instead of a form', () => {
  it.each(noForms)('%j has no fields', (sent) => {
    expect(formValues(sent)).toEqual({})
    expect([...without(sent, ['x'])]).toEqual([])
    expect([...onlyFields(sent, () => true)]).toEqual([])
    expect(parseForm(z.strictObject({ locale: z.string() }), sent).errors).toEqual({ locale: 'malformed' })
  })
})

describe('a form of as many fields as a request can hold', () => {
  it('is divided in the time of its length', () => {
    expectLinear(
      (fields) => {
        const sent = new FormData()
        for (let field = 0; field < fields; field += 1) sent.append(`f${field}`, '')
        sent.append('locale', 'fa')
        const others = [...sent.keys()].filter((name) => name !== 'locale')
        expect([...without(sent, others)]).toEqual([['locale', 'fa']])
      },
      [7_500, 60_000],
    )
  })
})

describe('a form of which some fields are wanted', () => {
  it('keeps them in their order, those sent twice as well', () => {
    const sent = new FormData()
    for (const [name, value] of [
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ] as const)
      sent.append(name, value)
    expect([...onlyFields(sent, (name) => name === 'a')]).toEqual([
      ['a', '1'],
      ['a', '3'],
    ])
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
