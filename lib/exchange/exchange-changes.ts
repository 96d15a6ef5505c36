import type { Field, Fields, ListField, RecordDocument, RecordShape } from '@/lib/records/record-shape'

/**
 * The fields in which two states of a record differ; nothing where both say the same. Lists that the registry keeps in no order
 * say the same in any.
 */
export function changedFields(shape: RecordShape, before: RecordDocument, after: RecordDocument): string[] {
  const [was, is] = [comparable(shape.fields, before), comparable(shape.fields, after)]
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].filter((name) => was[name] !== is[name])
}

const marks = ['textStatus', 'checkedBy', 'translatedFrom', 'partyOrder']

/** Each field as a text that is the same exactly where the field says the same. */
function comparable(fields: Fields, document: RecordDocument): Record<string, string> {
  const names = [...new Set([...Object.keys(fields), ...marks])]
  return Object.fromEntries(names.map((name) => [name, canonical(fields[name], document[name])]))
}

function canonical(field: Field | undefined, value: RecordDocument[string] | undefined): string {
  if (field?.type === 'flag') return String(value ?? field.initial)
  if (field?.type === 'choice') return String(value ?? field.initial ?? '')
  if (field?.type === 'list') return listText(field, (value as RecordDocument[] | undefined) ?? [])
  if (field?.type === 'references') return JSON.stringify([...((value as string[] | undefined) ?? [])].sort())
  return value === undefined ? '' : sortedJson(value)
}

function listText(field: ListField, items: readonly RecordDocument[]): string {
  const texts = items.map((item) => JSON.stringify(comparable(field.fields, item)))
  return JSON.stringify(field.position ? texts : texts.sort())
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
