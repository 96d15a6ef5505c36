import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedRecords } from '@/lib/lists/list-cached'
import { wholeList } from '@/lib/lists/list-question'
import { ListedRecords, listMetadata } from '../listed-records'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/films'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return listMetadata('films', locale)
}

export default async function FilmsPage({ params }: PageProps<'/[locale]/films'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const filter = wholeList('films')
  const list = await listCachedRecords('films', filter, locale)
  return <ListedRecords noun="films" locale={locale} filter={filter} refused={[]} list={list} />
}
