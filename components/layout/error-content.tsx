import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { errorPage as en } from '@/messages/en.json'
import { errorPage as fa } from '@/messages/fa.json'
import { errorPage as kk } from '@/messages/kk.json'
import { errorPage as ru } from '@/messages/ru.json'

// Named imports, so that only these few sentences reach the browser: error pages are drawn there, without the translator.
const messages: Record<Locale, typeof en> = { fa, ru, kk, en }

interface ErrorContentProps {
  locale: Locale
  /** What the log line of the error carries as well. */
  reference?: string
  onRetry?: () => void
}

/** What one reader is told when a page fails: never the error's own words. */
export function ErrorContent({ locale, reference, onRetry }: ErrorContentProps) {
  const t = messages[locale]
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
