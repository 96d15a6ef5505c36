import type { FormValues } from '@/lib/forms/form-data'
import type { Fields, RecordShape } from '@/lib/records/record-shape'
import { fieldsBelow, rowCount, rowPath } from './field-paths'

/** A row in which nobody has typed anything; what a form offers by itself does not count. */
export function isEmptyRow(values: FormValues, place: string, fields: Fields): boolean {
  const offered = Object.entries(fields).flatMap(([name, field]) =>
    field.type === 'choice' || field.type === 'flag' ? [`${place}.${name}`] : [],
  )
  return fieldsBelow(place, values).every(
    ([name, value]) =>
      value.trim() === '' ||
      offered.includes(name) ||
      /(Calendar|PrintedIn|NotLater)$/.test(name) ||
      /\.(textStatus|place)\.[a-z]{2}$/.test(name),
  )
}

/** Where a field of the document stands in the form: rows in which nobody typed anything are in the form alone. */
export function formPath({ fields }: Pick<RecordShape, 'fields'>, values: FormValues, path: string): string {
  const place: string[] = []
  let inside: Fields = fields
  for (const step of path.split('.')) {
    const list = place.join('.')
    const isRow = /^\d+$/.test(step) && list !== ''
    place.push(isRow ? String(filledRows(values, list, inside)[Number(step)] ?? step) : step)
    const field = isRow ? undefined : inside[step]
    if (field?.type === 'list') inside = field.fields
  }
  return place.join('.')
}

const filled = new WeakMap<FormValues, Map<string, number[]>>()

/** The rows of a list in which something was typed; kept, as each fault of a form asks for them. */
function filledRows(values: FormValues, list: string, fields: Fields): number[] {
  const known = filled.get(values) ?? new Map<string, number[]>()
  filled.set(values, known)
  const rows =
    known.get(list) ??
    Array.from({ length: rowCount(list, values) }, (_, index) => index).filter(
      (index) => !isEmptyRow(values, rowPath(list, index), fields),
    )
  known.set(list, rows)
  return rows
}
