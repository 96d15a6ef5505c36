import { useLocale, useTranslations } from 'next-intl'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface TranslationLanguagesProps {
  agreementKey: string
  language: Locale
  from: Locale
  page: number
}

/** Which text is translated into which language; each other choice is a link. What is typed must be saved before. */
export function TranslationLanguages({ agreementKey, language, from, page }: TranslationLanguagesProps) {
  const t = useTranslations('translations.form')
  const name = useTranslations('ui.language')
  const locale = useLocale() as Locale
  const hrefOf = (into: Locale, source: Locale) =>
    inLocale(
      locale,
      `${paths.deskTranslation(agreementKey, into)}?${new URLSearchParams({ from: source, page: String(page) })}`,
    )
  const others = (other: Locale) => locales.filter((code) => code !== other)
  return (
    <div className="translation-languages">
      <nav aria-label={t('beside')}>
        <span className="meta">{t('beside')}:</span>
        {others(language).map((code) => (
          <a
            key={code}
            className="button"
            href={hrefOf(language, code)}
            aria-current={code === from ? 'true' : undefined}
          >
            {name(code)}
          </a>
        ))}
      </nav>
      <nav aria-label={t('target')}>
        <span className="meta">{t('target')}:</span>
        {others(language).map((code) => (
          <a key={code} className="button" href={hrefOf(code, code === from ? language : from)}>
            {name(code)}
          </a>
        ))}
      </nav>
    </div>
  )
}
