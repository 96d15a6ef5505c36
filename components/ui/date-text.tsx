import { useLocale } from 'next-intl'
import { wordDateRange } from '@/lib/i18n/date-ranges'
import { type DateForm, type DateWording, machineDate, type PartialDate, wordDate } from '@/lib/i18n/dates'

interface DateTextProps {
  value: PartialDate
  /** `dual` adds the other calendar: for signatures, entry into force, meetings and print. */
  form?: DateForm
  className?: string
}

/** A date in the reader's calendar and words. The machine value is Gregorian. Server only. */
export function DateText({ value, form, className }: DateTextProps) {
  const wording = wordDate(value, useLocale(), form)
  const machine = machineDate(value)
  return machine === undefined ? (
    <span className={className}>
      <DateWords wording={wording} />
    </span>
  ) : (
    <time dateTime={machine} className={className}>
      <DateWords wording={wording} />
    </time>
  )
}

/** A span of dates in words. HTML has no machine form for a span, so it is plain text. */
export function DateRangeText({ from, to, form }: { from: PartialDate; to: PartialDate; form?: DateForm }) {
  return (
    <span>
      <DateWords wording={wordDateRange(from, to, useLocale(), form)} />
    </span>
  )
}

function DateWords({ wording: { main, other } }: { wording: DateWording }) {
  return (
    <>
      {main}
      {other ? (
        <>
          {' '}
          <span className="date-other">{`(${other})`}</span>
        </>
      ) : null}
    </>
  )
}
