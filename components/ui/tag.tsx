import type { ReactNode } from 'react'

interface TagProps {
  /** For what is provisional: sample data, a draft, an unchecked translation. */
  dashed?: boolean
  lang?: string
  children: ReactNode
}

/** A quiet outlined word: a country, a kind. Never a status: statuses have chips. */
export function Tag({ dashed = false, lang, children }: TagProps) {
  return (
    <span className={dashed ? 'tag tag-dashed' : 'tag'} lang={lang}>
      {children}
    </span>
  )
}
