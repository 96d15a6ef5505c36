import type { ReactNode } from 'react'

/** What is written exactly so in a file, inside a sentence of any direction. */
export function code(words: ReactNode) {
  return (
    <code dir="ltr" className="code-words">
      {words}
    </code>
  )
}
