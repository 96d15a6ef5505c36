import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { SearchCombobox } from '@/components/search/search-combobox'
import { WaysToLists } from '@/components/search/search-empty'
import { SearchExamples } from '@/components/search/search-examples'
import { SearchForm } from '@/components/search/search-form'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { filePaths, paths } from '@/lib/paths'
import { readSearchAddress, searchQuery } from '@/lib/search/search-address'
import { listExamples } from '@/lib/search/search-example-queries'
import { askedOf, SearchAnswered } from './search-answered'
import '@/components/search/search.css'

// Questions are without end: none is kept, each is made for the request over bounded queries.
export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'search' })
  const { q } = readSearchAddress(await searchParams)
  return {
    ...pageMetadata({
      locale,
      path: paths.search(),
      title: q ? t('metaTitle', { q }) : t('title'),
      description: t('lead'),
    }),
    robots: { index: false, follow: true },
  }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'search' })
  const address = readSearchAddress(await searchParams)
  // The database may be down: the page then says so and leads to the lists, which are cached pages.
  const content = await (address.q ? askedOf(address, locale) : examplesFor(locale)).catch((error: unknown) => {
    console.warn('the registry could not be searched', error instanceof Error ? error.message : error)
    return null
  })
  return (
    <PageShell locale={locale} path={paths.search()} query={searchQuery(address).slice(1)} trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} compact />
      <div className="stack search-page">
        <SearchForm
          address={address}
          field={
            <SearchCombobox
              key={address.q}
              value={address.q}
              source={filePaths.suggestions(locale)}
              label={t('suggestions')}
              counts={Array.from({ length: 9 }, (_, count) =>
                t('suggestionCount', { count, number: formatNumber(count, locale) }),
              )}
            />
          }
        />
        {content === null ? (
          <EmptyState title={t('unavailable')}>
            <WaysToLists />
          </EmptyState>
        ) : 'answer' in content ? (
          <SearchAnswered address={address} {...content} />
        ) : (
          <SearchExamples examples={content.examples} />
        )}
      </div>
    </PageShell>
  )
}

async function examplesFor(locale: Locale) {
  return { examples: await listExamples(locale) }
}
