'use client'

import { useParams } from 'next/navigation'
import { ErrorContent } from '@/components/layout/error-content'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

interface ErrorPageProps {
  error: Error & { digest?: string }
  retry: () => void
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { locale } = useParams()
  return (
    <main id="main" className="page">
      <ErrorContent locale={isLocale(locale) ? locale : defaultLocale} reference={error.digest} onRetry={retry} />
    </main>
  )
}
