import { z } from 'zod'
import { country, key, localized, printedName, sources } from './fields'

export const initiativeRecord = z.strictObject({
  key,
  kind: z.enum(['academy', 'festival', 'programme', 'working_group', 'association']),
  name: localized,
  printed: z.array(printedName).default([]),
  description: localized,
  remark: localized.optional(),
  proposedBy: key.optional(),
  countries: z.array(country).default([]),
  agreements: z.array(key).default([]),
  sources,
})
