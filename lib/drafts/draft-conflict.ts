/** Two who write one draft at once: where their texts differ, and which of the two is taken. */
import type { FormValues } from '@/lib/forms/form-data'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import type { Field, Fields } from '@/lib/records/record-shape'
import { recordValues } from './draft-buttons'

/** The choice beside a field that differs, and what has been saved of it, as the form carries them. */
export const takePrefix = 'take.'
export const savedPrefix = 'saved.'

/** Not the record's: what every form of a draft carries. */
const carried = new Set(['locale', 'noun', 'key', 'version', 'email', 'password', 'code'])

const datePart = /(Day|Month|Year|Calendar|NotLater|Printed|PrintedIn)$/

export interface DifferingField {
  /** `signed`, `title.ru`, `offices.0.body`. */
  path: string
  /** The names of the inputs that make it up: several of a date, else the path alone. */
  names: string[]
}

/** The fields of which the two say different things, in the order of the form; the database keeps the saved ones in no order. */
export function differingFields(fields: Fields, saved: FormValues, typed: FormValues): DifferingField[] {
  const [theirs, mine] = [recordValues(saved), recordValues(typed)]
  const groups = new Map<string, string[]>()
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (carried.has(name)) continue
    const base = name.replace(datePart, '')
    const path = base !== name && fieldAt(fields, base)?.type === 'date' ? base : name
    groups.set(path, [...(groups.get(path) ?? []), name])
  }
  const said = (values: FormValues, name: string) => {
    const typed = (values[name] ?? '').trim() || (name.endsWith('Calendar') ? 'gregory' : '')
    return isNumeric(fields, name) ? toAsciiDigits(typed) : typed
  }
  const isSame = (name: string) => said(theirs, name) === said(mine, name)
  // The calendar that a form offers beside an empty date says nothing.
  const isEmpty = (name: string) => name.endsWith('Calendar') || (said(theirs, name) === '' && said(mine, name) === '')
  return [...groups].flatMap(([path, names]) => (names.every(isSame) || names.every(isEmpty) ? [] : [{ path, names }]))
}

/** A form begins with the digits of its reader's language: a number in other digits is the same number. */
function isNumeric(fields: Fields, name: string): boolean {
  const date = name.replace(/(Day|Year)$/, '')
  if (date !== name && fieldAt(fields, date)?.type === 'date') return true
  return fieldAt(fields, name)?.type === 'number' || /(^|\.)place\.[a-z]{2}$/.test(name)
}

/** The field at a path; places in lists and languages do not matter. */
export function fieldAt(fields: Fields, path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step))
  const field = Object.hasOwn(fields, first) ? fields[first] : undefined
  return field?.type === 'list' && rest.length > 0 ? fieldAt(field.fields, rest.join('.')) : field
}

/** How the form carries what was saved: `saved.signed:signedDay`. */
export function savedName(path: string, name: string): string {
  return `${savedPrefix}${path}:${name}`
}

/** The form with what was saved in place of what was typed, where the person took it; without the choices themselves. */
export function afterTaking(formData: FormData): FormData {
  const entries = formData instanceof FormData ? [...formData] : []
  const taken = new Set(
    entries.flatMap(([name, value]) =>
      name.startsWith(takePrefix) && value === 'saved' ? [name.slice(takePrefix.length)] : [],
    ),
  )
  const replaced = new Map(
    entries.flatMap(([name, value]) => {
      const [path = '', input = ''] = name.startsWith(savedPrefix) ? name.slice(savedPrefix.length).split(':') : []
      return taken.has(path) ? [[input, value] as const] : []
    }),
  )
  const result = new FormData()
  for (const [name, value] of entries)
    if (!name.startsWith(takePrefix) && !name.startsWith(savedPrefix) && !replaced.has(name)) result.append(name, value)
  for (const [name, value] of replaced) result.append(name, value)
  return result
}
