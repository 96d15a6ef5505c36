import { z } from 'zod'
import { key, localized, partialDate, sources } from './fields'

export const fundingRecord = z.strictObject({
  key,
  kind: z.enum(['grant', 'subsidy', 'rebate', 'fund']),
  holder: key,
  name: localized,
  description: localized,
  remark: localized.optional(),
  approvedBy: key.optional(),
  approved: partialDate.default('unknown'),
  sources,
})
