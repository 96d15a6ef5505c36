import type { ReactNode } from 'react'
import { AccountBar } from '@/components/auth/account-bar'
import { PageShell } from '@/components/layout/page-shell'
import type { Actor } from '@/lib/auth/permissions'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'

interface DeskPageProps {
  locale: Locale
  /** Without the language. */
  path: string
  query?: string
  /** Null where it is not known who is asking. */
  actor: Actor | null
  children: ReactNode
}

/** The frame of every page of the desk. */
export function DeskPage({ locale, path, query, actor, children }: DeskPageProps) {
  return (
    <PageShell locale={locale} path={path} query={query} trial={env().HAMKINO_TRIAL} signedIn={actor !== null}>
      {actor ? <AccountBar actor={actor} locale={locale} path={path} /> : null}
      {children}
    </PageShell>
  )
}
