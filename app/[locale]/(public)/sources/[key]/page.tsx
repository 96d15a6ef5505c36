import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { SourceContent } from '@/components/sources/source-content'
import { listCachedSourceDocuments } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'
import { getCachedSource } from '@/lib/sources/source-cached'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/sources/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const source = await getCachedSource(key, locale)
  if (!source) return absentRecordMetadata({ locale, noun: 'sources', key })
  return pageMetadata({
    locale,
    path: paths.source(key),
    title: source.name,
    ...(source.summary ? { description: source.summary.text } : {}),
  })
}

export default async function SourcePage({ params }: PageProps<'/[locale]/sources/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const source = await getCachedSource(key, locale)
  if (!source) return absentRecordPage({ locale, noun: 'sources', key, path: paths.source(key) })
  const documents = await listCachedSourceDocuments(source.key, locale)
  const changedOn = await getCachedChange('sources', key)
  return (
    <PageShell locale={locale} path={paths.source(key)} trial={env().HAMKINO_TRIAL}>
      <RunningHead title={source.name} />
      <SourceContent source={source} documents={documents} locale={locale} />
      <CutNote isCut={hasFullList([source, documents])} />
      <LastChanged noun="sources" recordKey={key} day={changedOn} />
      <CiteCard
        noun="source"
        recordKey={key}
        title={source.name}
        lang={source.locale}
        path={paths.source(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
