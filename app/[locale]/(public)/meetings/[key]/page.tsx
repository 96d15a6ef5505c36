import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { MeetingContent } from '@/components/meetings/meeting-content'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { listCachedMeetingDocuments } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { getCachedMeeting } from '@/lib/meetings/meeting-cached'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/meetings/[key]'>

async function load(params: Props['params']) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  return { locale, key, meeting: await getCachedMeeting(key, locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, meeting } = await load(params)
  if (!meeting) return absentRecordMetadata({ locale, noun: 'meetings', key })
  const t = await getTranslations({ locale, namespace: 'meetings' })
  return pageMetadata({
    locale,
    path: paths.meeting(meeting.key),
    title: meeting.title,
    description: t('description', { title: meeting.title }),
  })
}

export default async function MeetingPage({ params }: Props) {
  const { locale, key, meeting } = await load(params)
  if (!meeting) return absentRecordPage({ locale, noun: 'meetings', key, path: paths.meeting(key) })
  const documents = await listCachedMeetingDocuments(meeting.key, locale)
  const changedOn = await getCachedChange('meetings', meeting.key)
  return (
    <PageShell locale={locale} path={paths.meeting(meeting.key)} current="meetings" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={meeting.title} />
      <MeetingContent meeting={meeting} documents={documents} locale={locale} />
      <CutNote isCut={hasFullList([meeting, documents])} />
      <LastChanged noun="meetings" recordKey={meeting.key} day={changedOn} />
      <CiteCard
        noun="meeting"
        recordKey={meeting.key}
        title={meeting.title}
        lang={meeting.titleLocale}
        path={paths.meeting(meeting.key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
