import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { recordPath } from '@/lib/records/record-paths'
import type { CalendarDate, PublishedCalendar } from './calendar-event'
import type { Calendar, CalendarEvent } from './calendar-text'
import type { FeedAddress } from './feed-address'
import { feedId } from './feed-id'
import type { FeedWords } from './thread-entries'

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
    events: calendarEvents(calendar.dates, locale, origin, t),
  }
}

/** The same of what an official owes; its days lead to where they are dealt with. */
export function privateCalendarFeed(
  dates: readonly CalendarDate[],
  locale: Locale,
  origin: string,
  t: FeedWords,
): Calendar {
  return {
    lang: locale,
    name: t('feeds.calendar.private', { brand: t('layout.brand') }),
    page: origin + inLocale(locale, paths.desk()),
    events: calendarEvents(dates, locale, origin, t),
  }
}

function calendarEvents(dates: readonly CalendarDate[], locale: Locale, origin: string, t: FeedWords): CalendarEvent[] {
  return dates.map((date) => {
    const { path, summary } = saidOf(date, locale, t)
    // Reports of one agreement fall due on many days, and a report moves its clause from one to another.
    const name = date.type === 'report' ? `${date.type} ${date.from}` : date.type
    return {
      uid: feedId(date.id, name).replace('urn:uuid:', ''),
      changedAt: date.changedAt,
      from: date.from,
      until: date.type === 'meeting' ? date.until : date.from,
      summary,
      page: origin + inLocale(locale, path),
      isCancelled: date.type === 'meeting' && date.state === 'cancelled',
    }
  })
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
    case 'report': {
      const { key, name } = date.agreement
      const [first = 0, ...others] = date.numbers
      if (others.length > 0) {
        return {
          path: paths.deskReports(key),
          summary: t('feeds.calendar.reports', { agreement: name, count: date.numbers.length }),
        }
      }
      const number = formatClauseNumber(String(first), locale)
      return {
        path: paths.deskReport(key, first),
        summary: t('feeds.calendar.report', { agreement: name, number }),
      }
    }
    default:
      return {
        path: paths.agreement(date.agreement.key),
        summary: t(`feeds.calendar.${date.type}`, { agreement: date.agreement.name }),
      }
  }
}
