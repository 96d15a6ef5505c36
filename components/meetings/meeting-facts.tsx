import { useTranslations } from 'next-intl'
import { DisagreementNote, disagreementAnchor } from '@/components/records/disagreement-note'
import { disagreementOn, withDisagreement } from '@/components/records/fact-disagreement'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { TextLink } from '@/components/ui/text-link'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import { paths } from '@/lib/paths'

/** When, where and in which form the meeting was, and whose guest it was; of the rest only what a source states. */
export function MeetingFacts({ meeting }: { meeting: MeetingPage }) {
  const t = useTranslations('meetings')
  const common = useTranslations('common')
  const { dateNote, place, disagreements } = meeting
  const isDisputed = (field: string) => disagreementOn(disagreements, field) !== undefined
  const beside = (fact: Fact, field = fact.key) =>
    withDisagreement(fact, { disagreements, field, followed: fact.value })
  const body = (key: 'host' | 'occasion', field: string): Fact[] => {
    const named = meeting[key]
    if (!named && !isDisputed(field)) return []
    const value = named ? (
      <TextLink path={paths.body(named.key)} lang={named.locale}>
        {named.name}
      </TextLink>
    ) : (
      common('notStated')
    )
    return [beside({ key, term: t(`fact.${key}`), value }, field)]
  }
  return (
    <FactsList
      facts={[
        {
          key: 'date',
          term: t('fact.date'),
          value: meeting.ends ? (
            <DateRangeText from={meeting.starts} to={meeting.ends} form="dual" />
          ) : (
            <DateText value={meeting.starts} form="dual" />
          ),
          note:
            dateNote || isDisputed('starts') || isDisputed('ends') ? (
              <>
                {dateNote ? <T lang={dateNote.lang}>{dateNote.text}</T> : null}
                <DateDisagreements meeting={meeting} />
              </>
            ) : undefined,
        },
        ...(place || isDisputed('place')
          ? [
              beside({
                key: 'place',
                term: t('fact.place'),
                value: place ? <T lang={place.lang}>{place.text}</T> : common('notStated'),
              }),
            ]
          : []),
        beside({ key: 'format', term: t('fact.format'), value: t(`format.${meeting.format}`) }),
        ...body('host', 'hostBody'),
        ...body('occasion', 'occasion'),
      ]}
    />
  )
}

/** What other sources say of its first and its last day; which of the two, where it has both. */
function DateDisagreements({ meeting: { starts, ends, disagreements } }: { meeting: MeetingPage }) {
  const label = useTranslations('fields.label.common')
  const [first, last] = [disagreementOn(disagreements, 'starts'), disagreementOn(disagreements, 'ends')]
  if (!first && !last) return null
  return (
    <div id={disagreementAnchor('date')}>
      <DisagreementNote
        disagreement={first}
        followed={<DateText value={starts} />}
        label={ends || last ? label('starts') : undefined}
      />
      <DisagreementNote
        disagreement={last}
        followed={<DateText value={ends ?? { precision: 'unknown' }} />}
        label={label('ends')}
      />
    </div>
  )
}
