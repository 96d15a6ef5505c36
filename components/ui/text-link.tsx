import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { inLocale } from '@/lib/paths'
import { T } from './bidi-text'
import { LanguageNote } from './language-note'

interface TextLinkProps {
  /** The internal address without its language. */
  path: string
  /** The language the text is really in. */
  lang?: string
  className?: string
  children: ReactNode
}

/**
 * A link to a page of the registry in the reader's language, its text isolated from the sentence around it, and marked where it
 * is in another language than the page.
 */
export function TextLink({ path, lang, className, children }: TextLinkProps) {
  const locale = useLocale()
  return (
    <>
      <a href={inLocale(locale, path)} className={className}>
        <T lang={lang}>{children}</T>
      </a>
      {lang === undefined || lang === locale ? null : (
        <>
          {' '}
          <LanguageNote lang={lang} short />
        </>
      )}
    </>
  )
}
