import type { FieldErrors, FormValues } from './form-data'

/** What a form knows after it was sent. Codes, not sentences; the values are what was typed. */
export interface FormState {
  /** Counts the answers, so that fields are drawn anew with what was typed. */
  attempt: number
  errors: FieldErrors
  values: FormValues
}

export const emptyForm: FormState = { attempt: 0, errors: {}, values: {} }

/** The answer to a form that did not go through. Passwords are never sent back. */
export function refusedForm(previous: FormState, errors: FieldErrors, values: FormValues): FormState {
  const { password: _, ...kept } = values
  // The form sends its state back, and whoever bends a form may send anything.
  const attempt = Number.isSafeInteger(previous?.attempt) ? previous.attempt : 0
  return { attempt: attempt + 1, errors, values: kept }
}
