import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import type { DateForm, PartialDate } from '@/lib/i18n/dates'
import type { Passage } from '@/lib/records/passage'
import { MeetingDateMark } from './disagreement-mark'

interface MeetingDateProps {
  meeting: {
    key: string
    starts: PartialDate
    ends?: PartialDate | null
    dateNote: Passage | null
    datesDiffer: boolean
  }
  form?: DateForm
}

/** When a meeting was. Where no source gives its day, what is known of it instead follows in brackets. */
export function MeetingDate({ meeting, form }: MeetingDateProps) {
  const { starts, ends, dateNote } = meeting
  if (ends)
    return (
      <>
        <DateRangeText from={starts} to={ends} form={form} />
        <MeetingDateMark meeting={meeting} />
      </>
    )
  return (
    <>
      <DateText value={starts} form={form} />
      {starts.precision === 'unknown' && dateNote ? (
        <>
          {' ('}
          <T lang={dateNote.lang}>{dateNote.text}</T>)
        </>
      ) : null}
      <MeetingDateMark meeting={meeting} />
    </>
  )
}
