import { z } from 'zod'
import { recordNouns } from '@/lib/records/record-shape'

/** What an import has made of a file, as its run keeps it. */
export const importResultSchema = z.strictObject({
  unchanged: z.int(),
  records: z.array(z.strictObject({ noun: z.enum(recordNouns), key: z.string(), isNew: z.boolean() })),
})
export type ImportResult = z.infer<typeof importResultSchema>
