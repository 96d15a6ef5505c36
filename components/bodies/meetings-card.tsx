import { MeetingDate } from '@/components/records/meeting-date'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import type { MeetingItem } from '@/lib/bodies/body-types'
import { paths } from '@/lib/paths'

/** Meetings in a list: what, when, where. */
export function MeetingsCard({ meetings, title }: { meetings: readonly MeetingItem[]; title: string }) {
  return (
    <RecordCard id="meetings" title={title}>
      {meetings.map((meeting) => (
        <RecordRow
          key={meeting.key}
          title={<RecordLink path={paths.meeting(meeting.key)} record={meeting} />}
          meta={[
            { key: 'date', value: <MeetingDate meeting={meeting} form="dual" /> },
            ...(meeting.place ? [{ key: 'place', value: <T lang={meeting.place.lang}>{meeting.place.text}</T> }] : []),
          ]}
        />
      ))}
    </RecordCard>
  )
}
