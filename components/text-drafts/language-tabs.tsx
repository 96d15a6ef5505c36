import { useTranslations } from 'next-intl'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface LanguageTabsProps {
  locale: Locale
  agreement: string
  /** The languages that have a text, the first one first. */
  languages: readonly Locale[]
  current: Locale
}

/** The texts that are kept, and the way to the next one. */
export function LanguageTabs({ locale, agreement, languages, current }: LanguageTabsProps) {
  const t = useTranslations('textToClauses')
  const names = useTranslations('ui.language')
  const free = locales.find((code) => !languages.includes(code))
  const href = (code: Locale) => inLocale(locale, paths.deskTextToClauses(agreement, code))
  if (languages.length === 0) return null
  return (
    <nav className="text-languages" aria-label={t('languages')}>
      <ul>
        {languages.map((code) => (
          <li key={code}>
            <a href={href(code)} aria-current={code === current ? 'page' : undefined}>
              {names(code)}
            </a>
          </li>
        ))}
        {free && languages.includes(current) ? (
          <li>
            <a href={href(free)}>{t('addLanguage')}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
