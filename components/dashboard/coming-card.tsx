import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import type { CalendarDate } from '@/lib/feeds/calendar-event'
import { type FeedScope, feedPath } from '@/lib/feeds/feed-address'
import type { PartialDate } from '@/lib/i18n/dates'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface ComingCardProps {
  dates: readonly CalendarDate[]
  /** How many there are; more than are shown, perhaps. */
  total: number
  /** Of what there is a calendar to subscribe to; null where there is none of just these dates. */
  scope?: FeedScope | null
  aside?: boolean
}

const day = (date: string): PartialDate => ({ date, precision: 'day' })

/** The dates of the next twelve months that are known to the day, from the calendar that can be subscribed to. */
export function ComingCard({ dates, total, scope = { kind: 'registry' }, aside = false }: ComingCardProps) {
  const t = useTranslations('dashboard.coming')
  const locale = useLocale()
  return (
    <Card
      id="coming"
      title={t('title')}
      aside={aside}
      meta={
        scope ? (
          <a href={feedPath({ locale, scope, format: 'ics' })} data-screen-only>
            {dates.length < total ? t('more', { count: total }) : t('calendar')}
          </a>
        ) : null
      }
      className="dash-coming"
    >
      {dates.length === 0 ? <p>{t('none')}</p> : null}
      <Timeline
        items={dates.map((date) => ({
          key: `${date.type} ${date.from} ${date.id}`,
          time:
            date.type === 'meeting' && date.until !== date.from ? (
              <DateRangeText from={day(date.from)} to={day(date.until)} />
            ) : (
              <DateText value={day(date.from)} />
            ),
          title: <Coming date={date} />,
          state: 'open' as const,
        }))}
      />
    </Card>
  )
}

function Coming({ date }: { date: CalendarDate }): ReactNode {
  const t = useTranslations('dashboard.coming')
  const locale = useLocale()
  if (date.type === 'meeting')
    return (
      <TextLink path={paths.meeting(date.meeting.key)} lang={date.meeting.locale}>
        {date.meeting.name}
      </TextLink>
    )
  const { key, name, locale: lang } = date.agreement
  const agreement = () => <Foreign lang={lang}>{name}</Foreign>
  // The calendar of the whole registry says nothing of reports: they are due from those who are named in it.
  if (date.type === 'report') return null
  return date.type === 'due' ? (
    <TextLink path={paths.clause(key, date.number)}>
      {t.rich('due', { agreement, number: formatClauseNumber(String(date.number), locale) })}
    </TextLink>
  ) : (
    <TextLink path={paths.agreement(key)}>{t.rich(date.type, { agreement })}</TextLink>
  )
}
