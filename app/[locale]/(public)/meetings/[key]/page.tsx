import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DocumentsCard } from '@/components/documents/documents-card'
import { PageShell } from '@/components/layout/page-shell'
import { MeetingAttendance, MeetingSignatories } from '@/components/meetings/meeting-attendance'
import { MeetingStatements } from '@/components/meetings/meeting-statements'
import { CiteCard } from '@/components/records/cite-card'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { FactsList } from '@/components/ui/facts-list'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { listCachedMeetingDocuments } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { getCachedMeeting } from '@/lib/meetings/meeting-cached'
import { inLocale, paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/meetings/[key]'>

async function load(params: Props['params']) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const meeting = await getCachedMeeting(key, locale)
  if (!meeting) notFound()
  return { locale, meeting }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, meeting } = await load(params)
  const t = await getTranslations({ locale, namespace: 'meetings' })
  return pageMetadata({
    locale,
    path: paths.meeting(meeting.key),
    title: meeting.title,
    description: t('description', { title: meeting.title }),
  })
}

export default async function MeetingPage({ params }: Props) {
  const { locale, meeting } = await load(params)
  const t = await getTranslations({ locale })
  const changedOn = await getCachedChange('meetings', meeting.key)
  const documents = await listCachedMeetingDocuments(meeting.key, locale)
  const hasMinutes = documents.some(({ kind }) => kind === 'minutes')
  const body = (link: { key: string; name: string; locale: string }) => (
    <TextLink path={paths.body(link.key)} lang={link.locale}>
      {link.name}
    </TextLink>
  )
  return (
    <PageShell locale={locale} path={paths.meeting(meeting.key)} current="meetings" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={meeting.title}
        lang={meeting.titleLocale}
        crumbs={[
          { label: t('layout.nav.meetings'), href: inLocale(locale, paths.meetings()) },
          { label: t(`meetings.kind.${meeting.kind}`) },
        ]}
        tags={<Tag dashed>{t('common.textStatus.summary')}</Tag>}
      />
      <FactsList
        facts={[
          {
            key: 'date',
            term: t('meetings.fact.date'),
            value: meeting.ends ? (
              <DateRangeText from={meeting.starts} to={meeting.ends} form="dual" />
            ) : (
              <DateText value={meeting.starts} form="dual" />
            ),
            note: meeting.dateNote ? <T lang={meeting.dateNote.lang}>{meeting.dateNote.text}</T> : undefined,
          },
          ...(meeting.place
            ? [{ key: 'place', term: t('meetings.fact.place'), value: <bdi>{meeting.place}</bdi> }]
            : []),
          { key: 'format', term: t('meetings.fact.format'), value: t(`meetings.format.${meeting.format}`) },
          ...(meeting.host ? [{ key: 'host', term: t('meetings.fact.host'), value: body(meeting.host) }] : []),
          ...(meeting.occasion
            ? [{ key: 'occasion', term: t('meetings.fact.occasion'), value: body(meeting.occasion) }]
            : []),
        ]}
      />
      <div className="with-aside section-gap">
        <div className="stack">
          <Card id="summary" title={t('meetings.summary')} meta={hasMinutes ? undefined : t('meetings.minutesNone')}>
            <div className="prose">
              <T as="p" lang={meeting.titleLocale}>
                {meeting.summary}
              </T>
              {meeting.remark ? (
                <T as="p" lang={meeting.titleLocale} className="meta">
                  {meeting.remark}
                </T>
              ) : null}
            </div>
          </Card>
          {meeting.agenda.length > 0 ? (
            <Card id="agenda" title={t('meetings.agenda')}>
              <div className="prose">
                <ol>
                  {meeting.agenda.map((item) => (
                    <li key={item.id}>
                      <MixedText text={item.title} lang={locale} />
                    </li>
                  ))}
                </ol>
              </div>
            </Card>
          ) : null}
          <Card id="statements" title={t('meetings.statements')}>
            {meeting.statements.length === 0 ? (
              <p>{t('meetings.statementsEmpty')}</p>
            ) : (
              <MeetingStatements statements={meeting.statements} />
            )}
          </Card>
        </div>
        <div className="stack">
          <DocumentsCard documents={documents} />
          <Card id="attendance" title={t('meetings.attendance')} aside>
            {meeting.delegations.length > 0 ? (
              <MeetingAttendance delegations={meeting.delegations} />
            ) : (
              <p>{t('meetings.attendanceUnknown')}</p>
            )}
          </Card>
          {meeting.signatories.length > 0 ? (
            <Card id="signatories" title={t('meetings.signatories')} aside>
              <MeetingSignatories signatories={meeting.signatories} />
            </Card>
          ) : null}
          {meeting.agreements.length > 0 ? (
            <Card id="agreements" title={t('meetings.fact.agreements')} aside>
              <ul className="rows-plain stack-tight">
                {meeting.agreements.map((agreement) => (
                  <li key={agreement.key}>
                    <TextLink path={paths.agreement(agreement.key)} lang={agreement.locale}>
                      {agreement.name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <Card id="sources" title={t('agreements.sources.title')} aside>
            <ul className="rows-plain stack-tight">
              {meeting.sources.map((source) => (
                <li key={source.key}>
                  <TextLink path={paths.source(source.key)} lang={source.locale}>
                    {source.name}
                  </TextLink>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
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
