import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportLinks } from '@/components/exchange/export-links'
import { PageShell } from '@/components/layout/page-shell'
import { MeetingRow } from '@/components/meetings/meeting-row'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedMeetings } from '@/lib/meetings/meeting-cached'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'meetings' })
  return pageMetadata({ locale, path: paths.meetings(), title: t('title'), description: t('lead') })
}

export default async function MeetingsPage({ params }: PageProps<'/[locale]/meetings'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'meetings' })
  const feeds = await getTranslations({ locale, namespace: 'feeds' })
  const meetings = await listCachedMeetings(locale)
  return (
    <PageShell locale={locale} path={paths.meetings()} current="meetings" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {meetings.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <p className="meta mb-4">{t('count', { count: meetings.length })}</p>
      )}
      {meetings.length > 0 ? (
        <Card flush>
          <ul className="rows rows-plain">
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.key} meeting={meeting} />
            ))}
          </ul>
        </Card>
      ) : null}
      <CutNote isCut={hasFullList(meetings)} />
      <p className="meta mt-4" data-screen-only>
        <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'ics' })} type="text/calendar">
          {feeds('calendar.whole')}
        </a>
      </p>
      <ExportLinks of="meetings" />
    </PageShell>
  )
}
