import { addSpan, type IsoDay } from '@/lib/agreements/day-math'
import type { CalendarDate } from '@/lib/feeds/calendar-event'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Calendar, Locale } from '@/lib/i18n/locales'
import { monthsFrom } from '@/lib/i18n/quarters'
import type { NamedLink } from '@/lib/records/named-link'
import type { Passage } from '@/lib/records/passage'
import type { Reference } from '@/lib/records/reference'

/** What the next twelve months bring, in the order in which a picture lists it. `term`: an agreement begins, is renewed or ends. */
export const comingKinds = ['meeting', 'report', 'turn', 'decision', 'due', 'notice', 'term'] as const
export type ComingKind = (typeof comingKinds)[number]

interface Party {
  name: string
  locale: Locale
}

interface Dated {
  /** The same for the same event on every page. */
  id: string
  /** The last day that the date may mean: by that day something is due. */
  day: IsoDay
  date: PartialDate
  /** The keys of the agreements that it belongs to. */
  agreements: readonly string[]
}

export type ComingEvent = Dated &
  (
    | { kind: 'meeting'; meeting: Reference; until: IsoDay }
    /** One side's next reports on these clauses. */
    | { kind: 'report'; agreement: Reference; party: Party & { country: string | null }; numbers: readonly number[] }
    /** The last day of a period in which a recurring clause owes something; `turn` is null where no side is named. */
    | { kind: 'turn'; agreement: Reference; number: number; unit: Passage | null; turn: Party | 'every' | null }
    | {
        kind: 'decision'
        meeting: Reference
        key: string
        text: string
        textLocale: Locale
        owners: readonly NamedLink[]
      }
    | { kind: 'due'; agreement: Reference; number: number }
    | { kind: 'notice'; agreement: Reference }
    | { kind: 'term'; agreement: Reference; what: 'entry' | 'renewal' | 'end' | 'survivalEnd' }
  )

/** The last of the days that count as the next twelve months from `today`. */
export function comingEnd(today: IsoDay): IsoDay {
  return addSpan(today, { count: 12, unit: 'months' })
}

/** The dates of a calendar within the next twelve months, without meetings that are called off. Reports come from elsewhere. */
export function eventsOf(dates: readonly CalendarDate[], today: IsoDay): ComingEvent[] {
  const end = comingEnd(today)
  return dates.flatMap((date): ComingEvent[] => {
    const day = date.type === 'meeting' && date.from < today ? today : date.from
    if (day < today || day > end) return []
    const dated = { id: `${date.type} ${date.id}`, day, date: { date: date.from, precision: 'day' } as const }
    if (date.type === 'report') return []
    if (date.type === 'meeting') {
      const isOff = date.state === 'cancelled' || date.state === 'postponed'
      if (isOff || date.until < today) return []
      return [{ ...dated, kind: 'meeting', meeting: date.meeting, until: date.until, agreements: date.agreements }]
    }
    const of = { ...dated, agreement: date.agreement, agreements: [date.agreement.key] }
    if (date.type === 'due') return [{ ...of, kind: 'due', number: date.number }]
    return [date.type === 'notice' ? { ...of, kind: 'notice' } : { ...of, kind: 'term', what: date.type }]
  })
}

export interface ComingMonth {
  from: IsoDay
  to: IsoDay
  events: ComingEvent[]
}

/** The months of the reader's calendar that the next twelve months touch, each with its events, the earliest first. */
export function comingMonths(events: readonly ComingEvent[], today: IsoDay, calendar: Calendar): ComingMonth[] {
  const end = comingEnd(today)
  return monthsFrom(today, calendar, 13)
    .filter(({ from }) => from <= end)
    .map((month) => ({
      ...month,
      events: events
        .filter(({ day }) => day >= month.from && day <= month.to)
        .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1)),
    }))
}

/** Where the events of a kind in a month stand on their page. */
export function comingAnchor(month: number, kind: ComingKind): string {
  return `month-${month + 1}-${kind}`
}
