import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FontPreloads } from '@/components/layout/font-preloads'
import { env } from '@/lib/env'
import { themeScript } from '@/lib/http/theme-script.mjs'
import { isLocale, localeSettings } from '@/lib/i18n/locales'
import '../globals.css'
import '../registry.css'
import '@/components/exchange/exchange.css'

/** No page is made at build time, which has no database: the first reader makes it and the cache keeps it. */
export function generateStaticParams() {
  return []
}

export const viewport: Viewport = { colorScheme: 'light dark' }

// A function and not a constant: the settings are there when a page is made, not when the application is built.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return {
    metadataBase: new URL(env().APP_URL),
    title: t('layout.brand'),
    description: t('meta.description'),
    formatDetection: { telephone: false, date: false, address: false },
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>): Promise<ReactNode> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    // Its theme is set before the framework looks at the page.
    <html lang={locale} dir={localeSettings[locale].dir} suppressHydrationWarning>
      <head>
        {/* Of the scripts of a cached page only those marked as the registry's own stay (lib/cache/page-policy.mjs). */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: themeScript }} />
        <script data-own="" type="module" async src="/page.v1.js" />
      </head>
      <body>
        <FontPreloads locale={locale} />
        {children}
      </body>
    </html>
  )
}
