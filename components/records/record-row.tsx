import type { ReactNode } from 'react'

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
        <p className="meta dots [&_a]:inline-block [&_a]:py-0.5">
          {meta.map(({ key, value }) => (
            <span key={key}>{value}</span>
          ))}
        </p>
      ) : null}
      {children}
    </li>
  )
}
