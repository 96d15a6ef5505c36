import type { FieldErrors, FormValues } from './form-data'

/** What a form knows after it was sent. Codes, not sentences; the values are what was typed. */
export interface FormState {
  /** Counts the answers, so that fields are drawn anew with what was typed. */
  attempt: number
  errors: FieldErrors
  values: FormValues
}

export const emptyForm: FormState = { attempt: 0, errors: {}, values: {} }

/** What is never sent back. */
const secrets = new Set(['password', 'newPassword', 'newPasswordAgain'])

/** The answer to a form that did not go through. Passwords are never sent back, and of a code only that it was asked for. */
export function refusedForm(previous: FormState, errors: FieldErrors, values: FormValues): FormState {
  const kept = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      secrets.has(name) ? [] : [[name, name === 'code' ? '' : value]],
    ),
  )
  // The form sends its state back, and whoever bends a form may send anything.
  const attempt = Number.isSafeInteger(previous?.attempt) ? previous.attempt : 0
  return { attempt: attempt + 1, errors, values: kept }
}
