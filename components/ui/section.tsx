import type { ReactNode } from 'react'

interface SectionProps {
  id: string
  title: ReactNode
  meta?: ReactNode
  level?: 2 | 3
  className?: string
  children: ReactNode
}

/** A titled part of the page without a sheet of its own; its id is the anchor. */
export function Section({ id, title, meta, level = 2, className = '', children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`section ${className}`.trim()}>
      <div className="card-head">
        <Heading id={`${id}-title`} className="card-title">
          {title}
        </Heading>
        {meta ? <p className="card-meta">{meta}</p> : null}
      </div>
      {children}
    </section>
  )
}
