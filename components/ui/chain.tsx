import type { ReactNode } from 'react'

export interface ChainStep {
  key: string
  kind: string
  content: ReactNode
  isCurrent?: boolean
}

interface ChainProps {
  /** Names the chain where several stand on a page. */
  label?: string
  /** In the order in which one led to the other. */
  steps: readonly ChainStep[]
}

/** What led to what: boxes joined by a line, one beside the other where there is room and one below the other where there is none. */
export function Chain({ label, steps }: ChainProps) {
  return (
    <ol className="chain" aria-label={label}>
      {steps.map(({ key, kind, content, isCurrent = false }) => (
        <li key={key} aria-current={isCurrent ? 'page' : undefined}>
          <p className="meta">{kind}</p>
          {content}
        </li>
      ))}
    </ol>
  )
}

/** Several things in one box: none of them led to another. */
export function ChainItems({ items }: { items: readonly { key: string; content: ReactNode }[] }) {
  const [only, ...others] = items
  if (others.length === 0) return only?.content ?? null
  return (
    <ul className="chain-items">
      {items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}
