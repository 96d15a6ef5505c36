import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'

interface LanguageChoiceProps {
  locale: Locale
  /** The page the reader came for, without a language. */
  path: string
  purpose: string
  action: string
}

/** One language of the chooser, written in itself and in its own direction. */
export function LanguageChoice({ locale, path, purpose, action }: LanguageChoiceProps) {
  return (
    <li className="card language-choice" lang={locale} dir={localeSettings[locale].dir}>
      <h2 className="card-title">{localeSettings[locale].nativeName}</h2>
      <a className="button button-primary" href={inLocale(locale, path)} hrefLang={locale} rel="alternate">
        {action}
      </a>
      <p className="meta">{purpose}</p>
    </li>
  )
}
