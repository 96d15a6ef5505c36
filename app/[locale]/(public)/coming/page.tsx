import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComingContent } from '@/components/coming/coming-content'
import { ComingCountries } from '@/components/coming/coming-countries'
import { PageShell } from '@/components/layout/page-shell'
import { DateText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { listCachedComing } from '@/lib/coming/coming-cached'
import { listCachedCountries } from '@/lib/countries/country-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/coming'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'coming' })
  return pageMetadata({ locale, path: paths.coming(), title: t('title'), description: t('lead') })
}

export default async function ComingPage({ params }: PageProps<'/[locale]/coming'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale })
  const events = await listCachedComing(locale)
  // The day on which the copy is made; on a new day it is made again.
  const today = new Date().toISOString().slice(0, 10)
  return (
    <PageShell locale={locale} path={paths.coming()} current="dashboard" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={t('coming.title')}
        crumbs={[{ label: t('layout.nav.dashboard'), href: inLocale(locale, paths.dashboard()) }]}
        subtitle={
          <>
            <p className="prose">{t('coming.lead')}</p>
            <p className="meta">
              {t.rich('dashboard.known', {
                date: () => <DateText value={{ date: today, precision: 'day' }} form="dual" />,
              })}
            </p>
            <p className="meta" data-screen-only>
              <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'ics' })}>
                {t('dashboard.coming.calendar')}
              </a>
            </p>
          </>
        }
      />
      <ComingContent events={events} today={today} path={paths.coming()} />
      <ComingCountries countries={await listCachedCountries(locale)} />
    </PageShell>
  )
}
