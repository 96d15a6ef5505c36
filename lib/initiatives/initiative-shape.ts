import { InitiativeKind } from '@/lib/generated/prisma/enums'
import { choice, name, printedNames, prose, reference, references, remark, sources } from '@/lib/records/field-builders'
import type { RecordShape } from '@/lib/records/record-shape'

export const initiativeShape: RecordShape = {
  noun: 'initiatives',
  model: 'Initiative',
  key: 'typed',
  head: 'name',
  hasState: true,
  texts: { model: 'InitiativeText', parent: 'initiativeId', kept: 'status' },
  fields: {
    name: name({ required: true }),
    kind: choice('initiatives.kind', InitiativeKind, { required: true }),
    description: prose(),
    proposedBy: reference('people', 'proposedById'),
    countries: references('countries', 'InitiativeCountry', 'initiativeId', 'countryCode'),
    agreements: references('agreements', 'InitiativeAgreement', 'initiativeId', 'agreementId'),
    remark,
    printed: printedNames('InitiativePrintedName', 'initiativeId', false),
    sources: sources('InitiativeSource', 'initiativeId'),
  },
}
