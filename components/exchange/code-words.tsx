import type { ReactNode } from 'react'

/** What is written exactly so in a file, inside a sentence of any direction. */
export function code(words: ReactNode) {
  return (
    <code dir="ltr" className="code-words">
      {words}
    </code>
  )
}

/** A name in Latin letters inside a sentence of any language. */
export function latin(words: ReactNode) {
  return (
    <bdi lang="en" dir="ltr">
      {words}
    </bdi>
  )
}
