'use client'

import { ErrorContent } from '@/components/layout/error-content'
import { defaultLocale, switcherLocales } from '@/lib/i18n/locales'
import './globals.css'

/** When the layout itself fails, nobody knows the reader's language: all four. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang={defaultLocale} dir="ltr">
      <body>
        <main id="main" className="page grid gap-8">
          {switcherLocales.map((locale) => (
            <ErrorContent key={locale} locale={locale} reference={error.digest} />
          ))}
        </main>
      </body>
    </html>
  )
}
