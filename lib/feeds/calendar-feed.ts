import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { recordPath } from '@/lib/records/record-paths'
import type { FeedWords } from './atom-feed'
import type { CalendarDate, PublishedCalendar } from './calendar-event'
import type { Calendar } from './calendar-text'
import type { FeedAddress } from './feed-address'
import { feedId } from './feed-id'

/**
 * The days to come, in words.
 * @param origin of the site, without a slash at the end
 */
export function calendarFeed(
  calendar: PublishedCalendar,
  { locale, scope }: FeedAddress,
  origin: string,
  t: FeedWords,
): Calendar {
  const page = scope.kind === 'registry' ? null : recordPath(scope.kind, scope.key)
  return {
    lang: locale,
    name: t('feeds.calendar.title', { name: calendar.record?.name ?? t('layout.brand') }),
    page: origin + inLocale(locale, page ?? paths.home()),
    events: calendar.dates.map((date) => {
      const { path, summary } = saidOf(date, locale, t)
      return {
        uid: feedId(date.id, date.type).replace('urn:uuid:', ''),
        changedAt: date.changedAt,
        from: date.from,
        until: date.type === 'meeting' ? date.until : date.from,
        summary,
        page: origin + inLocale(locale, path),
        isCancelled: date.type === 'meeting' && date.state === 'cancelled',
      }
    }),
  }
}

function saidOf(date: CalendarDate, locale: Locale, t: FeedWords): { path: string; summary: string } {
  switch (date.type) {
    case 'meeting': {
      const { key, name } = date.meeting
      const isOff = date.state === 'cancelled' || date.state === 'postponed'
      return { path: paths.meeting(key), summary: isOff ? `${name} (${t(`meetings.state.${date.state}`)})` : name }
    }
    case 'due': {
      const { key, name } = date.agreement
      const number = formatClauseNumber(String(date.number), locale)
      return {
        path: paths.clause(key, date.number),
        summary: t('feeds.calendar.due', { agreement: name, number }),
      }
    }
    default:
      return {
        path: paths.agreement(date.agreement.key),
        summary: t(`feeds.calendar.${date.type}`, { agreement: date.agreement.name }),
      }
  }
}
