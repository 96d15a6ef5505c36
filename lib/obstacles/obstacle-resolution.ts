import { ObstacleStanding } from '@/lib/generated/prisma/enums'
import { isEndBeforeStart } from '@/lib/records/document-dates'
import { choice, date, line, prose, reference, references } from '@/lib/records/field-builders'
import type { Breach, DocumentDate, Fields, RecordDocument } from '@/lib/records/record-shape'

/** Whose move it is and since when, and what resolved it: each only where a source says so. */
export const resolutionFields: Fields = {
  moves: references('bodies', 'ObstacleMove', 'obstacleId', 'bodyId'),
  since: date('since'),
  standing: choice('obstacles.standing', ObstacleStanding, { required: true, initial: 'open' }),
  resolved: date('resolved'),
  resolvedOutcome: reference('outcomes', 'resolvedOutcomeId'),
  resolvedMeeting: reference('meetings', 'resolvedMeetingId'),
  resolvedDecision: line(80, { form: 'key', column: 'resolvedDecisionKey' }),
  resolution: prose({
    max: 1000,
    table: { model: 'ObstacleResolutionText', parent: 'obstacleId', kept: 'plain' },
  }),
  resolutionSource: reference('sources', 'resolutionSourceId'),
}

/** Folded away in the form: most obstacles stand. */
export const resolvingFields = [
  'standing',
  'resolved',
  'resolvedOutcome',
  'resolvedMeeting',
  'resolvedDecision',
  'resolution',
  'resolutionSource',
] as const

/** What says that an obstacle is resolved: its day, or what resolved it. */
const resolvedBy = ['resolved', 'resolvedOutcome', 'resolvedMeeting', 'resolutionSource'] as const

/** Resolved is what has a day or something that resolved it, and nothing else; and not before it arose. */
export function resolutionBreaches(document: RecordDocument): Breach[] {
  const { standing, resolved, since, resolvedMeeting, resolvedDecision, resolution, resolutionSource } = document
  const isSaid = resolvedBy.some((field) => document[field] !== undefined)
  const isResolved = standing === 'resolved'
  const missing = [
    ...(resolvedMeeting !== undefined && resolvedDecision === undefined ? ['resolvedDecision'] : []),
    ...(resolvedDecision !== undefined && resolvedMeeting === undefined ? ['resolvedMeeting'] : []),
    ...(resolution !== undefined && resolutionSource === undefined ? ['resolutionSource'] : []),
  ]
  return [
    ...missing.map((path) => ({ path, code: 'missing' })),
    ...(isResolved && !isSaid ? [{ path: 'resolved', code: 'resolutionMissing' }] : []),
    ...(isSaid && !isResolved ? [{ path: 'standing', code: 'resolutionOpen' }] : []),
    ...(isEndBeforeStart(since as DocumentDate | undefined, resolved as DocumentDate | undefined)
      ? [{ path: 'resolved', code: 'resolvedBeforeSince' }]
      : []),
  ]
}
