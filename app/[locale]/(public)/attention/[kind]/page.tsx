import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listCachedAttention } from '@/lib/attention/attention-cached'
import { isAttentionKind, wholeAttention } from '@/lib/attention/attention-filter'
import { isLocale } from '@/lib/i18n/locales'
import { AttentionPage, attentionMetadata } from '../attention-page'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/attention/[kind]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params
  if (!isLocale(locale) || !isAttentionKind(kind)) notFound()
  return attentionMetadata(kind, locale)
}

export default async function WholeAttentionPage({ params }: Props) {
  const { locale, kind } = await params
  if (!isLocale(locale) || !isAttentionKind(kind)) notFound()
  const list = await listCachedAttention(kind, wholeAttention, locale)
  return <AttentionPage kind={kind} locale={locale} filter={wholeAttention} refused={[]} list={list} />
}
