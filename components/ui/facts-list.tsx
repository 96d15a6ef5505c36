import type { ReactNode } from 'react'

export interface Fact {
  key: string
  term: ReactNode
  value: ReactNode
  /** A quieter second line: a source, the same date in the other calendar. */
  note?: ReactNode
}

interface FactsListProps {
  facts: readonly Fact[]
  /** `band` runs across the page between two hairlines; `rows` puts term beside value in a card. */
  layout?: 'band' | 'grid' | 'rows'
}

export function FactsList({ facts, layout = 'band' }: FactsListProps) {
  return (
    <dl className={`facts facts-${layout}`}>
      {facts.map(({ key, term, value, note }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {note ? <dd className="facts-note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
