import { useTranslations } from 'next-intl'
import { MeetingDateMark } from '@/components/records/disagreement-mark'
import { MeetingDate } from '@/components/records/meeting-date'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { isUndated } from '@/lib/meetings/meeting-date'
import { paths } from '@/lib/paths'
import type { Passage } from '@/lib/records/passage'
import { type Statement, StatementList } from './statement-list'

interface MeetingGroupsProps {
  agreementKey: string
  meetings: readonly {
    key: string
    title: string
    titleLocale: Locale
    starts: PartialDate
    ends: PartialDate | null
    dateNote: Passage | null
    datesDiffer: boolean
    statements: readonly (Statement & { sourceKey: string })[]
  }[]
}

/** What was said at several meetings, each named once above its statements, with its source. */
export function MeetingGroups({ agreementKey, meetings }: MeetingGroupsProps) {
  const t = useTranslations('clauses.report')
  return (
    <div className="meeting-groups">
      {meetings.map((meeting) => {
        const [source, ...otherSources] = new Set(meeting.statements.map(({ sourceKey }) => sourceKey))
        const hasOneSource = otherSources.length === 0
        return (
          <div key={meeting.key}>
            <h3>
              <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
                {meeting.title}
              </TextLink>
            </h3>
            <Dots>
              {isUndated(meeting) ? null : <MeetingDate meeting={meeting} />}
              {isUndated(meeting) && meeting.datesDiffer ? <MeetingDateMark meeting={meeting} /> : null}
              {source && hasOneSource ? <TextLink path={paths.source(source)}>{t('source')}</TextLink> : null}
            </Dots>
            <StatementList
              agreementKey={agreementKey}
              statements={meeting.statements.map(({ sourceKey, ...statement }) =>
                hasOneSource ? statement : { ...statement, sourceKey },
              )}
            />
          </div>
        )
      })}
    </div>
  )
}
