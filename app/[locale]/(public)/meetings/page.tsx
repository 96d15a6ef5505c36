import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { joinList } from '@/lib/i18n/lists'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedMeetings } from '@/lib/meetings/meeting-cached'
import { paths } from '@/lib/paths'

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
  const meetings = await listCachedMeetings(locale)
  return (
    <PageShell locale={locale} path={paths.meetings()} current="meetings" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {meetings.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <p className="meta">{t('count', { count: meetings.length })}</p>
      )}
      {meetings.length > 0 ? (
        <Card flush>
          <ul className="rows rows-plain">
            {meetings.map((meeting) => (
              <li key={meeting.key}>
                <h2 className="clause-title">
                  <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
                    {meeting.title}
                  </TextLink>
                </h2>
                <p className="meta dots">
                  {meeting.ends ? (
                    <DateRangeText from={meeting.starts} to={meeting.ends} />
                  ) : (
                    <DateText value={meeting.starts} />
                  )}
                  <span>{t(`kind.${meeting.kind}`)}</span>
                  {meeting.format === 'online' ? <span>{t('format.online')}</span> : null}
                  {meeting.place ? <bdi>{meeting.place}</bdi> : null}
                </p>
                {meeting.sides.length > 0 ? (
                  <p className="meta">
                    {joinList(
                      meeting.sides.map(({ name }) => name),
                      locale,
                    )}
                  </p>
                ) : null}
                <T as="p" lang={meeting.titleLocale} className="clause-text">
                  {meeting.summary}
                </T>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </PageShell>
  )
}
