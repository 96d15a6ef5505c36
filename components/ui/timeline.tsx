import type { ReactNode } from 'react'

export interface TimelineItem {
  key: string
  /** A `<DateText>`. */
  time: ReactNode
  title: ReactNode
  body?: ReactNode
  /** `open` is still to come: a hollow dot. */
  state?: 'done' | 'open'
  isCurrent?: boolean
}

/** A vertical list along a line; the dots are decoration, the order and the dates carry the meaning. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, time, title, body, state = 'done', isCurrent = false }) => (
        <li key={key} data-state={state} aria-current={isCurrent ? 'step' : undefined}>
          <div className="timeline-time">{time}</div>
          <div className="timeline-title">{title}</div>
          {body ? <div className="timeline-body">{body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
