import { date, list, prose, reference } from './field-builders'
import type { Breach, ListField, RecordDocument } from './record-shape'

/**
 * What other sources say of facts of the record, where they disagree with what the registry follows.
 * @param parent the column of the table that names the record
 * @param facts the fields of the record that sources may disagree on
 */
export function otherValues(parent: string, facts: readonly string[]): ListField {
  return list(
    'OtherValue',
    parent,
    {
      field: { type: 'choice', words: 'fields.label.common', values: facts, required: true },
      date: date('date', 'printed'),
      value: prose({ max: 1000 }),
      note: prose({ max: 1000 }),
      source: reference('sources', 'sourceId', { required: true }),
      followedSource: reference('sources', 'followedSourceId'),
    },
    {
      place: 'other',
      position: 'position',
      unique: [],
      texts: { model: 'OtherValueText', parent: 'valueId', kept: 'plain' },
    },
  )
}

/** Another source's value is a date or words: without either it says nothing. */
export function otherValueBreaches(document: RecordDocument): Breach[] {
  const rows = (document.otherValues ?? []) as RecordDocument[]
  return rows.flatMap(({ date, value }, index) =>
    date || value ? [] : [{ path: `otherValues.${index}.value`, code: 'otherValueMissing' }],
  )
}
