import 'server-only'
import { DomainError } from '@/lib/errors'
import type { FieldErrors } from './form-data'

/**
 * What a form answers where its command threw. A person's doing has its code; anything else, a database that does not
 * answer above all, is "cannot save now" with what was typed given back, and one line in the log.
 */
export function errorsOf(error: unknown, fieldOf: Readonly<Record<string, string>> = {}): FieldErrors {
  if (error instanceof DomainError) return { [fieldOf[error.code] ?? 'form']: error.code }
  logUnexpected(error)
  return { form: 'unavailable' }
}

/** One line, without line breaks that others could forge, and never what was typed. */
export function logUnexpected(error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  const [reason = ''] = message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-1)
  console.error(JSON.stringify({ event: 'unexpected', name, reason: reason.slice(0, 300) }))
}
