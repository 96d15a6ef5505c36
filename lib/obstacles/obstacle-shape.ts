import { ObstacleKind, ObstacleRole } from '@/lib/generated/prisma/enums'
import { agreementOfClause } from '@/lib/records/clause-key'
import { choice, prose, reference } from '@/lib/records/field-builders'
import type { Breach, RecordDocument, RecordShape } from '@/lib/records/record-shape'
import { resolutionBreaches, resolutionFields, resolvingFields } from './obstacle-resolution'

function obstacleBreaches({ agreement, clause }: RecordDocument): Breach[] {
  const isForeign = typeof clause === 'string' && agreementOfClause(clause) !== agreement
  return isForeign ? [{ path: 'clause', code: 'clauseForeign' }] : []
}

export const obstacleShape: RecordShape = {
  noun: 'obstacles',
  model: 'Obstacle',
  key: 'typed',
  head: 'text',
  hasState: true,
  breaches: (document) => [...obstacleBreaches(document), ...resolutionBreaches(document)],
  groups: { resolution: resolvingFields },
  texts: { model: 'ObstacleText', parent: 'obstacleId', kept: 'status' },
  fields: {
    role: choice('common.obstacleRole', ObstacleRole, { required: true }),
    kind: choice('common.obstacleKind', ObstacleKind, { required: true }),
    agreement: reference('agreements', 'agreementId', { required: true }),
    clause: reference('clauses', 'clauseId'),
    text: prose({ required: true }),
    speaker: reference('people', 'speakerId', { required: true }),
    meeting: reference('meetings', 'meetingId'),
    source: reference('sources', 'sourceId', { required: true }),
    ...resolutionFields,
  },
}
