import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CountryContent } from '@/components/countries/country-content'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { getCachedCountry } from '@/lib/countries/country-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { hasCachedDates } from '@/lib/feeds/feed-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/countries/[cc]'>): Promise<Metadata> {
  const { locale, cc } = await params
  if (!isLocale(locale)) notFound()
  const country = await getCachedCountry(cc, locale)
  if (!country) return absentRecordMetadata({ locale, noun: 'countries', key: cc })
  const t = await getTranslations({ locale, namespace: 'countries' })
  return pageMetadata({
    locale,
    path: paths.country(cc),
    title: country.name,
    description: t('description', { name: country.officialName?.text ?? country.name }),
  })
}

export default async function CountryPage({ params }: PageProps<'/[locale]/countries/[cc]'>) {
  const { locale, cc } = await params
  if (!isLocale(locale)) notFound()
  const country = await getCachedCountry(cc, locale)
  if (!country) return absentRecordPage({ locale, noun: 'countries', key: cc, path: paths.country(cc) })
  const changedOn = await getCachedChange('countries', cc)
  const scope = { kind: 'countries', key: cc } as const
  const calendar = (await hasCachedDates(scope, locale)) ? feedPath({ locale, scope, format: 'ics' }) : null
  return (
    <PageShell locale={locale} path={paths.country(cc)} current="countries" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={country.name} />
      <CountryContent country={country} locale={locale} calendar={calendar} />
      <CutNote isCut={hasFullList([country, [...country.bodies, ...country.festivals]])} />
      <LastChanged noun="countries" recordKey={cc} day={changedOn} />
    </PageShell>
  )
}
