import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportLinks } from '@/components/exchange/export-links'
import { InstrumentCard } from '@/components/funding/instrument-card'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { listCachedInstruments } from '@/lib/funding/funding-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/funding'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'funding' })
  return pageMetadata({ locale, path: paths.funding(), title: t('title'), description: t('lead') })
}

export default async function FundingPage({ params }: PageProps<'/[locale]/funding'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'funding' })
  const instruments = await listCachedInstruments(locale)
  return (
    <PageShell locale={locale} path={paths.funding()} current="funding" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {instruments.length === 0 ? <EmptyState /> : <p className="meta measure mb-4">{t('notStated')}</p>}
      <div className="columns-3">
        {instruments.map((instrument) => (
          <InstrumentCard key={instrument.key} instrument={instrument} />
        ))}
      </div>
      <CutNote isCut={hasFullList(instruments)} />
      <ExportLinks of="funding" />
    </PageShell>
  )
}
