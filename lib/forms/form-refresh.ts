import 'server-only'
import { refresh } from 'next/cache'
import { DomainError, StaleVersionError } from '@/lib/errors'
import type { FieldErrors } from './form-data'
import { errorsOf } from './form-errors'

// With scripts the page behind the form must show what stands there now; without, it is made anew anyway.

/** `errorsOf`, and the page is drawn anew where the record has moved on since the form was opened. */
export function errorsWhereStale(error: unknown, fieldOf?: Readonly<Record<string, string>>): FieldErrors {
  if (error instanceof StaleVersionError) refresh()
  return errorsOf(error, fieldOf)
}

/** `errorsOf`, and the page is drawn anew whatever the person did wrong; another site's form gets nothing of it. */
export function errorsWhereRefused(error: unknown, fieldOf?: Readonly<Record<string, string>>): FieldErrors {
  if (error instanceof DomainError && error.code !== 'foreignOrigin') refresh()
  return errorsOf(error, fieldOf)
}
