import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { RuleError, StaleVersionError } from '@/lib/errors'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { referencesOf } from '@/lib/records/document-references'
import { recordShapes } from '@/lib/records/record-shapes'
import { newHeadPrefix, newKeyPrefix, newKindPrefix, type PressedButton } from './draft-buttons'
import { beginRecord } from './draft-commands'
import { readDraft } from './draft-reading'
import type { DraftName } from './draft-rows'
import { newRecordSchema } from './draft-schema'
import { stepIn } from './draft-step-writing'
import { rowPath } from './field-paths'
import { firstValues, takesSources } from './first-values'

/** A record that the picker did not find is begun there and then, and the form refers to it at once. */
export async function createAndChoose(
  actor: Actor,
  form: DraftName,
  values: FormValues,
  typed: FormValues,
  { path, argument }: PressedButton,
  locale: Locale,
): Promise<{ values: FormValues } | { errors: FieldErrors }> {
  const prefixes = { key: newKeyPrefix, head: newHeadPrefix, kind: newKindPrefix }
  const given = Object.entries(prefixes).map(([name, prefix]) => [name, typed[`${prefix}${path}`] ?? ''])
  const parsed = newRecordSchema.safeParse({ locale, noun: argument, ...Object.fromEntries(given) })
  if (!parsed.success) return { errors: newRecordErrors(parsed.error.issues, path) }
  const { noun, key, head, kind } = parsed.data
  const source = values[rowPath('sources', 0)]
  try {
    await beginRecord(actor, { noun, key }, firstValues(noun, { locale, head, kind, source }))
  } catch (error) {
    if (error instanceof RuleError) return { errors: { [`${newKeyPrefix}${path}`]: error.code } }
    throw error
  }
  if (noun === 'sources' && path === rowPath('sources', 0)) await lendSource(actor, form, values, key)
  const own = Object.values(prefixes).map((prefix) => `${prefix}${path}`)
  const others = Object.entries(values).filter(([name]) => !own.includes(name))
  return { values: { ...Object.fromEntries(others), [path]: key } }
}

/** What is wrong with a new record is said beside the field in which it was typed. */
function newRecordErrors(issues: readonly { path: PropertyKey[]; message: string }[], path: string): FieldErrors {
  const prefixes: Record<string, string> = { key: newKeyPrefix, head: newHeadPrefix, kind: newKindPrefix }
  return Object.fromEntries(issues.map((issue) => [`${prefixes[String(issue.path[0])] ?? ''}${path}`, issue.message]))
}

/**
 * Gives the first source of a form to the records that the same person has just begun in it and that have none: it is where they were
 * read. What anybody has written in since is left alone.
 */
async function lendSource(actor: Actor, { noun }: DraftName, values: FormValues, source: string): Promise<void> {
  const { document } = readDraft(recordShapes[noun], values)
  const named = referencesOf(recordShapes[noun], document).flatMap(({ to, key }) =>
    takesSources(to) ? [{ noun: to, key }] : [],
  )
  const fresh = await db().draft.findMany({
    where: { OR: named, baseRevision: 0, version: 1, editorId: actor.userId },
    orderBy: { id: 'asc' },
    select: { noun: true, key: true, values: true },
  })
  for (const { values: stored, ...name } of fresh) {
    const own = stored as FormValues
    if (own[rowPath('sources', 0)]) continue
    try {
      await db().$transaction((tx) =>
        stepIn(tx, actor, name, 1, 'save', { change: { values: { ...own, [rowPath('sources', 0)]: source } } }),
      )
    } catch (error) {
      if (!(error instanceof StaleVersionError)) throw error
    }
  }
}
