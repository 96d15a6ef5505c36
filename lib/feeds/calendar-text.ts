import ical, { ICalEventStatus } from 'ical-generator'
import { addDays } from '@/lib/agreements/day-math'
import type { Locale } from '@/lib/i18n/locales'

export interface CalendarEvent {
  /** Stays the same however the event changes. */
  uid: string
  /** ISO instant of the last change. */
  changedAt: string
  /** ISO days, both included. */
  from: string
  until: string
  summary: string
  /** The whole address of the page to read. */
  page: string
  isCancelled: boolean
}

export interface Calendar {
  lang: Locale
  name: string
  page: string
  events: readonly CalendarEvent[]
}

/** Seconds after which a program may look again. */
const refresh = 12 * 60 * 60

/**
 * A calendar of whole days as RFC 5545 asks. Every byte comes from the data and none from the moment, so that it is the same
 * while nothing changes. Days are dates and no instants: they are the same day wherever it is read.
 */
export function calendarText({ lang, name, page, events }: Calendar): string {
  const calendar = ical({
    name: written(name),
    prodId: { company: 'Hamkino', product: 'Registry', language: lang.toUpperCase() },
    url: page,
    ttl: refresh,
  })
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      stamp: new Date(event.changedAt),
      start: new Date(event.from),
      // The day after the last one, as the standard has it.
      end: new Date(addDays(event.until, 1)),
      allDay: true,
      summary: written(event.summary),
      url: event.page,
      ...(event.isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    })
  }
  const text = calendar.toString()
  return events.length > 0 ? text : text.replace(/END:VCALENDAR\s*$/, `${withoutEvents}END:VCALENDAR`)
}

/**
 * A calendar must have a component (RFC 5545, 3.6), and one whose last date was taken away is still somebody's subscription. A
 * time zone says nothing of any day. By hand: the library writes properties after it, where none may stand.
 */
const withoutEvents = [
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000'],
  ...['TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE', ''],
].join('\r\n')

/**
 * The library escapes what has a meaning and keeps to 75 octets; what is no character of a text (RFC 5545, 3.1) it leaves in. The
 * line ends of Unicode are written as those of the standard, since some programs break lines at them.
 */
function written(text: string): string {
  return text.replace(unwritable, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\p{Cs}]/gu
