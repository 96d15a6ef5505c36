import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listCachedAttention } from '@/lib/attention/attention-cached'
import { isAttentionKind, parseAttentionFilter } from '@/lib/attention/attention-filter'
import { isLocale } from '@/lib/i18n/locales'
import { AttentionPage, attentionMetadata } from '../../attention-page'

// The list with a question in its address: `proxy.ts` brings it here, made for the request over bounded queries.
export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/attention/[kind]/filter'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params
  if (!isLocale(locale) || !isAttentionKind(kind)) notFound()
  return { ...(await attentionMetadata(kind, locale)), robots: { index: false, follow: true } }
}

export default async function FilteredAttentionPage({ params, searchParams }: Props) {
  const { locale, kind } = await params
  if (!isLocale(locale) || !isAttentionKind(kind)) notFound()
  const { filter, refused } = parseAttentionFilter(await searchParams)
  // The database may be down: the page then says so and leads to the full list, which is a cached page.
  const list = await listCachedAttention(kind, filter, locale).catch((error: unknown) => {
    console.warn('a filtered list could not be read', error instanceof Error ? error.message : error)
    return null
  })
  return <AttentionPage kind={kind} locale={locale} filter={filter} refused={refused} list={list} />
}
