import { z } from 'zod'
import { country, key, localized, partialDate, sources } from './fields'

export const meetingRecord = z.strictObject({
  key,
  kind: z.enum(['follow_up', 'joint_commission', 'working_group', 'negotiation', 'signing', 'panel', 'forum', 'visit']),
  format: z.enum(['online', 'in_person', 'hybrid', 'not_stated']),
  state: z.enum(['planned', 'held', 'minutes_drafted', 'minutes_approved', 'cancelled', 'postponed']).default('held'),
  ordinal: z.number().int().positive().optional(),
  starts: partialDate,
  ends: partialDate.optional(),
  title: localized,
  /** Said where the date needs words: "the day before the report, whose own date is not stated". */
  dateNote: localized.optional(),
  place: localized.optional(),
  country: country.optional(),
  hostBody: key.optional(),
  occasion: key.optional(),
  summary: localized,
  remark: localized.optional(),
  agreements: z.array(key).default([]),
  delegations: z
    .array(
      z.strictObject({
        /** The body or country that the delegation stands for. */
        body: key.optional(),
        country: country.optional(),
        host: z.boolean().default(false),
        members: z
          .array(
            z.strictObject({
              person: key,
              role: z.enum(['head', 'member', 'opened', 'moderator', 'speaker']),
              /** The office then held, as the source gives it. */
              office: localized.optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  agenda: z.array(localized).default([]),
  statements: z
    .array(
      z.strictObject({
        key,
        kind: z.enum(['information', 'proposal', 'decision', 'task']),
        speaker: key.optional(),
        speakerBody: key.optional(),
        text: localized,
        clauses: z.array(key).default([]),
        initiatives: z.array(key).default([]),
        films: z.array(key).default([]),
        /** Only where the source names who is to act. */
        owners: z.array(key).default([]),
        due: partialDate.default('unknown'),
        state: z.enum(['open', 'done', 'dropped', 'not_applicable']),
        source: key,
      }),
    )
    .default([]),
  sources,
})
