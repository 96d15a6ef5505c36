import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from './bidi-text'

export interface Crumb {
  label: ReactNode
  href?: string
}

interface PageHeadingProps {
  title: ReactNode
  /** The language of the title where it is not the page's. */
  lang?: string
  crumbs?: readonly Crumb[]
  /** Tags and notes on the line of the breadcrumb. */
  tags?: ReactNode
  subtitle?: ReactNode
  /** Smaller title for form, comparison and parallel-text pages. */
  compact?: boolean
  children?: ReactNode
}

export function PageHeading({ title, lang, crumbs = [], tags, subtitle, compact = false, children }: PageHeadingProps) {
  const t = useTranslations('ui')
  return (
    <header className="page-heading">
      {crumbs.length > 0 || tags ? (
        <div className="page-heading-line">
          {crumbs.length > 0 ? (
            <nav aria-label={t('breadcrumb')}>
              <ol className="crumbs">
                {crumbs.map((crumb, index) => (
                  // The trail is fixed for the page: its order is its identity.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <li key={index}>
                    {crumb.href ? (
                      <a href={crumb.href}>{crumb.label}</a>
                    ) : (
                      <span aria-current="page">{crumb.label}</span>
                    )}
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          {tags}
        </div>
      ) : null}
      <h1 className={compact ? 'page-title page-title-compact' : 'page-title'}>
        <T lang={lang}>{title}</T>
      </h1>
      {subtitle ? <div className="page-subtitle">{subtitle}</div> : null}
      {children}
    </header>
  )
}
