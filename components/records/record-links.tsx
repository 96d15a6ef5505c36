import { RecordLink } from '@/components/records/record-link'
import type { Reference } from '@/lib/records/reference'

interface RecordLinksProps<Record extends Reference> {
  records: readonly Record[]
  pathOf: (record: Record) => string
}

/** Links one below the other, for the value of a fact. */
export function RecordLinks<Record extends Reference>({ records, pathOf }: RecordLinksProps<Record>) {
  if (records.length === 0) return null
  return (
    <ul>
      {records.map((record) => (
        <li key={record.key} className="py-0.5 first:pt-0 last:pb-0">
          <RecordLink path={pathOf(record)} record={record} />
        </li>
      ))}
    </ul>
  )
}
