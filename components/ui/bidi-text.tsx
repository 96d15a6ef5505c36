import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { type Direction, directionOf } from '@/lib/i18n/locales'
import { withTiedWords } from '@/lib/i18n/tied-words'

interface TProps {
  /** The language the text is really in. Leave out for references and numbers with units. */
  lang?: string
  /** Only where the language does not decide it: `ltr` for reference numbers and addresses. */
  dir?: Direction
  /** `bdi` inside a sentence; a block for a passage of its own. */
  as?: 'bdi' | 'span' | 'p' | 'div' | 'blockquote' | 'cite'
  /** Set before the text where its language is not the page's: a `<LanguageNote>` or a word. */
  badge?: ReactNode
  className?: string
  children: ReactNode
}

/**
 * Text that comes from data, isolated from the sentence around it and marked with its own language.
 * Without it a Latin title in a Persian line changes places with what follows it. A passage in the other direction begins
 * where the page's own lines begin: there the eye looks for it.
 */
export function T({ lang, dir, as: Element = 'bdi', badge, className, children }: TProps) {
  const pageLocale = useLocale()
  const isForeign = lang !== undefined && lang !== pageLocale
  const direction = dir ?? (isForeign ? directionOf(lang) : undefined)
  const isTurned = isBlock(Element) && direction !== undefined && direction !== directionOf(pageLocale)
  const classes = [isTurned && 'turned', className].filter(Boolean).join(' ')
  return (
    <>
      {isForeign && badge ? <>{badge} </> : null}
      <Element lang={isForeign ? lang : undefined} dir={direction} className={classes || undefined}>
        {typeof children === 'string' && !isBlock(Element) ? withTiedWords(children) : children}
      </Element>
    </>
  )
}

function isBlock(element: TProps['as']): boolean {
  return element === 'p' || element === 'div' || element === 'blockquote'
}
