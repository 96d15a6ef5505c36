import { referencesOf } from '@/lib/records/document-references'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

interface Named {
  noun: RecordNoun
  key: string
  document: RecordDocument
}

/** A record in a set or a map: `bodies ir-farabi`. */
export function markOf({ noun, key }: { noun: RecordNoun; key: string }): string {
  return `${noun} ${key}`
}

/**
 * Records so that each stands behind those that it refers to. Where two refer to each other, the one that is met first stands
 * behind the other.
 */
export function inWritingOrder<Record extends Named>(records: readonly Record[]): Record[] {
  const byMark = new Map(records.map((record) => [markOf(record), record]))
  const seen = new Set<string>()
  const ordered: Record[] = []
  const visit = (record: Record): void => {
    if (seen.has(markOf(record))) return
    seen.add(markOf(record))
    for (const { to, key } of referencesOf(recordShapes[record.noun], record.document)) {
      const other = byMark.get(markOf({ noun: to, key }))
      if (other) visit(other)
    }
    ordered.push(record)
  }
  for (const record of records) visit(record)
  return ordered
}
