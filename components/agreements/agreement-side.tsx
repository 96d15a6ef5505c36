import { useLocale, useTranslations } from 'next-intl'
import { MeetingDateMark } from '@/components/records/disagreement-mark'
import { MeetingDate } from '@/components/records/meeting-date'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { isUndated } from '@/lib/meetings/meeting-date'
import { paths } from '@/lib/paths'

/** The side column of an agreement's page: its meetings, what was proposed there, the agreements around it, the sources. */
export function AgreementSide({ agreement }: { agreement: AgreementPage }) {
  const t = useTranslations('agreements')
  return (
    <>
      <MeetingsCard meetings={agreement.meetings} />
      {agreement.initiatives.length > 0 ? (
        <Card id="initiatives" title={t('initiatives.title')} aside>
          <ul className="rows-plain stack-tight">
            {agreement.initiatives.map((initiative) => (
              <li key={initiative.key}>
                <TextLink path={paths.initiative(initiative.key)} lang={initiative.locale}>
                  {initiative.name}
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {agreement.links.length > 0 ? (
        <Card id="links" title={t('fact.links')} aside>
          <ul className="rows-plain">
            {agreement.links.map((link) => (
              <li key={`${link.kind}/${link.reversed}/${link.key}`}>
                {t(link.reversed ? `linkReversed.${link.kind}` : `link.${link.kind}`)}:{' '}
                <TextLink path={paths.agreement(link.key)} lang={link.locale}>
                  {link.name}
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <SourcesCard agreementKey={agreement.key} sources={agreement.sources} />
    </>
  )
}

function MeetingsCard({ meetings }: Pick<AgreementPage, 'meetings'>) {
  const t = useTranslations()
  if (meetings.length === 0) return null
  return (
    <Card id="meetings" title={t('agreements.meetings.title')} aside>
      <Timeline
        items={meetings.map((meeting) => ({
          key: meeting.key,
          time: isUndated(meeting) ? null : <MeetingDate meeting={meeting} />,
          title: (
            <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
              {meeting.title}
            </TextLink>
          ),
          body: (
            <Dots className="">
              {t(`meetings.kind.${meeting.kind}`)}
              {meeting.place ? <T lang={meeting.place.lang}>{meeting.place.text}</T> : null}
              {isUndated(meeting) && meeting.dateNote ? (
                <T lang={meeting.dateNote.lang}>{meeting.dateNote.text}</T>
              ) : null}
              {isUndated(meeting) && meeting.datesDiffer ? <MeetingDateMark meeting={meeting} /> : null}
            </Dots>
          ),
          state: meeting.state === 'planned' ? ('open' as const) : ('done' as const),
        }))}
      />
    </Card>
  )
}

function SourcesCard({ agreementKey, sources }: { agreementKey: string; sources: AgreementPage['sources'] }) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  return (
    <Card id="sources" title={t('sources.title')} aside>
      {sources.length > 0 ? (
        <ul className="rows-plain stack-tight">
          {sources.map((source) => (
            <li key={source.key}>
              <TextLink path={paths.source(source.key)} lang={source.locale}>
                {source.name}
              </TextLink>
              <Dots>
                {source.publisher ? <T lang={source.publisher.lang}>{source.publisher.text}</T> : null}
                <DateText value={source.published} />
              </Dots>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="meta">
        <a href={`/api/v1/agreements/${agreementKey}`}>
          <MixedText text={t('machine')} lang={locale} />
        </a>
      </p>
    </Card>
  )
}
