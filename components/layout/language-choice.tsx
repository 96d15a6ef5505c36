import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'

interface LanguageChoiceProps {
  locale: Locale
  /** The page the reader came for, without a language. */
  path: string
  brand: string
  purpose: string
  action: string
  note?: string
}

/** One language of the chooser, written in itself. */
export function LanguageChoice({ locale, path, brand, purpose, action, note }: LanguageChoiceProps) {
  return (
    <li className="card" lang={locale} dir={localeSettings[locale].dir}>
      <h2 className="card-title">{localeSettings[locale].nativeName}</h2>
      <p className="mt-1 font-semibold">{brand}</p>
      <p className="mt-1">{purpose}</p>
      {note ? <p className="mt-2">{note}</p> : null}
      <p className="mt-3">
        <a className="button button-primary" href={inLocale(locale, path)} hrefLang={locale} rel="alternate">
          {action}
        </a>
      </p>
    </li>
  )
}
