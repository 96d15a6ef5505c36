import { useTranslations } from 'next-intl'
import { type Locale, localeSettings, switcherLocales } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'

interface LanguageSwitcherProps {
  locale: Locale
  /** The path without the language: `/agreements/ir-ru`; `/` or nothing for the home page. */
  path: string
  /** The query string to keep, with or without its question mark. */
  query?: string
}

/** The address of the same page in another language. */
export function localizedHref(locale: Locale, path: string, query = ''): string {
  const search = query.replace(/^\?/, '')
  return inLocale(locale, path === '/' ? '' : path) + (search ? `?${search}` : '')
}

/** The same page in the other languages. Set in the system font: ours would load every file on every page. */
export function LanguageSwitcher({ locale, path, query }: LanguageSwitcherProps) {
  const t = useTranslations('layout')
  return (
    <nav aria-label={t('languagesLabel')}>
      <ul className="languages">
        {switcherLocales.map((code) => (
          <li key={code}>
            <a
              href={localizedHref(code, path, query)}
              lang={code}
              dir={localeSettings[code].dir}
              hrefLang={code}
              rel={code === locale ? undefined : 'alternate'}
              aria-current={code === locale ? 'true' : undefined}
            >
              {localeSettings[code].nativeName}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
