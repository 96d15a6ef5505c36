import type { RecordNoun } from '@/lib/records/record-shape'
import type { Fault } from './exchange-faults'

/** What an import would make of a record. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'refused'

export interface JudgedRecord {
  noun: RecordNoun
  key: string
  sheet: string
  row: number
  outcome: Outcome
  /** The fields that would say something else than now. */
  changes: string[]
  faults: Fault[]
}
