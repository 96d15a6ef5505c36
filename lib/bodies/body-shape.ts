import { BodyKind } from '@/lib/generated/prisma/enums'
import { choice, line, name, printedNames, prose, reference, remark, sources } from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { RecordShape } from '@/lib/records/record-shape'

export const bodyShape: RecordShape = {
  noun: 'bodies',
  model: 'Body',
  key: 'typed',
  head: 'name',
  hasState: true,
  breaches: otherValueBreaches,
  texts: { model: 'BodyText', parent: 'bodyId', kept: 'status' },
  fields: {
    name: name({ required: true }),
    shortName: name({ max: 100 }),
    kind: choice('bodies.kind', BodyKind, { required: true }),
    country: reference('countries', 'countryCode'),
    parent: reference('bodies', 'parentId'),
    website: line(2000, { form: 'url' }),
    wikidata: line(20, { column: 'wikidataId' }),
    about: prose(),
    remark,
    printed: printedNames('BodyPrintedName', 'bodyId', true),
    otherValues: otherValues('bodyId', ['name', 'kind', 'country', 'parent']),
    sources: sources('BodySource', 'bodyId'),
  },
}
