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

export async function generateMetadata({ params }: PageProps<'/[locale]/people'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return listMetadata('people', locale)
}

export default async function PeoplePage({ params }: PageProps<'/[locale]/people'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const filter = wholeList('people')
  const list = await listCachedRecords('people', filter, locale)
  return <ListedRecords noun="people" locale={locale} filter={filter} refused={[]} list={list} />
}
