import { ObstacleKind, ObstacleRole } from '@/lib/generated/prisma/enums'
import { choice, prose, reference } from '@/lib/records/field-builders'
import type { RecordShape } from '@/lib/records/record-shape'

export const obstacleShape: RecordShape = {
  noun: 'obstacles',
  model: 'Obstacle',
  key: 'typed',
  head: 'text',
  hasState: true,
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
  },
}
