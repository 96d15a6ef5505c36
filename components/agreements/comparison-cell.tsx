import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { directionOf, type Locale, localeSettings } from '@/lib/i18n/locales'

interface ComparisonCellProps {
  lang: Locale
  /** In that language. */
  children: ReactNode
  /** What the page says of it, in the page's own language. */
  words?: ReactNode
}

/** One language's text of one passage. Where the columns stand below each other, each cell says which language it is. */
export function ComparisonCell({ lang, children, words }: ComparisonCellProps) {
  const direction = directionOf(lang)
  return (
    <div className="comparison-cell" data-turned={direction === directionOf(useLocale()) ? undefined : ''}>
      <p className="comparison-label" lang={lang} dir={direction}>
        {localeSettings[lang].nativeName}
      </p>
      {children ? (
        <div className="comparison-text" lang={lang} dir={direction}>
          {children}
        </div>
      ) : null}
      {words}
    </div>
  )
}
