import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

interface RecordCardProps {
  id: string
  title: ReactNode
  /** A short line at the far end of the title: a count. */
  meta?: ReactNode
  /** A sentence under the title: what the list is and is not. */
  note?: ReactNode
  /** Rows; the card is not there at all without them. */
  children: readonly ReactNode[]
  aside?: boolean
}

/** A titled sheet with a list of records, divided by hairlines. */
export function RecordCard({ id, title, meta, note, children, aside }: RecordCardProps) {
  if (children.length === 0) return null
  return (
    <Card id={id} title={title} meta={meta} flush aside={aside}>
      {note ? <p className="meta px-4 md:px-5">{note}</p> : null}
      <ul className="rows">{children}</ul>
    </Card>
  )
}
