import { useLocale, useTranslations } from 'next-intl'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { type ComingEvent, type ComingMonth, comingAnchor, comingKinds } from '@/lib/coming/coming-event'
import { formatDate } from '@/lib/i18n/dates'
import { localeSettings } from '@/lib/i18n/locales'
import { ComingLine } from './coming-line'

interface ComingListProps {
  months: readonly ComingMonth[]
  /** The level of the headings of the months. */
  level: 2 | 3
}

/** What the dots count: month by month, in each month kind by kind. Months without anything are left out. */
export function ComingList({ months, level }: ComingListProps) {
  const t = useTranslations('coming')
  const locale = useLocale()
  const Month = level === 2 ? 'h2' : 'h3'
  const Kind = level === 2 ? 'h3' : 'h4'
  return months.map(({ from, events }, place) => {
    if (events.length === 0) return null
    const month = { date: from, precision: 'month', calendar: localeSettings[locale].calendar } as const
    return (
      <section key={from} className="coming-month" aria-labelledby={`month-${place + 1}`}>
        <Month id={`month-${place + 1}`}>{formatDate(month, locale)}</Month>
        {comingKinds
          .filter((kind) => events.some((event) => event.kind === kind))
          .map((kind) => (
            <div key={kind} id={comingAnchor(place, kind)} className="coming-kind">
              <Kind>{t(`kind.${kind}`)}</Kind>
              <ul>
                {events
                  .filter((event) => event.kind === kind)
                  .map((event) => (
                    <li key={event.id}>
                      <span className="meta">
                        <ComingDate event={event} />
                      </span>
                      <div>
                        <ComingLine event={event} />
                      </div>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
      </section>
    )
  })
}

/** The day of an event, or its days. */
export function ComingDate({ event }: { event: ComingEvent }) {
  if (event.kind === 'meeting' && event.date.precision === 'day' && event.until !== event.date.date)
    return <DateRangeText from={event.date} to={{ date: event.until, precision: 'day' }} />
  return <DateText value={event.date} />
}
