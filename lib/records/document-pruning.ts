import type { Fields, RecordDocument, RecordNoun } from './record-shape'

type IsGone = (noun: RecordNoun, key: string) => boolean

/**
 * The document without what it says of records that cannot be shown: a reference is left out, and a row of a list that says
 * nothing without its record goes whole.
 * @returns null where the record itself cannot be shown without one of them
 */
export function withoutRecords(fields: Fields, document: RecordDocument, isGone: IsGone): RecordDocument | null {
  const kept: RecordDocument = { ...document }
  for (const [name, field] of Object.entries(fields)) {
    const value = document[name]
    if (value === undefined) continue
    switch (field.type) {
      case 'reference':
        if (!isGone(field.to, String(value))) break
        if (field.required) return null
        delete kept[name]
        break
      case 'party':
        // Who is obliged is said together with the body that it is: without it the row says another thing.
        if (isGone('bodies', String(value))) return null
        break
      case 'references':
        kept[name] = (value as string[]).filter((key) => !isGone(field.to, key))
        break
      case 'list':
        kept[name] = (value as RecordDocument[]).flatMap((item): RecordDocument[] => {
          const row = withoutRecords(field.fields, item, isGone)
          return row ? [row] : []
        })
        break
      case 'partyOrder':
        kept[name] = Object.fromEntries(
          Object.entries(value as Record<string, string[]>).map(([locale, order]) => [
            locale,
            order.filter((body) => !isGone('bodies', body)),
          ]),
        )
        break
    }
  }
  return kept
}
