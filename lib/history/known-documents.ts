import 'server-only'
import { publicDb } from '@/lib/db'
import type { RevisionKind } from '@/lib/generated/prisma/enums'
import type { RecordDocument } from '@/lib/records/record-shape'
import type { RecordName } from './history-entry'

export interface KnownRevision extends RecordName {
  revision: number
  kind: RevisionKind
  recordedAt: Date
  document: RecordDocument
}

const endOfTime = new Date('9999-12-31T00:00:00Z')

/** How a record is named in a map of records. */
export function nameMark({ noun, key }: RecordName): string {
  return `${noun} ${key}`
}

/**
 * What records said last, in one statement however many they are. What the public does not see now is left out, whatever it
 * was then.
 * @param before only what was recorded earlier counts
 */
export async function knownDocuments(
  wanted: readonly RecordName[],
  before = endOfTime,
): Promise<Map<string, KnownRevision>> {
  const distinct = [...new Map(wanted.map((name) => [nameMark(name), name])).values()]
  if (distinct.length === 0) return new Map()
  // What the public may see of fifteen kinds is planned in several milliseconds, and read in one.
  const rows = await publicDb().$queryRaw<KnownRevision[]>`
    SELECT DISTINCT ON (r."noun", r."key") r."noun", r."key", r."revision", r."kind", r."recordedAt", r."document"
    FROM unnest(${distinct.map(({ noun }) => noun)}::"RecordNoun"[], ${distinct.map(({ key }) => key)}::text[]) AS w("noun", "key")
    JOIN "RecordRevision" r ON r."noun" = w."noun" AND r."key" = w."key" AND r."recordedAt" < ${before}
    ORDER BY r."noun", r."key", r."revision" DESC
    /* planned once: known-documents */`
  return new Map(rows.map((row) => [nameMark(row), row]))
}
