import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComparisonForm } from '@/components/comparison/comparison-form'
import { CountryExamples } from '@/components/comparison/country-examples'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listCachedComparable } from '@/lib/comparison/comparison-cached'
import { choiceFields, fewestCompared } from '@/lib/comparison/comparison-question'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/compare'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'comparison' })
  return pageMetadata({ locale, path: paths.compare(), title: t('title'), description: t('lead') })
}

export default async function ComparePage({ params }: PageProps<'/[locale]/compare'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'comparison' })
  const { agreements, countries } = await listCachedComparable(locale)
  return (
    <PageShell locale={locale} path={paths.compare()} current="compare" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      <div className="stack">
        {agreements.length < fewestCompared ? (
          <EmptyState title={t('none')} />
        ) : (
          <Card title={t('form.title')}>
            <ComparisonForm fields={choiceFields([], new Set())} options={agreements} />
          </Card>
        )}
        <CountryExamples countries={countries} />
      </div>
      <CutNote isCut={hasFullList(agreements)} />
    </PageShell>
  )
}
