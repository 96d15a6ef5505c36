import { FundingKind } from '@/lib/generated/prisma/enums'
import { choice, date, name, prose, reference, remark, sources } from '@/lib/records/field-builders'
import type { RecordShape } from '@/lib/records/record-shape'

export const fundingShape: RecordShape = {
  noun: 'funding',
  model: 'FundingInstrument',
  key: 'typed',
  head: 'name',
  hasState: true,
  texts: { model: 'FundingText', parent: 'instrumentId', kept: 'status' },
  fields: {
    name: name({ required: true }),
    kind: choice('funding.kind', FundingKind, { required: true }),
    holder: reference('bodies', 'holderId', { required: true }),
    description: prose(),
    approvedBy: reference('people', 'approvedById'),
    approved: date('approved', 'printed'),
    remark,
    sources: sources('FundingSource', 'instrumentId'),
  },
}
