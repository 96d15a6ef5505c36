import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedRecords } from '@/lib/lists/list-cached'
import { type ListNoun, listNouns, parseListFilter } from '@/lib/lists/list-question'
import { askedOfPage } from '@/lib/records/asked-page'
import { ListedRecords, listMetadata } from '../../../listed-records'

// A list with a question in its address: `proxy.ts` brings it here, in one part of the path.
export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/lists/[noun]/[question]'>

const isListNoun = (noun: string): noun is ListNoun => listNouns.some((one) => one === noun)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, noun } = await params
  if (!isLocale(locale) || !isListNoun(noun)) notFound()
  return { ...(await listMetadata(noun, locale)), robots: { index: false, follow: true } }
}

export default async function FilteredListPage({ params }: Props) {
  const { locale, noun } = await params
  if (!isLocale(locale) || !isListNoun(noun)) notFound()
  const { filter, refused } = parseListFilter(noun, await askedOfPage(params))
  // The database may be down: the page then says so and leads to the full list, which is a cached page.
  const list = await listCachedRecords(noun, filter, locale).catch((error: unknown) => {
    console.warn('a filtered list could not be read', error instanceof Error ? error.message : error)
    return null
  })
  const of = { noun, list } as Parameters<typeof ListedRecords>[0]
  return <ListedRecords {...of} locale={locale} filter={filter} refused={refused} />
}
