import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { RuleError } from '@/lib/errors'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import { newHeadPrefix, newKeyPrefix, type PressedButton } from './draft-buttons'
import { beginRecord } from './draft-commands'
import type { DraftName } from './draft-rows'
import { newRecordSchema } from './draft-schema'
import { rowPath } from './field-paths'

/** A record that the picker did not find is begun there and then, and the form refers to it at once. */
export async function createAndChoose(
  actor: Actor,
  values: FormValues,
  typed: FormValues,
  { path, argument }: PressedButton,
  locale: Locale,
): Promise<{ values: FormValues } | { errors: FieldErrors }> {
  const parsed = newRecordSchema.safeParse({
    locale,
    noun: argument,
    key: typed[`${newKeyPrefix}${path}`] ?? '',
    head: typed[`${newHeadPrefix}${path}`] ?? '',
  })
  if (!parsed.success) return { errors: newRecordErrors(parsed.error.issues, path) }
  const { noun, key, head } = parsed.data
  try {
    await beginRecord(actor, { noun, key }, firstValues(noun, locale, head))
  } catch (error) {
    if (error instanceof RuleError) return { errors: { [`${newKeyPrefix}${path}`]: error.code } }
    throw error
  }
  const { [`${newKeyPrefix}${path}`]: _key, [`${newHeadPrefix}${path}`]: _head, ...others } = values
  return { values: { ...others, [path]: key } }
}

/** What is wrong with a new record is said beside the field in which it was typed. */
function newRecordErrors(issues: readonly { path: PropertyKey[]; message: string }[], path: string): FieldErrors {
  return Object.fromEntries(
    issues.map((issue) => [
      issue.path[0] === 'key' ? `${newKeyPrefix}${path}` : issue.path[0] === 'head' ? `${newHeadPrefix}${path}` : path,
      issue.message,
    ]),
  )
}

/** What stands in the form of a new record from the start. */
export function firstValues(noun: DraftName['noun'], locale: Locale, head: string): FormValues {
  // An agreement is made between at least two: their rows stand in its form from the start.
  const rows = noun === 'agreements' ? { [rowPath('parties', 0)]: '', [rowPath('parties', 1)]: '' } : {}
  return { [`${recordShapes[noun].head}.${locale}`]: head, ...rows }
}
