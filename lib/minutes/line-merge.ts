import type { FormValues } from '@/lib/forms/form-data'

/** The name of the field that says what stood in a field when the form was opened. */
export function openedField(name: string): string {
  return `was_${name}`
}

const normal = (text: string | undefined) => (text ?? '').replace(/\r\n?/g, '\n').trim()

/**
 * A form that was overtaken, over what stands there now: what the person has not touched follows, and what they have typed stays
 * beside it.
 * @param sent with an `openedField` for each field of `now`
 */
export function followed(sent: FormValues, now: FormValues, names: readonly string[]): FormValues {
  const untouched = names.filter((name) => normal(sent[name]) === normal(sent[openedField(name)]))
  return { ...sent, ...Object.fromEntries(untouched.map((name) => [name, now[name] ?? ''])) }
}
