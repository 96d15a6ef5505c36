import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BodyThemesCard } from '@/components/dashboard/body-themes-card'
import { ChangesCard } from '@/components/dashboard/changes-card'
import { ComingCard } from '@/components/dashboard/coming-card'
import { ComingMonthsCard } from '@/components/dashboard/coming-months-card'
import { CompositionsCard } from '@/components/dashboard/compositions-card'
import { DashboardAttentionCard } from '@/components/dashboard/dashboard-attention-card'
import { MapCard } from '@/components/dashboard/map-card'
import { PairsCard } from '@/components/dashboard/pairs-card'
import { RegistryNumbers } from '@/components/dashboard/registry-numbers'
import { StandingsCard } from '@/components/dashboard/standings-card'
import { TimeCard } from '@/components/dashboard/time-card'
import { YearLinks } from '@/components/dashboard/year-links'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { DateText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { listCachedComing } from '@/lib/coming/coming-cached'
import { comingMonths } from '@/lib/coming/coming-event'
import { attentionTotals, mostPressing } from '@/lib/dashboard/attention-summary'
import { busiestCountries } from '@/lib/dashboard/country-order'
import {
  getCachedBodyThemes,
  getCachedDashboard,
  listCachedCompositions,
  listCachedHappenings,
  listCachedYears,
} from '@/lib/dashboard/dashboard-cached'
import { recentChanges } from '@/lib/dashboard/recent-changes'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { getCachedFeed } from '@/lib/feeds/feed-cached'
import { getCachedHome } from '@/lib/home/home-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, localeSettings } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

const registry = { kind: 'registry' } as const
/** Rows and columns that can still be read beside each other. */
const shownCountries = 16
const shown = { standings: 12, attention: 5, coming: 8, changes: 6 } as const

export async function generateMetadata({ params }: PageProps<'/[locale]/dashboard'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'dashboard' })
  return pageMetadata({
    locale,
    path: paths.dashboard(),
    title: t('title'),
    description: t('lead'),
    feed: feedPath({ locale, scope: registry, format: 'atom' }),
  })
}

export default async function DashboardPage({ params }: PageProps<'/[locale]/dashboard'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale })
  const [{ counts }, dashboard, coming, feed, happenings, bodyThemes] = await Promise.all([
    getCachedHome(locale),
    getCachedDashboard(locale),
    listCachedComing(locale),
    getCachedFeed(registry, locale),
    listCachedHappenings(locale),
    getCachedBodyThemes(locale),
  ])
  // The day on which the copy is made; on a new day it is made again.
  const today = new Date().toISOString().slice(0, 10)
  const shownAgreements = dashboard.agreements.slice(0, shown.standings)
  const compositions = await listCachedCompositions(
    shownAgreements.map(({ key }) => key),
    locale,
  )
  const pressing = mostPressing(dashboard.agreements)
  const countries = busiestCountries(dashboard.countries, dashboard.pairs, locale).slice(0, shownCountries)
  const isShown = new Set(countries.map(({ key }) => key))
  return (
    <PageShell locale={locale} path={paths.dashboard()} current="dashboard" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={t('dashboard.title')}
        subtitle={
          <>
            <p className="prose" data-screen-only>
              {t('dashboard.lead')}
            </p>
            <p className="meta">
              {t.rich('dashboard.known', {
                date: () => <DateText value={{ date: today, precision: 'day' }} form="dual" />,
              })}
            </p>
          </>
        }
      />
      <RegistryNumbers counts={counts} />
      <YearLinks years={await listCachedYears()} />
      <div className="dash section-gap">
        <MapCard countries={dashboard.countries} pairs={dashboard.pairs} />
        <StandingsCard agreements={shownAgreements} total={dashboard.agreements.length} />
        <DashboardAttentionCard
          totals={attentionTotals(dashboard.agreements)}
          agreements={pressing.slice(0, shown.attention)}
          total={pressing.length}
        />
        <PairsCard
          countries={countries}
          pairs={dashboard.pairs.filter(({ a, b }) => isShown.has(a) && isShown.has(b))}
          total={dashboard.countries.length}
        />
        <div className="stack">
          <ComingCard
            events={coming.slice(0, shown.coming)}
            way={
              coming.length > 0 ? (
                <TextLink path={paths.coming()}>{t('dashboard.coming.more', { count: coming.length })}</TextLink>
              ) : null
            }
          />
          <ChangesCard changes={recentChanges(feed?.changes ?? [], shown.changes)} />
        </div>
        <ComingMonthsCard months={comingMonths(coming, today, localeSettings[locale].calendar)} />
        <CompositionsCard agreements={shownAgreements} compositions={compositions} />
        <TimeCard happenings={happenings} today={today} />
        <BodyThemesCard {...bodyThemes} />
      </div>
      <CutNote isCut={hasFullList(dashboard.agreements)} />
    </PageShell>
  )
}
