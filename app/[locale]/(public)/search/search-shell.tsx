import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { SearchField } from '@/components/search/search-field'
import { SearchForm } from '@/components/search/search-form'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import { type SearchAddress, searchQuery } from '@/lib/search/search-address'
import '@/components/search/search.css'

/** The page of the search, with what is answered or can be asked. */
export function SearchShell({ address, children }: { address: SearchAddress; children: ReactNode }) {
  const t = useTranslations('search')
  return (
    <PageShell
      locale={useLocale()}
      path={paths.search()}
      query={searchQuery(address).slice(1)}
      trial={env().HAMKINO_TRIAL}
    >
      <PageHeading title={t('title')} compact />
      <div className="stack search-page">
        <SearchForm address={address} field={<SearchField value={address.q} />} />
        {children}
      </div>
    </PageShell>
  )
}
