import { z } from 'zod'
import { key, localized, partialDate } from './fields'

export const obstacleRecord = z.strictObject({
  key,
  /** `obstacle` stands in the way of a clause; `context` is said of the agreement as a whole. */
  role: z.enum(['obstacle', 'context']),
  kind: z.enum(['sanctions_payments', 'funding', 'law', 'logistics', 'staff', 'speed']),
  agreement: key,
  clause: key.optional(),
  speaker: key,
  text: localized,
  meeting: key.optional(),
  source: key,
  /** Whose move it is, since when, and what resolved it: each only where a source says so. */
  moves: z.array(key).default([]),
  since: partialDate.default('unknown'),
  standing: z.enum(['open', 'resolved']).default('open'),
  resolved: partialDate.default('unknown'),
  resolvedOutcome: key.optional(),
  resolvedMeeting: key.optional(),
  resolvedDecision: key.optional(),
  resolution: localized.optional(),
  resolutionSource: key.optional(),
})
