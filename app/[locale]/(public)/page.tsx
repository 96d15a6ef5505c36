import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementRow } from '@/components/agreements/agreement-row'
import { StatusChip } from '@/components/charts/status-chip'
import { AsOf } from '@/components/clauses/as-of'
import { MapCard } from '@/components/dashboard/map-card'
import { RegistryNumbers } from '@/components/dashboard/registry-numbers'
import { PageShell } from '@/components/layout/page-shell'
import { MeetingDateMark } from '@/components/records/disagreement-mark'
import { MeetingDate } from '@/components/records/meeting-date'
import { SearchForm } from '@/components/search/search-form'
import { ThemesCard } from '@/components/themes/themes-card'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { Foreign } from '@/components/ui/foreign'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { listCachedAgreements } from '@/lib/agreements/agreement-cached'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { agreementSides } from '@/lib/agreements/agreement-sides'
import { getCachedDashboard } from '@/lib/dashboard/dashboard-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { getCachedHome } from '@/lib/home/home-cached'
import { homeMeetings } from '@/lib/home/home-meetings'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { listCachedMeetings } from '@/lib/meetings/meeting-cached'
import { isUndated } from '@/lib/meetings/meeting-date'
import { paths } from '@/lib/paths'
import '@/components/search/search.css'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'home' })
  return pageMetadata({
    locale,
    path: paths.home(),
    title: t('metaTitle'),
    description: t('lead'),
    feed: feedPath({ locale, scope: { kind: 'registry' }, format: 'atom' }),
  })
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale })
  const [home, agreements, meetings, { countries, pairs }] = await Promise.all([
    getCachedHome(locale),
    listCachedAgreements({ ...noFilter, sort: 'changed' }, locale),
    listCachedMeetings(locale),
    getCachedDashboard(locale),
  ])
  return (
    <PageShell locale={locale} path="/" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('home.title')} subtitle={<p className="prose">{t('home.lead')}</p>} />
      <SearchForm address={{ q: '' }} />
      <RegistryNumbers counts={home.counts} />
      <p>
        <TextLink path={paths.dashboard()}>{t('home.dashboard')}</TextLink>
      </p>
      <div className="section-gap">
        <MapCard countries={countries} pairs={pairs} />
      </div>
      <div className="with-aside section-gap">
        <div className="stack">
          <Card
            id="agreements"
            title={t('home.agreements')}
            meta={<TextLink path={paths.agreements()}>{t('home.allAgreements')}</TextLink>}
            flush
          >
            <ul className="rows-plain">
              {agreements.rows.slice(0, 8).map((row) => (
                <AgreementRow key={row.key} agreement={row} {...agreementSides(row)} level={3} />
              ))}
            </ul>
          </Card>
          <ThemesCard themes={home.themes} isWide />
        </div>
        <div className="stack">
          <Card id="latest" title={t('home.latest')} aside>
            {home.reports.length === 0 ? <p>{t('home.latestEmpty')}</p> : null}
            <Timeline
              items={home.reports.map((report) => ({
                key: report.id,
                time: (
                  <Dots>
                    <AsOf value={report.asOf} />
                    <span>
                      {t.rich('home.latestRecorded', {
                        date: () => <DateText value={{ date: report.recordedAt.slice(0, 10), precision: 'day' }} />,
                      })}
                    </span>
                  </Dots>
                ),
                title: (
                  <TextLink path={paths.clause(report.agreement.key, report.number)}>
                    {t.rich('home.latestItem', {
                      party: () => <Foreign lang={report.party.locale}>{report.party.name}</Foreign>,
                      agreement: () => <Foreign lang={report.agreement.locale}>{report.agreement.name}</Foreign>,
                      number: formatClauseNumber(String(report.number), locale),
                    })}
                  </TextLink>
                ),
                body: <StatusChip status={report.status} />,
              }))}
            />
          </Card>
          <Card id="meetings" title={t('home.meetings')} aside>
            <Timeline
              items={homeMeetings(meetings).map((meeting) => ({
                key: meeting.key,
                time: isUndated(meeting) ? null : <MeetingDate meeting={meeting} />,
                title: (
                  <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
                    {meeting.title}
                  </TextLink>
                ),
                body: isUndated(meeting) ? (
                  <>
                    {meeting.dateNote ? <T lang={meeting.dateNote.lang}>{meeting.dateNote.text}</T> : null}
                    <MeetingDateMark meeting={meeting} />
                  </>
                ) : undefined,
              }))}
            />
            <p className="meta mt-3">
              <TextLink path={paths.meetings()}>{t('home.allMeetings')}</TextLink>
            </p>
          </Card>
          <Card id="countries" title={t('home.countries')} aside>
            <ul className="chip-list">
              {home.countries.map((country) => (
                <li key={country.key}>
                  <TextLink path={paths.country(country.key)} lang={country.locale}>
                    {country.name}
                  </TextLink>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </PageShell>
  )
}
