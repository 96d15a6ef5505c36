import { errorMessages } from '@/lib/i18n/error-messages'
import { type Locale, localeSettings } from '@/lib/i18n/locales'

interface ErrorContentProps {
  locale: Locale
  /** What the log line of the error carries as well. */
  reference?: string
  onRetry?: () => void
}

/** What one reader is told when a page fails: never the error's own words. */
export function ErrorContent({ locale, reference, onRetry }: ErrorContentProps) {
  const t = errorMessages[locale]
  return (
    <section lang={locale} dir={localeSettings[locale].dir}>
      <h1 className="page-title">{t.title}</h1>
      <p className="mt-3 max-w-[66ch]">{t.explanation}</p>
      {reference ? (
        <p className="mt-3">
          {t.reference}: <bdi dir="ltr">{reference}</bdi>
        </p>
      ) : null}
      <p className="buttons mt-4">
        {onRetry ? (
          <button type="button" className="button button-primary" onClick={onRetry}>
            {t.retry}
          </button>
        ) : null}
        <a className="button" href={`/${locale}`}>
          {t.home}
        </a>
      </p>
    </section>
  )
}
