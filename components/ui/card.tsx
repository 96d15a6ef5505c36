import type { ReactNode } from 'react'

interface CardProps {
  title?: ReactNode
  /** A short line at the far end of the title: a count, a date. */
  meta?: ReactNode
  id?: string
  level?: 2 | 3
  /** `flush` has no padding: for lists whose rows reach the edges. */
  flush?: boolean
  /** Smaller title, for the side column. */
  aside?: boolean
  className?: string
  children: ReactNode
}

/** A white sheet on the paper page. With a title it is a section that the title names. */
export function Card({
  title,
  meta,
  id,
  level = 2,
  flush = false,
  aside = false,
  className = '',
  children,
}: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const classes = ['card', flush && 'card-flush', aside && 'card-aside', className].filter(Boolean).join(' ')
  if (!title) {
    return (
      <div id={id} className={classes}>
        {children}
      </div>
    )
  }
  return (
    <section id={id} className={classes} aria-labelledby={id ? `${id}-title` : undefined}>
      <div className="card-head">
        <Heading id={id ? `${id}-title` : undefined} className="card-title">
          {title}
        </Heading>
        {meta ? <p className="card-meta">{meta}</p> : null}
      </div>
      {children}
    </section>
  )
}
