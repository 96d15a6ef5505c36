import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'

/** How the fields of a record are called in its form: `name.fa`, `offices.0.body`, `signedDay`. */
export function inLanguage(path: string, locale: Locale): string {
  return `${path}.${locale}`
}

export function rowPath(path: string, index: number): string {
  return `${path}.${index}`
}

/** How many rows of a list stand in the form, empty ones too. */
export function rowCount(path: string, values: FormValues): number {
  let count = 0
  for (const name of Object.keys(values)) {
    if (!name.startsWith(`${path}.`)) continue
    const index = /^\d{1,3}(?=\.|$)/.exec(name.slice(path.length + 1))?.[0]
    if (index !== undefined) count = Math.max(count, Number(index) + 1)
  }
  return count
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
