import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import type { DateForm, PartialDate } from '@/lib/i18n/dates'
import type { Passage } from '@/lib/records/passage'

interface MeetingDateProps {
  meeting: { starts: PartialDate; ends?: PartialDate | null; dateNote: Passage | null }
  form?: DateForm
}

/** When a meeting was. Where no source gives its day, what is known of it instead follows in brackets. */
export function MeetingDate({ meeting: { starts, ends, dateNote }, form }: MeetingDateProps) {
  if (ends) return <DateRangeText from={starts} to={ends} form={form} />
  return (
    <>
      <DateText value={starts} form={form} />
      {starts.precision === 'unknown' && dateNote ? (
        <>
          {' ('}
          <T lang={dateNote.lang}>{dateNote.text}</T>)
        </>
      ) : null}
    </>
  )
}
