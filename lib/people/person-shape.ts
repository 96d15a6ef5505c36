import { isEndBeforeStart } from '@/lib/records/document-dates'
import { date, flag, list, name, printedNames, reference, remark, sources } from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { Breach, DocumentDate, RecordDocument, RecordShape } from '@/lib/records/record-shape'

function personBreaches(document: RecordDocument): Breach[] {
  const offices = (document.offices ?? []) as RecordDocument[]
  return offices.flatMap(({ from, to }, index) =>
    isEndBeforeStart(from as DocumentDate | undefined, to as DocumentDate | undefined)
      ? [{ path: `offices.${index}.to`, code: 'endsBeforeStart' }]
      : [],
  )
}

export const personShape: RecordShape = {
  noun: 'people',
  model: 'Person',
  key: 'typed',
  head: 'name',
  hasState: true,
  breaches: (document) => [...personBreaches(document), ...otherValueBreaches(document)],
  texts: { model: 'PersonText', parent: 'personId', kept: 'status' },
  fields: {
    name: name({ required: true }),
    identified: flag(true),
    offices: list(
      'Office',
      'personId',
      {
        body: reference('bodies', 'bodyId', { required: true }),
        title: name({ required: true }),
        from: date('from'),
        to: date('to'),
        source: reference('sources', 'sourceId', { required: true }),
      },
      {
        place: 'office',
        position: 'position',
        unique: [],
        texts: { model: 'OfficeText', parent: 'officeId', kept: 'plain' },
      },
    ),
    remark,
    printed: printedNames('PersonPrintedName', 'personId', true),
    otherValues: otherValues('personId', ['name', 'offices']),
    sources: sources('PersonSource', 'personId'),
  },
}
