import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { YearChangesCard } from '@/components/dashboard/year-changes-card'
import { YearLinks } from '@/components/dashboard/year-links'
import { YearListCard } from '@/components/dashboard/year-list-card'
import { YearNumbers } from '@/components/dashboard/year-numbers'
import { YearReportsCard } from '@/components/dashboard/year-reports-card'
import { YearStandingsCard } from '@/components/dashboard/year-standings-card'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { PageHeading } from '@/components/ui/page-heading'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import { getCachedYear, listCachedYears } from '@/lib/dashboard/dashboard-cached'
import { yearOfAddress } from '@/lib/dashboard/year-changes'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { formatDate } from '@/lib/i18n/dates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/dashboard/[year]'>

/** The year where the registry has anything to tell of it: others are no pages. */
async function load(params: Props['params']) {
  const { locale, year: text } = await params
  const year = yearOfAddress(text)
  if (!isLocale(locale) || year === null) notFound()
  const years = await listCachedYears()
  if (!years.includes(year)) notFound()
  const today = new Date().toISOString().slice(0, 10)
  const isPast = `${year}-12-31` < today
  return { locale, year, years, isPast, lastDay: isPast ? `${year}-12-31` : today }
}

/** The year in the reader's words, with the years of the other calendar. */
function inWords(year: number, locale: Locale): string {
  return formatDate({ date: `${year}-01-01`, precision: 'year' }, locale, 'dual')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year, isPast } = await load(params)
  const t = await getTranslations({ locale, namespace: 'year' })
  return pageMetadata({
    locale,
    path: paths.dashboardYear(year),
    title: t('heading', { year: formatDate({ date: `${year}-01-01`, precision: 'year' }, locale) }),
    description: t(isPast ? 'lead' : 'leadSoFar'),
  })
}

export default async function YearPage({ params }: Props) {
  const { locale, year, years, isPast, lastDay } = await load(params)
  const t = await getTranslations({ locale })
  const found = await getCachedYear(year, locale)
  const inYear = `?year=${year}`
  const { signed, meetings, decisions, outcomes, films, reports } = found
  return (
    <PageShell locale={locale} path={paths.dashboardYear(year)} current="dashboard" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={t('year.heading', { year: inWords(year, locale) })}
        crumbs={[{ label: t('layout.nav.dashboard'), href: inLocale(locale, paths.dashboard()) }]}
        subtitle={
          <>
            <p className="prose">{t(isPast ? 'year.lead' : 'year.leadSoFar')}</p>
            <YearNumbers
              counts={{
                ...{ signed: signed.length, meetings: meetings.length, decisions: decisions.length },
                ...{ outcomes: outcomes.length, films: films.length, reports: reports.length },
              }}
            />
          </>
        }
      />
      <YearLinks years={years} current={year} />
      <div className="dash section-gap">
        <YearListCard
          id="signed"
          items={signed.map((item) => ({ ...item, path: paths.agreement(item.key) }))}
          list={paths.agreements() + filterQuery(noFilter, { year: String(year) })}
        />
        <YearListCard
          id="meetings"
          items={meetings.map((item) => ({ ...item, path: paths.meeting(item.key) }))}
          list={paths.meetings() + inYear}
        />
        <YearListCard
          id="decisions"
          items={decisions.map(({ id, key, meeting, ...item }) => ({
            ...{ ...item, key: id },
            path: `${paths.meeting(meeting.key)}#${key}`,
          }))}
        />
        <YearListCard
          id="outcomes"
          items={outcomes.map((item) => ({ ...item, path: paths.outcome(item.key) }))}
          list={paths.outcomes() + inYear}
        />
        <YearListCard
          id="films"
          items={films.map((item) => ({ ...item, path: paths.film(item.key) }))}
          list={paths.films() + inYear}
        />
        <YearStandingsCard day={lastDay} isPast={isPast} agreements={found.standings} />
        <YearReportsCard reports={reports} />
        <YearChangesCard changes={found.changes} />
      </div>
      <CutNote isCut={hasFullList(found)} />
    </PageShell>
  )
}
