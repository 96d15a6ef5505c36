import { Children, type ReactNode } from 'react'

interface DotsProps {
  /** `span` inside a sentence or a heading. */
  as?: 'p' | 'span'
  className?: string
  /** One item each; those that are nothing leave no gap, and without any there is no line. */
  children: ReactNode
}

/**
 * Short facts on one line with a dot between them. Each is wrapped in an element without a direction of its own: the dot
 * belongs to the wrapper, and inside a right-to-left name it would come out on the wrong side of it.
 */
export function Dots({ as: Element = 'p', className = 'meta', children }: DotsProps) {
  if (Children.toArray(children).length === 0) return null
  return (
    <Element className={`dots ${className}`.trim()}>
      {Children.map(children, (item) => (item === null || item === undefined ? null : <span>{item}</span>))}
    </Element>
  )
}
