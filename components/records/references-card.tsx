import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import type { Reference } from '@/lib/records/reference'

interface ReferencesCardProps<Record extends Reference> {
  id: string
  title: string
  records: readonly Record[]
  pathOf: (record: Record) => string
  aside?: boolean
}

/** A sheet that only names records and leads to them. */
export function ReferencesCard<Record extends Reference>({
  id,
  title,
  records,
  pathOf,
  aside,
}: ReferencesCardProps<Record>) {
  return (
    <RecordCard id={id} title={title} aside={aside}>
      {records.map((record) => (
        <RecordRow key={record.key} title={<RecordLink path={pathOf(record)} record={record} />} />
      ))}
    </RecordCard>
  )
}
