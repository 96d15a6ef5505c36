import { historyPath } from '@/lib/records/record-paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { ChangedOn } from './changed-on'

interface LastChangedProps {
  noun: RecordNoun
  recordKey: string
  /** ISO day; null where the registry keeps no history of the record yet. */
  day: string | null
}

/** The foot of a record: when it last changed, and the way to all that changed before. */
export function LastChanged({ noun, recordKey, day }: LastChangedProps) {
  return <ChangedOn day={day} path={historyPath(noun, recordKey)} />
}
