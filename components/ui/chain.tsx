import type { ReactNode } from 'react'

interface ChainProps {
  /** Names the chain where several stand on a page. */
  label?: string
  /** In the order in which one led to the other. */
  steps: readonly { key: string; kind: string; content: ReactNode; isCurrent?: boolean }[]
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
