import { type FieldErrors, onlyFields, parseForm } from '@/lib/forms/form-data'
import { type ReportBefore, type ReportInput, reportSchemaOn } from './report-schema'

/** Clauses that one form asks about. */
export const reportRowLimit = 25

/** How a form that asks about several clauses calls a field of one of them. */
export function rowField<Field extends string>(number: number, field: Field) {
  return `c${number}_${field}` as const
}

const rowName = /^c([1-9][0-9]{0,3})_([A-Za-z_]+)$/

/** Of which clause a field is; null where it is of none. */
export function rowNumber(name: string): number | null {
  const [, number] = rowName.exec(name) ?? []
  return number ? Number(number) : null
}

/** What a row sends also where the person has said nothing of its clause. */
const silentFields: ReadonlySet<string> = new Set(['version', 'submissionId'])

/** The clauses of which anything is said, in their order. */
export function saidNumbers(formData: FormData): number[] {
  const numbers = new Set<number>()
  for (const [name, value] of formData) {
    const [, number, field = ''] = rowName.exec(name) ?? []
    if (number && !silentFields.has(field) && typeof value === 'string' && value.trim() !== '')
      numbers.add(Number(number))
  }
  return [...numbers].sort((a, b) => a - b)
}

/**
 * The reports of one form: what its rows say, each with what the form says of all. Errors are called by the row's own fields; `form` is
 * `nothingReported` where no row says anything.
 * @param today ISO day by Greenwich
 * @param beforeOf what the own side said last of a clause
 */
export function severalReports(
  formData: FormData,
  today: string,
  beforeOf: (number: number) => ReportBefore | null,
): { data: ReportInput[]; errors?: undefined } | { data?: undefined; errors: FieldErrors } {
  const numbers = saidNumbers(formData)
  if (numbers.length === 0) return { errors: { form: 'nothingReported' } }
  if (numbers.length > reportRowLimit) return { errors: { form: 'malformed' } }
  const parsed = numbers.map((number) => ({
    number,
    ...parseForm(reportSchemaOn(today, beforeOf(number)), oneReport(formData, number)),
  }))
  const errors = Object.fromEntries(
    parsed.flatMap(({ number, errors: own }) =>
      Object.entries(own ?? {}).map(([field, code]) => [common.has(field) ? field : rowField(number, field), code]),
    ),
  )
  if (Object.keys(errors).length > 0) return { errors }
  return { data: parsed.flatMap(({ data }) => data ?? []) }
}

/** What is asked once. */
const common: ReadonlySet<string> = new Set(['form', 'asOf', 'speaker', 'letter', 'meeting'])

/** The form as if it asked about one clause only. */
function oneReport(formData: FormData, number: number): FormData {
  const report = onlyFields(formData, (name) => rowNumber(name) === null)
  report.append('number', String(number))
  for (const [name, value] of formData) {
    const [, row, field] = rowName.exec(name) ?? []
    if (field && Number(row) === number) report.append(field, value)
  }
  return report
}
