import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { inLocale, paths } from '@/lib/paths'
import { type SearchAddress, searchFacets } from '@/lib/search/search-address'
import { SearchInput } from './search-input'

/**
 * One field, as a plain GET form: the address is the question. What results were narrowed by stays as it is.
 * @param field one that does more than the plain one
 */
export function SearchForm({ address, field }: { address: SearchAddress; field?: ReactNode }) {
  const t = useTranslations('search')
  const kept = (['kind', 'sort', ...searchFacets] as const).flatMap((name) => {
    const value = address[name]
    return value ? [{ name, value }] : []
  })
  return (
    <search>
      <form method="get" action={inLocale(useLocale(), paths.search())} className="search-form">
        <label htmlFor="search-q">{t('label')}</label>
        <div className="search-line">
          {field ?? <SearchInput value={address.q} />}
          <Button kind="primary" large>
            {t('submit')}
          </Button>
        </div>
        <p id="search-hint" className="meta">
          {t('hint')}
        </p>
        {kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  )
}
