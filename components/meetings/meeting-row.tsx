import { useTranslations } from 'next-intl'
import { MeetingDate } from '@/components/records/meeting-date'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { Joined } from '@/components/ui/joined'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { MeetingFormat, MeetingKind } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import type { Passage } from '@/lib/records/passage'
import type { Reference } from '@/lib/records/reference'

interface MeetingRowProps {
  meeting: {
    key: string
    title: string
    titleLocale: Locale
    kind: MeetingKind
    format: MeetingFormat
    starts: PartialDate
    ends: PartialDate | null
    dateNote: Passage | null
    datesDiffer: boolean
    place: Passage | null
    summary: Passage | null
    states: readonly (Reference & { heads: readonly Reference[] })[]
  }
}

/** A meeting in the list: what, when, where, which states and who headed their delegations, and in short what was said. */
export function MeetingRow({ meeting }: MeetingRowProps) {
  const t = useTranslations('meetings')
  const { summary } = meeting
  return (
    <li className="row-split">
      <div>
        <h2 className="clause-title">
          <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
            {meeting.title}
          </TextLink>
        </h2>
        <Dots>
          <MeetingDate meeting={meeting} />
          {t(`kind.${meeting.kind}`)}
          {meeting.format === 'online' ? t('format.online') : null}
          {meeting.place ? <T lang={meeting.place.lang}>{meeting.place.text}</T> : null}
        </Dots>
        {meeting.states.length > 0 ? (
          <p className="meta">
            {t('states')}{' '}
            <Joined>
              {meeting.states.map((state) => (
                <MeetingState key={state.key} state={state} />
              ))}
            </Joined>
          </p>
        ) : null}
      </div>
      {summary ? (
        <T as="p" lang={summary.lang} className="clause-text" badge={<LanguageNote lang={summary.lang} short />}>
          {summary.text}
        </T>
      ) : null}
    </li>
  )
}

function MeetingState({ state }: { state: MeetingRowProps['meeting']['states'][number] }) {
  return (
    <>
      <T lang={state.locale}>{state.name}</T>
      {state.heads.length > 0 ? (
        <>
          {' ('}
          <Joined>
            {state.heads.map((head) => (
              <T key={head.key} lang={head.locale}>
                {head.name}
              </T>
            ))}
          </Joined>
          )
        </>
      ) : null}
    </>
  )
}
