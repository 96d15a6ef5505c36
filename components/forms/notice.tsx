import type { ReactNode } from 'react'

/** Something that has just happened, or that does not work now. Not an error of the person. */
export function Notice({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <h2 className="notice-title">{title}</h2>
      {children}
    </div>
  )
}
