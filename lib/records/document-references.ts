import type { Fields, RecordDocument, RecordNoun, RecordShape } from './record-shape'

export interface DocumentReference {
  /** Where it stands: `offices.0.body`. */
  path: string
  to: RecordNoun
  key: string
  /** Without it the record cannot be shown. */
  required: boolean
}

/** Every record that a document names. */
export function referencesOf(shape: RecordShape, document: RecordDocument): DocumentReference[] {
  return inFields(shape.fields, document, '')
}

function inFields(fields: Fields, document: RecordDocument, before: string): DocumentReference[] {
  return Object.entries(fields).flatMap(([name, field]): DocumentReference[] => {
    const value = document[name]
    const path = `${before}${name}`
    if (value === undefined) return []
    switch (field.type) {
      case 'reference':
        return [{ path, to: field.to, key: String(value), required: field.required === true }]
      case 'references':
        return (value as string[]).map((key, index) => ({
          path: `${path}.${index}`,
          to: field.to,
          key,
          required: false,
        }))
      case 'list':
        return (value as RecordDocument[]).flatMap((item, index) => inFields(field.fields, item, `${path}.${index}.`))
      default:
        return []
    }
  })
}
