import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export interface TimelineItem {
  key: string
  /** A `<DateText>`; null where no source states a date: the item then stands apart, as its place in the order is not known. */
  time: ReactNode
  title: ReactNode
  body?: ReactNode
  /** `open` is still to come: a hollow dot. */
  state?: 'done' | 'open'
  isCurrent?: boolean
}

/** A vertical list along a line; the dots are decoration, the order and the dates carry the meaning. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const t = useTranslations('ui')
  const dated = items.filter(({ time }) => time !== null)
  const undated = items.filter(({ time }) => time === null)
  return (
    <>
      {dated.length > 0 ? (
        <ol className="timeline">
          {dated.map((item) => (
            <TimelineEntry key={item.key} item={item} />
          ))}
        </ol>
      ) : null}
      {undated.length > 0 ? (
        <>
          <h3 className="timeline-heading">{t('undated')}</h3>
          <ul className="timeline timeline-undated">
            {undated.map((item) => (
              <TimelineEntry key={item.key} item={item} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function TimelineEntry({ item }: { item: TimelineItem }) {
  const { time, title, body, state = 'done', isCurrent = false } = item
  return (
    <li data-state={time === null ? 'undated' : state} aria-current={isCurrent ? 'step' : undefined}>
      {time === null ? null : <div className="timeline-time">{time}</div>}
      <div className="timeline-title">{title}</div>
      {body ? <div className="timeline-body">{body}</div> : null}
    </li>
  )
}
