import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listCachedAttention } from '@/lib/attention/attention-cached'
import { isAttentionKind, parseAttentionFilter } from '@/lib/attention/attention-filter'
import { isLocale } from '@/lib/i18n/locales'
import { askedOfPage } from '@/lib/records/asked-page'
import { AttentionPage, attentionMetadata } from '../../../attention-page'

// The list with a question in its address: `proxy.ts` brings it here, in one part of the path.
export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/attention/[kind]/filter/[question]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params
  if (!isLocale(locale) || !isAttentionKind(kind)) notFound()
  return { ...(await attentionMetadata(kind, locale)), robots: { index: false, follow: true } }
}

export default async function FilteredAttentionPage({ params }: Props) {
  const { locale, kind } = await params
  if (!isLocale(locale) || !isAttentionKind(kind)) notFound()
  const { filter, refused } = parseAttentionFilter(await askedOfPage(params))
  // The database may be down: the page then says so and leads to the full list, which is a cached page.
  const list = await listCachedAttention(kind, filter, locale).catch((error: unknown) => {
    console.warn('a filtered list could not be read', error instanceof Error ? error.message : error)
    return null
  })
  return <AttentionPage kind={kind} locale={locale} filter={filter} refused={refused} list={list} />
}
