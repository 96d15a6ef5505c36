import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportLinks } from '@/components/exchange/export-links'
import { InitiativeCard } from '@/components/initiatives/initiative-card'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedInitiatives } from '@/lib/initiatives/initiative-cached'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/initiatives'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'initiatives' })
  return pageMetadata({ locale, path: paths.initiatives(), title: t('title'), description: t('lead') })
}

export default async function InitiativesPage({ params }: PageProps<'/[locale]/initiatives'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'initiatives' })
  const initiatives = await listCachedInitiatives(locale)
  return (
    <PageShell locale={locale} path={paths.initiatives()} current="initiatives" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {initiatives.length === 0 ? <EmptyState /> : null}
      <div className="stack">
        {initiatives.map((initiative) => (
          <InitiativeCard key={initiative.key} initiative={initiative} />
        ))}
      </div>
      <CutNote isCut={hasFullList(initiatives)} />
      <ExportLinks of="initiatives" />
    </PageShell>
  )
}
