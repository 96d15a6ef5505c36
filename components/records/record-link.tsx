import { TextLink } from '@/components/ui/text-link'
import type { Reference } from '@/lib/records/reference'

interface RecordLinkProps {
  path: string
  record: Reference
}

/** A link to another record by its name, marked where the name is in another language than the page. */
export function RecordLink({ path, record }: RecordLinkProps) {
  return (
    <TextLink path={path} lang={record.locale}>
      {record.name}
    </TextLink>
  )
}
