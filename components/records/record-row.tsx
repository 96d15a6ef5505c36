import { Fragment, type ReactNode } from 'react'
import { Dots } from '@/components/ui/dots'

interface RecordRowProps {
  id?: string
  /** The link to the record. */
  title: ReactNode
  /** Short facts on one line: kind, date, role. Empty ones are left out. */
  meta?: readonly { key: string; value: ReactNode }[]
  children?: ReactNode
}

/** One record in a list with hairlines (`RecordCard`). */
export function RecordRow({ id, title, meta = [], children }: RecordRowProps) {
  return (
    <li id={id}>
      <div className="font-medium">{title}</div>
      {meta.length > 0 ? (
        <Dots>
          {meta.map(({ key, value }) => (
            <Fragment key={key}>{value}</Fragment>
          ))}
        </Dots>
      ) : null}
      {children}
    </li>
  )
}
