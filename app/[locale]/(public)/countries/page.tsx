import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CountryRow } from '@/components/countries/country-row'
import { ExportLinks } from '@/components/exchange/export-links'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listCachedCountries } from '@/lib/countries/country-cached'
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

export async function generateMetadata({ params }: PageProps<'/[locale]/countries'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'countries' })
  return pageMetadata({ locale, path: paths.countries(), title: t('title'), description: t('lead') })
}

export default async function CountriesPage({ params }: PageProps<'/[locale]/countries'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'countries' })
  const countries = await listCachedCountries(locale)
  return (
    <PageShell locale={locale} path={paths.countries()} current="countries" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {countries.length === 0 ? (
        <EmptyState />
      ) : (
        <Card flush>
          <ul className="rows rows-3">
            {countries.map((country) => (
              <CountryRow key={country.key} country={country} />
            ))}
          </ul>
        </Card>
      )}
      <CutNote isCut={hasFullList(countries)} />
      <ExportLinks of="countries" />
    </PageShell>
  )
}
