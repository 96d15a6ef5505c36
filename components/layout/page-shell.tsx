import type { ReactNode } from 'react'
import { StatusPatterns } from '@/components/charts/status-patterns'
import type { Locale } from '@/lib/i18n/locales'
import type { NavKey } from './navigation'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { TrialRibbon } from './trial-ribbon'

interface PageShellProps {
  locale: Locale
  /** The path without the language, `/` for the home page. */
  path: string
  /** The query string that the language links and the printed address keep. */
  query?: string
  current?: NavKey
  trial?: boolean
  version?: string
  /** Where the page knows who is asking; pages that are the same for everybody do not. */
  signedIn?: boolean
  children: ReactNode
}

/** What surrounds every page. Not a layout: a cached layout cannot know the path of its page. */
export function PageShell({
  locale,
  path,
  query,
  current,
  trial = false,
  version,
  signedIn = false,
  children,
}: PageShellProps) {
  return (
    <>
      <SiteHeader locale={locale} path={path} query={query} current={current} />
      {trial ? <TrialRibbon /> : null}
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} path={path} query={query} current={current} version={version} signedIn={signedIn} />
      <StatusPatterns />
    </>
  )
}
