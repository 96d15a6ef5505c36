import type { FormValues } from '@/lib/forms/form-data'

/** What belongs to the one sending of a form and not to what it says. */
const ofSending = new Set([
  ...['locale', 'agreement', 'number', 'version', 'submissionId', 'draft', 'offers'],
  ...['speaker', 'speakerAsked', 'letter', 'letterAsked'],
])

/** The fields of a report's form that a draft keeps, as typed. For whom it speaks the draft says by itself. */
export function draftValues(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !ofSending.has(name) && value !== ''))
}

/** The values of a draft as they were stored. */
export function storedValues(values: unknown): FormValues {
  if (values === null || typeof values !== 'object') return {}
  const entries = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(entries)
}

export function isSameDraft(one: FormValues, other: FormValues): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => one[name] === other[name])
}
