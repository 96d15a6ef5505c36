import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'

/** How the fields of a record are called in its form: `name.fa`, `offices.0.body`, `signedDay`. */
export function inLanguage(path: string, locale: Locale): string {
  return `${path}.${locale}`
}

export function rowPath(path: string, index: number): string {
  return `${path}.${index}`
}

interface Below {
  /** The rows of a list, empty ones too. */
  rows: number
  fields: [name: string, value: string][]
}

/** More steps than the path of any field has; whoever bends a form may send a name with a million. */
const deepest = 8

const indexes = new WeakMap<FormValues, Map<string, Below>>()

/** What stands below each path. Made once for a form: its lists ask row by row, and there may be thousands of both. */
function indexOf(values: FormValues): Map<string, Below> {
  const known = indexes.get(values)
  if (known) return known
  const index = new Map<string, Below>()
  for (const [name, value] of Object.entries(values)) {
    let dot = name.indexOf('.')
    for (let step = 1; dot >= 0 && step < deepest; step += 1) {
      const path = name.slice(0, dot)
      const next = name.indexOf('.', dot + 1)
      const below = index.get(path) ?? { rows: 0, fields: [] }
      const row = name.slice(dot + 1, next < 0 ? undefined : next)
      if (/^\d{1,3}$/.test(row)) below.rows = Math.max(below.rows, Number(row) + 1)
      below.fields.push([name, value])
      index.set(path, below)
      dot = next
    }
  }
  indexes.set(values, index)
  return index
}

/** How many rows of a list stand in the form, empty ones too. The values do not change after the first question. */
export function rowCount(path: string, values: FormValues): number {
  return indexOf(values).get(path)?.rows ?? 0
}

/** The fields below a path, such as those of one row. The values do not change after the first question. */
export function fieldsBelow(path: string, values: FormValues): readonly (readonly [name: string, value: string])[] {
  return indexOf(values).get(path)?.fields ?? []
}

/** The values with one row of a list taken out, and those behind it one place further up. */
export function withoutRow(path: string, index: number, values: FormValues): FormValues {
  return withRowsMoved(path, values, (row) => (row === index ? null : row > index ? row - 1 : row))
}

/** The values with one row of a list a place further up. */
export function withRowUp(path: string, index: number, values: FormValues): FormValues {
  if (index === 0) return values
  return withRowsMoved(path, values, (row) => (row === index ? index - 1 : row === index - 1 ? index : row))
}

function withRowsMoved(path: string, values: FormValues, place: (row: number) => number | null): FormValues {
  const pattern = /^(\d{1,3})(\.|$)/
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const match = name.startsWith(`${path}.`) ? pattern.exec(name.slice(path.length + 1)) : null
      if (!match) return [[name, value]]
      const to = place(Number(match[1]))
      return to === null ? [] : [[`${path}.${to}${name.slice(path.length + 1 + (match[1]?.length ?? 0))}`, value]]
    }),
  )
}
