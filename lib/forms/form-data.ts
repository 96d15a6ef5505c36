import type { z } from 'zod'

export type FormValues = Record<string, string>
export type FieldErrors = Record<string, string>

/**
 * The fields of a form as typed. The framework's own are left out; so is a file where a text is expected. An action is a public
 * address, and whoever calls it without a form has sent no fields.
 */
export function formValues(formData: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of fieldsOf(formData)) {
    if (name.startsWith('$ACTION_') || typeof value !== 'string') continue
    values[name] = value
  }
  return values
}

export type Parsed<Data> = { data: Data; errors?: undefined } | { data?: undefined; errors: FieldErrors }

/** What the form says by its schema, or one error code a field. A name that is sent twice is refused: forms here have none. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, formData: FormData): Parsed<z.output<Schema>> {
  const values = formValues(formData)
  const names = fieldsOf(formData).map(([name]) => name)
  if (new Set(names).size < names.length) return { errors: { form: 'malformed' } }
  const result = schema.safeParse(values)
  return result.success ? { data: result.data } : { errors: fieldErrors(result.error) }
}

function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) {
    const field = issue.code === 'unrecognized_keys' ? 'form' : issue.path.join('.') || 'form'
    errors[field] ??= isCode(issue.message) ? issue.message : 'malformed'
  }
  return errors
}

/** Our schemas answer with codes; what the library says in English of its own means that somebody bent the form. */
function isCode(message: string): boolean {
  return /^[a-z][A-Za-z]+$/.test(message)
}

/** The form without some of its fields. */
export function without(formData: FormData, names: readonly string[]): FormData {
  // Nobody has asked yet how many fields there are, or who sends them.
  const gone = new Set(names)
  return onlyFields(formData, (name) => !gone.has(name))
}

/** The form with nothing but the fields that are wanted. */
export function onlyFields(formData: FormData, isWanted: (name: string) => boolean): FormData {
  const rest = new FormData()
  for (const [name, value] of fieldsOf(formData)) if (isWanted(name)) rest.append(name, value)
  return rest
}

function fieldsOf(formData: unknown): [string, FormDataEntryValue][] {
  return formData instanceof FormData ? [...formData] : []
}
