import type { Metadata, Viewport } from 'next'
import { FontPreloads } from '@/components/layout/font-preloads'
import { env } from '@/lib/env'
import { languageAddresses } from '@/lib/i18n/alternates'
import { defaultLocale, switcherLocales } from '@/lib/i18n/locales'
import '../globals.css'

export const viewport: Viewport = { colorScheme: 'light dark' }

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().APP_URL),
    alternates: { canonical: '/', languages: languageAddresses('') },
  }
}

/** A root layout of its own: the chooser is in four languages at once, and each of them is marked where it stands. */
export default function ChooserLayout({ children }: LayoutProps<'/'>) {
  return (
    <html lang={defaultLocale} dir="ltr">
      <body>
        {switcherLocales.map((locale) => (
          <FontPreloads key={locale} locale={locale} />
        ))}
        {children}
      </body>
    </html>
  )
}
