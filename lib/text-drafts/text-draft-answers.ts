import 'server-only'
import { refresh } from 'next/cache'
import { DomainError } from '@/lib/errors'
import type { FieldErrors } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'

/** With scripts the page behind the form must show what stands there now; without, it is made anew anyway. */
export function answerTo(error: unknown, fieldOf?: Readonly<Record<string, string>>): FieldErrors {
  if (error instanceof DomainError && error.code !== 'foreignOrigin') refresh()
  return errorsOf(error, fieldOf)
}
