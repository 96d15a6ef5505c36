import { locales } from '@/lib/i18n/locales'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { PlacedClause } from './clause-places'
import type { RecordOf, Registry } from './record-files'

/** The record of a file as the document that the registry keeps: what is unknown or empty is left out. */
function documentOf(noun: RecordNoun, record: object, textStatus = 'summary'): RecordDocument {
  const kept = recordShapes[noun].texts?.kept
  const said = withoutNothing(record)
  return {
    ...(said as RecordDocument),
    ...(kept === 'plain' ? {} : { textStatus: Object.fromEntries(locales.map((locale) => [locale, textStatus])) }),
  } as RecordDocument
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([, inner]) => inner !== undefined && inner !== 'unknown' && !(Array.isArray(inner) && inner.length === 0),
  )
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutNothing(inner)]))
}

export function clauseDocument({ agreement, clause, position }: PlacedClause): RecordDocument {
  const { reports: _, textStatus, ...said } = clause
  return documentOf('clauses', { agreement: agreement.key, position, ...said }, textStatus)
}

export function agreementDocument(agreement: RecordOf<'agreements'>): RecordDocument {
  const { key: _, clauses: __, textStatus, ...said } = agreement
  return documentOf('agreements', said, textStatus)
}

/** The documents of one file by their keys, in the file's order. */
export function fileDocuments(
  noun: Exclude<RecordNoun, 'agreements' | 'clauses'>,
  registry: Registry,
): Map<string, RecordDocument> {
  if (noun === 'countries')
    return new Map(registry.countries.map(({ code, ...said }) => [code, documentOf(noun, said)] as const))
  if (noun === 'themes')
    return new Map(
      registry.themes.map(({ key, ...said }, index) => [key, documentOf(noun, { ...said, position: index + 1 })]),
    )
  if (noun === 'meetings')
    return new Map(
      registry.meetings.map(({ key, agenda, ...said }) => [
        key,
        documentOf(noun, { ...said, agenda: agenda.map((title) => ({ title })) }),
      ]),
    )
  return new Map(registry[noun].map(({ key, ...said }) => [key, documentOf(noun, said)]))
}
