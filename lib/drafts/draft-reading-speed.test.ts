import { describe, expect, it } from 'vitest'
import type { FormValues } from '@/lib/forms/form-data'
import type { Fields, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
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
      const [short, long] = [60, 480].map((rows) => longForm(shape.fields, rows))
      const [shorter, longer] = [short, long].map((values) => {
        const started = process.cpuUsage()
        const { errors } = readDraft(shape, values ?? {})
        const { user, system } = process.cpuUsage(started)
        expect(Object.keys(errors).length).toBeGreaterThan(60)
        return (user + system) / 1_000_000
      })
      // Eight times the rows take about eight times as long, and sixty-four times where each row looks at all others.
      expect(longer).toBeLessThan(24 * Math.max(shorter ?? 0, 0.05))
    },
    60_000,
  )

  it('does not grow with the steps of a name that no field has', () => {
    const values = { [`sources${'.0'.repeat(200_000)}`]: 'x', 'sources.1': 's1' }
    const started = performance.now()
    readDraft(recordShapes.films, values)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
