import { useLocale } from 'next-intl'
import { T } from './bidi-text'
import { LanguageNote } from './language-note'

interface ForeignProps {
  /** The language the text is really in. */
  lang: string
  children: string
}

/** A name among the page's own words: as it is, or marked and isolated where it is in another language than the page. */
export function Foreign({ lang, children }: ForeignProps) {
  if (lang === useLocale()) return children
  return (
    <T lang={lang} badge={<LanguageNote lang={lang} short />}>
      {children}
    </T>
  )
}
