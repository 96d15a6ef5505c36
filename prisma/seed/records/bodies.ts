import { z } from 'zod'
import { country, key, localized, partialDate, printedName, sources } from './fields'

const bodyKinds = [
  'ministry',
  'department',
  'agency',
  'film_centre',
  'directorate',
  'government',
  'embassy',
  'cultural_attache',
  'foundation',
  'union',
  'association',
  'company',
  'international_organisation',
  'festival',
  'office',
  'state_committee',
  'state_organisation',
  'institution',
] as const

export const bodyRecord = z.strictObject({
  key,
  kind: z.enum(bodyKinds),
  country: country.optional(),
  parent: key.optional(),
  name: localized,
  shortName: localized.optional(),
  printed: z.array(printedName).default([]),
  /** Text of the body's page: what the sources say of it, in our words. */
  about: localized.optional(),
  /** What the registry presumes or cannot tell, said openly. */
  remark: localized.optional(),
  sources,
})

export const personRecord = z.strictObject({
  key,
  name: localized,
  /** False where the source's printed name cannot be tied to a known person: the record is then the office. */
  identified: z.boolean().default(true),
  printed: z.array(printedName).default([]),
  offices: z
    .array(
      z.strictObject({
        body: key,
        title: localized,
        from: partialDate.default('unknown'),
        to: partialDate.default('unknown'),
        source: key,
      }),
    )
    .default([]),
  remark: localized.optional(),
  sources,
})
