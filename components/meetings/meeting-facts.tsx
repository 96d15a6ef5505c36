import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { TextLink } from '@/components/ui/text-link'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import { paths } from '@/lib/paths'

/** When, where and in which form the meeting was, and whose guest it was; of the rest only what a source states. */
export function MeetingFacts({ meeting }: { meeting: MeetingPage }) {
  const t = useTranslations('meetings')
  const { dateNote, place } = meeting
  const body = (key: 'host' | 'occasion'): Fact[] => {
    const named = meeting[key]
    if (!named) return []
    const value = (
      <TextLink path={paths.body(named.key)} lang={named.locale}>
        {named.name}
      </TextLink>
    )
    return [{ key, term: t(`fact.${key}`), value }]
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
          note: dateNote ? <T lang={dateNote.lang}>{dateNote.text}</T> : undefined,
        },
        ...(place ? [{ key: 'place', term: t('fact.place'), value: <T lang={place.lang}>{place.text}</T> }] : []),
        { key: 'format', term: t('fact.format'), value: t(`format.${meeting.format}`) },
        ...body('host'),
        ...body('occasion'),
      ]}
    />
  )
}
