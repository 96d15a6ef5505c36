import { useTranslations } from 'next-intl'
import { MeetingDate } from '@/components/records/meeting-date'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { paths } from '@/lib/paths'
import type { PersonPage } from '@/lib/people/person-types'

/** The meetings that a person attended, with the office held on that day. */
export function AttendanceCard({ person }: { person: PersonPage }) {
  const t = useTranslations('people')
  const words = useTranslations('meetings')
  return (
    <RecordCard id="meetings" title={t('meetings')}>
      {person.meetings.map((meeting) => (
        <RecordRow
          key={meeting.key}
          title={<RecordLink path={paths.meeting(meeting.key)} record={meeting} />}
          meta={[
            { key: 'date', value: <MeetingDate meeting={meeting} form="dual" /> },
            { key: 'role', value: words(`role.${meeting.role}`) },
          ]}
        >
          {meeting.body || meeting.country ? (
            <p className="meta">
              {t('delegation')}:{' '}
              {meeting.body ? (
                <RecordLink path={paths.body(meeting.body.key)} record={meeting.body} />
              ) : meeting.country ? (
                <RecordLink path={paths.country(meeting.country.key)} record={meeting.country} />
              ) : null}
            </p>
          ) : null}
          {meeting.officeThen ? (
            <p className="meta">
              {t('officeThen')}: <T lang={meeting.officeThen.lang}>{meeting.officeThen.text}</T>
            </p>
          ) : null}
        </RecordRow>
      ))}
    </RecordCard>
  )
}
