import { describe, expect, it } from 'vitest'
import type { FormValues } from '@/lib/forms/form-data'
import type { Fields, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { expectLinear } from '@/tests/support/growth'
import { readDraft } from './draft-reading'

/** A form in which every list has so many rows, and every list within these three. */
function longForm(fields: Fields, rows: number, before = ''): FormValues {
  const below = (path: string, within: Fields) =>
    Array.from({ length: rows }, (_, index) => longForm(within, 3, `${path}.${index}.`))
  const values: FormValues = {}
  for (const [name, field] of Object.entries(fields)) {
    const path = `${before}${name}`
    if (field.type === 'list') Object.assign(values, ...below(path, field.fields))
    else if (field.type === 'references')
      for (let row = 0; row < rows; row += 1) values[`${path}.${row}`] = `key-${row}`
    else values[field.type === 'text' ? `${path}.ru` : path] = 'words'
  }
  return values
}

describe('the time that a form takes', () => {
  it.each(['meetings', 'agreements', 'films'] satisfies RecordNoun[])(
    'grows with its length and no faster: %s',
    (noun) => {
      const shape = recordShapes[noun]
      const forms = new Map([60, 480].map((rows) => [rows, longForm(shape.fields, rows)]))
      expectLinear(
        (rows) => {
          const { errors } = readDraft(shape, forms.get(rows) ?? {})
          expect(Object.keys(errors).length).toBeGreaterThan(60)
        },
        [60, 480],
      )
    },
    60_000,
  )

  it('does not grow with the steps of a name that no field has', () => {
    expectLinear(
      (steps) => readDraft(recordShapes.films, { [`sources${'.0'.repeat(steps)}`]: 'x', 'sources.1': 's1' }),
      [25_000, 200_000],
    )
  })
})
