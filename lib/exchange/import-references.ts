import type { Fields, RecordDocument } from '@/lib/records/record-shape'

export interface Reference {
  path: string
  key: string
}

/** The parties that a clause names, by the keys of their bodies. */
export function partyReferences(fields: Fields, document: RecordDocument, before = ''): Reference[] {
  return Object.entries(fields).flatMap(([name, field]): Reference[] => {
    const value = document[name]
    if (value === undefined) return []
    const path = `${before}${name}`
    if (field.type === 'party') return [{ path, key: String(value) }]
    if (field.type !== 'list') return []
    return (value as RecordDocument[]).flatMap((item, index) =>
      partyReferences(field.fields, item, `${path}.${index}.`),
    )
  })
}
