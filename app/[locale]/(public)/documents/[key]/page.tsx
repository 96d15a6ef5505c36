import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DocumentContent } from '@/components/documents/document-content'
import { ChangedOn } from '@/components/history/changed-on'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { getCachedDocument } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { absentDocumentMetadata, absentDocumentPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/documents/[key]'>

async function load(params: Props['params']) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  return { locale, key, document: await getCachedDocument(key, locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, document } = await load(params)
  if (!document) return absentDocumentMetadata({ locale, key })
  const t = await getTranslations({ locale, namespace: 'documents.page' })
  return pageMetadata({
    locale,
    path: paths.document(document.key),
    title: document.name,
    description: t('description', { title: document.name }),
  })
}

export default async function DocumentPage({ params }: Props) {
  const { locale, key, document } = await load(params)
  if (!document) return absentDocumentPage({ locale, key, path: paths.document(key) })
  const changedOn = document.history[0]?.recordedAt.slice(0, 10) ?? null
  return (
    <PageShell locale={locale} path={paths.document(document.key)} trial={env().HAMKINO_TRIAL}>
      <RunningHead title={document.name} />
      <DocumentContent document={document} locale={locale} />
      <CutNote isCut={hasFullList([document.agreements, document.meetings, document.sources])} />
      <ChangedOn day={changedOn} path={`${paths.document(document.key)}#history`} />
      <CiteCard
        noun="document"
        recordKey={document.key}
        title={document.name}
        lang={document.locale}
        path={paths.document(document.key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
