import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale } from '@/lib/paths'
import { type TranslationFilter as Filter, translationFilters } from '@/lib/translations/translation-cells'

/** The address of a list with its filter and its page. */
export function filteredPath(path: string, filter: Filter, page = 1): string {
  const query = new URLSearchParams({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return query ? `${path}?${query}` : path
}

/** All texts, or only those that somebody has to do something about. */
export function TranslationFilter({ path, filter }: { path: string; filter: Filter }) {
  const t = useTranslations('translations.filter')
  const locale = useLocale() as Locale
  return (
    <nav className="buttons translation-filter" aria-label={t('label')}>
      {translationFilters.map((one) => (
        <a
          key={one}
          className="button"
          href={inLocale(locale, filteredPath(path, one))}
          aria-current={one === filter ? 'true' : undefined}
        >
          {t(one)}
        </a>
      ))}
    </nav>
  )
}
