import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/numbers'
import { filePaths } from '@/lib/paths'
import { mostSuggested } from '@/lib/search/suggested-entry'
import { SearchInput } from './search-input'

/**
 * The field of the search page. Where scripts run, `public/search.v1.js` makes an editable combobox of the ARIA practices of it, which
 * offers records and whole questions as one types; elsewhere it is the plain field of its form.
 */
export function SearchField({ value }: { value: string }) {
  const t = useTranslations('search')
  const locale = useLocale()
  const counts = Array.from({ length: mostSuggested + 1 }, (_, count) =>
    t('suggestionCount', { count, number: formatNumber(count, locale) }),
  )
  return (
    <div className="combobox" data-source={filePaths.suggestions(locale)} data-counts={JSON.stringify(counts)}>
      <SearchInput value={value} />
      <div id="search-entries" role="listbox" aria-label={t('suggestions')} tabIndex={-1} hidden />
      <span role="status" className="sr-only" />
      <script data-own="" type="module" async src="/search.v1.js" />
    </div>
  )
}
