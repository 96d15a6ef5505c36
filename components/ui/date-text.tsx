import { useLocale } from 'next-intl'
import { type DateForm, formatDateRange, machineDate, type PartialDate, wordDate } from '@/lib/i18n/dates'

interface DateTextProps {
  value: PartialDate
  /** `dual` adds the other calendar: for signatures, entry into force, meetings and print. */
  form?: DateForm
  className?: string
}

/** A date in the reader's calendar and words. The machine value is Gregorian. Server only. */
export function DateText({ value, form, className }: DateTextProps) {
  const locale = useLocale()
  const { main, other } = wordDate(value, locale, form)
  const machine = machineDate(value)
  const text = (
    <>
      {main.replace(/ г\.$/, '\u00a0г.')}
      {other ? (
        <>
          {' '}
          <span className="date-other">{`(${other})`}</span>
        </>
      ) : null}
    </>
  )
  return machine === undefined ? (
    <span className={className}>{text}</span>
  ) : (
    <time dateTime={machine} className={className}>
      {text}
    </time>
  )
}

/** A span of dates in words. HTML has no machine form for a span, so it is plain text. */
export function DateRangeText({ from, to }: { from: PartialDate; to: PartialDate }) {
  return <span>{formatDateRange(from, to, useLocale())}</span>
}
