import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WaysToLists } from '@/components/search/search-empty'
import { SearchExamples } from '@/components/search/search-examples'
import { EmptyState } from '@/components/ui/empty-state'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { askedOfPage } from '@/lib/records/asked-page'
import { readSearchAddress } from '@/lib/search/search-address'
import { listCachedExamples } from '@/lib/search/search-cached'
import { SearchShell } from '../../search-shell'
import { askedOf, SearchAnswered } from '../search-answered'

// The search with a question in its address: `proxy.ts` brings it here, in one part of the path.
export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/search/asked/[question]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'search' })
  const { q } = readSearchAddress(await askedOfPage(params))
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

export default async function AskedSearchPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'search' })
  const address = readSearchAddress(await askedOfPage(params))
  // The database may be down: the page then says so and leads to the lists, which are cached pages.
  const content = await (address.q ? askedOf(address, locale) : examplesFor(locale)).catch((error: unknown) => {
    console.warn('the registry could not be searched', error instanceof Error ? error.message : error)
    return null
  })
  return (
    <SearchShell address={address}>
      {content === null ? (
        <EmptyState title={t('unavailable')}>
          <WaysToLists />
        </EmptyState>
      ) : 'answer' in content ? (
        <SearchAnswered address={address} {...content} />
      ) : (
        <SearchExamples examples={content.examples} />
      )}
    </SearchShell>
  )
}

async function examplesFor(locale: Locale) {
  return { examples: await listCachedExamples(locale) }
}
