import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SearchExamples } from '@/components/search/search-examples'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { listCachedExamples } from '@/lib/search/search-cached'
import { SearchShell } from './search-shell'

export const dynamic = 'error'
export const revalidate = false

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'search' })
  return {
    ...pageMetadata({ locale, path: paths.search(), title: t('title'), description: t('lead') }),
    robots: { index: false, follow: true },
  }
}

export default async function SearchPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <SearchShell address={{ q: '' }}>
      <SearchExamples examples={await listCachedExamples(locale)} />
    </SearchShell>
  )
}
