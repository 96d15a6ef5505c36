import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { DocumentsCard } from '@/components/documents/documents-card'
import { SealedMinutes } from '@/components/minutes/sealed-minutes'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { DisagreementsCard } from '@/components/records/disagreements-card'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import { inLocale, paths } from '@/lib/paths'
import { hasProtocol } from '@/lib/protocol/protocol-sides'
import { MeetingAttendance, MeetingSignatories } from './meeting-attendance'
import { MeetingFacts } from './meeting-facts'
import { MeetingStatements } from './meeting-statements'
import { ReportedClauses } from './reported-clauses'

interface MeetingContentProps extends ComponentProps<typeof DocumentsCard> {
  meeting: MeetingPage
  locale: Locale
}

/** The facts beside which the page says what other sources say of them. */
const placedDisagreements = ['title', 'format', 'starts', 'ends', 'place', 'hostBody', 'delegations']

/** Everything on the page of a meeting. */
export function MeetingContent({ meeting, documents, locale }: MeetingContentProps) {
  const t = useTranslations()
  const hasMinutes = documents.some(({ kind }) => kind === 'minutes') || meeting.minutes.length > 0
  return (
    <>
      <PageHeading
        title={meeting.title}
        lang={meeting.titleLocale}
        crumbs={[
          { label: t('layout.nav.meetings'), href: inLocale(locale, paths.meetings()) },
          { label: <span className="crumb-kind">{t(`meetings.kind.${meeting.kind}`)}</span> },
        ]}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${meeting.textStatus}`)}</Tag>
            <LanguageNote lang={meeting.titleLocale} short />
          </>
        }
      >
        <DisagreementNote
          disagreement={disagreementOn(meeting.disagreements, 'title')}
          followed={<T lang={meeting.titleLocale}>{meeting.title}</T>}
          label={t('fields.label.common.title')}
        />
      </PageHeading>
      <MeetingFacts meeting={meeting} />
      <div className="with-aside section-gap profile">
        <div className="stack">
          <SummaryCard meeting={meeting} hasMinutes={hasMinutes} />
          <DisagreementsCard
            noun="meetings"
            disagreements={meeting.disagreements}
            placed={placedDisagreements}
            followed={{ kind: t(`meetings.kind.${meeting.kind}`) }}
          />
          {meeting.agenda.length > 0 ? (
            <Card id="agenda" title={t('meetings.agenda')}>
              <div className="prose">
                <ol>
                  {meeting.agenda.map(({ id, title }) => (
                    <li key={id}>{title ? <AgendaTitle title={title} locale={locale} /> : null}</li>
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
          {meeting.reported.length > 0 ? (
            <Card id="reported" title={t('meetings.reported')}>
              <ReportedClauses reported={meeting.reported} locale={locale} />
            </Card>
          ) : null}
        </div>
        <div className="stack">
          {meeting.minutes.length > 0 ? (
            <Card id="minutes" title={t('minutes.sealed')} aside>
              <SealedMinutes locale={locale} versions={meeting.minutes} />
            </Card>
          ) : null}
          <DocumentsCard documents={documents} />
          {hasProtocol(meeting) ? (
            <p data-screen-only>
              <TextLink path={paths.protocol(meeting.key)}>{t('protocol.link')}</TextLink>
            </p>
          ) : null}
          <Card id="attendance" title={t('meetings.attendance')} aside>
            {meeting.delegations.length > 0 ? (
              <MeetingAttendance delegations={meeting.delegations} />
            ) : (
              <p>{t('meetings.attendanceUnknown')}</p>
            )}
            <DisagreementNote disagreement={disagreementOn(meeting.disagreements, 'delegations')} />
          </Card>
          {meeting.signatories.length > 0 ? (
            <Card id="signatories" title={t('meetings.signatories')} aside>
              <MeetingSignatories signatories={meeting.signatories} />
            </Card>
          ) : null}
          <LinkedCard
            id="agreements"
            title={t('meetings.fact.agreements')}
            records={meeting.agreements}
            pathOf={paths.agreement}
          />
          <LinkedCard
            id="sources"
            title={t('agreements.sources.title')}
            records={meeting.sources}
            pathOf={paths.source}
          />
        </div>
      </div>
    </>
  )
}

function SummaryCard({ meeting: { summary, remark }, hasMinutes }: { meeting: MeetingPage; hasMinutes: boolean }) {
  const t = useTranslations('meetings')
  if (!summary && !remark) return null
  return (
    <Card id="summary" title={t('summary')} meta={hasMinutes ? undefined : t('minutesNone')}>
      <div className="prose">
        {summary ? (
          <T as="p" lang={summary.lang} badge={<LanguageNote lang={summary.lang} />}>
            {summary.text}
          </T>
        ) : null}
        {remark ? (
          <T as="p" lang={remark.lang} className="meta" badge={<LanguageNote lang={remark.lang} short />}>
            {remark.text}
          </T>
        ) : null}
      </div>
    </Card>
  )
}

function AgendaTitle({ title, locale }: { title: { text: string; lang: Locale }; locale: Locale }) {
  if (title.lang === locale) return <MixedText text={title.text} lang={title.lang} />
  return (
    <T lang={title.lang} badge={<LanguageNote lang={title.lang} short />}>
      <MixedText text={title.text} lang={title.lang} />
    </T>
  )
}

interface LinkedCardProps {
  id: string
  title: string
  records: readonly { key: string; name: string; locale: Locale }[]
  pathOf: (key: string) => string
}

function LinkedCard({ id, title, records, pathOf }: LinkedCardProps) {
  if (records.length === 0) return null
  return (
    <Card id={id} title={title} aside>
      <ul className="rows-plain stack-tight">
        {records.map((record) => (
          <li key={record.key}>
            <TextLink path={pathOf(record.key)} lang={record.locale}>
              {record.name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
