import 'server-only'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import type { IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { listWatchedAgreements } from '@/lib/attention/watched-agreement-queries'
import { publicDb } from '@/lib/db'
import { getPublishedCalendar } from '@/lib/feeds/calendar-queries'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { clauseLedgerSelect, clauseLedgerView, sidesInTurn } from '@/lib/ledger/clause-ledger-select'
import { datedLedger } from '@/lib/ledger/ledger-page'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { isCountryCode } from '@/lib/records/record-key'
import { meetingReferenceSelect, toMeetingReference } from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'
import { sidesDue } from '@/lib/rhythm/report-duties'
import { type ComingEvent, comingEnd, eventsOf } from './coming-event'
import { isDutyOf } from './country-duty'

const published = { state: 'published' } as const

/**
 * What the next twelve months bring under all agreements: meetings, due days of reports, turns, decisions and clauses, and the days on
 * which terms begin, end or can be given notice of, as far as the registry knows them.
 * @param today ISO day from which everything is reckoned
 */
export async function listPublishedComing(locale: Locale, today: IsoDay): Promise<ComingEvent[]> {
  const [calendar, duties] = await Promise.all([
    getPublishedCalendar({ kind: 'registry' }, locale, today),
    listDuties(locale, today),
  ])
  return inOrder([...eventsOf(calendar?.dates ?? [], today), ...duties])
}

/**
 * The same of one country: the dates of its calendar (`calendarOfCountry`), the reports that its sides owe, and the turns and decisions
 * that concern it (`isDutyOf`). Null where the registry knows no such country.
 */
export async function getPublishedCountryComing(code: string, locale: Locale, today: IsoDay) {
  if (!isCountryCode(code)) return null
  const ofCountry = { countryCode: code }
  const [calendar, duties, agreements, bodies] = await Promise.all([
    getPublishedCalendar({ kind: 'countries', key: code }, locale, today),
    listDuties(locale, today),
    publicDb().agreement.findMany({
      where: { ...published, parties: { some: { body: ofCountry } } },
      select: { key: true },
      orderBy: { key: 'asc' },
      take: listLimit,
    }),
    publicDb().body.findMany({
      where: { ...published, ...ofCountry },
      select: { key: true },
      orderBy: { key: 'asc' },
      take: listLimit,
    }),
  ])
  if (!calendar?.record) return null
  const keysOf = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key))
  const country = { code, agreements: keysOf(agreements), bodies: keysOf(bodies) }
  return {
    country: calendar.record,
    events: inOrder([...eventsOf(calendar.dates, today), ...duties.filter((event) => isDutyOf(event, country))]),
  }
}

function inOrder(events: ComingEvent[]): ComingEvent[] {
  return events.sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
}

async function listDuties(locale: Locale, today: IsoDay): Promise<ComingEvent[]> {
  const duties = await Promise.all([listReports(locale, today), listTurns(locale, today), listDecisions(locale, today)])
  return duties.flat()
}

/** The next reports of each side: one event for each agreement, side and day. What is overdue is no future. */
async function listReports(locale: Locale, today: IsoDay): Promise<ComingEvent[]> {
  const { agreements, lastReports } = await listWatchedAgreements(locale)
  const end = comingEnd(today)
  return agreements.flatMap(({ key, name, locale: lang, parties, clauses, basis }) => {
    const numbers = new Map<string, number[]>()
    for (const clause of clauses)
      for (const { partyId, due } of sidesDue(clause, basis, lastReports, today)) {
        if (due.dueOn === null || due.dueOn < today || due.dueOn > end) continue
        const mark = `${partyId} ${due.dueOn}`
        numbers.set(mark, [...(numbers.get(mark) ?? []), clause.number])
      }
    return [...numbers].flatMap(([mark, found]): ComingEvent[] => {
      const [partyId, day = today] = mark.split(' ')
      const party = parties.find(({ id }) => id === partyId)
      if (!party) return []
      return [
        {
          ...{
            kind: 'report',
            id: `report ${key} ${party.bodyKey} ${day}`,
            day,
            date: { date: day, precision: 'day' },
          },
          ...{ agreement: { key, name, locale: lang }, agreements: [key], numbers: found },
          party: { name: party.countryName, locale: party.countryLocale, country: party.countryCode },
        },
      ]
    })
  })
}

/** The last days of the periods in which something is still owed on recurring clauses. */
async function listTurns(locale: Locale, today: IsoDay): Promise<ComingEvent[]> {
  const end = comingEnd(today)
  const rows = await publicDb().clause.findMany({
    where: { owedCount: { not: null }, agreement: published },
    select: {
      ...clauseLedgerSelect,
      key: true,
      number: true,
      agreement: {
        select: {
          ...partiesSelect,
          ...termsSelect,
          parties: { select: { ...partiesSelect.parties.select, ...partyTermsSelect } },
          key: true,
          primaryLocale: true,
        },
      },
    },
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  return rows.flatMap(({ agreement, ...row }) => {
    const { key, primaryLocale } = agreement
    const ledger = clauseLedgerView(row, sidesInTurn(agreement, primaryLocale), locale, primaryLocale)
    if (!ledger) return []
    const title = chooseText(agreement.texts, locale, primaryLocale)
    const parties = partyViews(agreement, locale, primaryLocale)
    return datedLedger(ledger, termsOf(agreement, null), today).periods.flatMap((period): ComingEvent[] => {
      const isOwed = ['open', 'partly', 'coming'].includes(period.state) && !period.isOver && period.outside === null
      if (!isOwed || period.to < today || period.to > end) return []
      const party = parties.find(({ id }) => id === period.turn)
      const named = party ? { name: party.countryName, locale: party.countryLocale } : null
      return [
        {
          ...{ kind: 'turn', id: `turn ${row.key} ${period.number}`, day: period.to },
          ...{ date: { date: period.to, precision: 'day' }, agreements: [key], number: row.number, unit: ledger.unit },
          agreement: { key, name: title?.shortTitle ?? key, locale: title?.locale ?? locale },
          turn: ledger.turns === 'every_party' ? 'every' : named,
        },
      ]
    })
  })
}

/** What meetings have decided or asked of somebody by a day, and is not done. */
async function listDecisions(locale: Locale, today: IsoDay): Promise<ComingEvent[]> {
  const end = comingEnd(today)
  const rows = await publicDb().decision.findMany({
    where: {
      kind: { in: ['decision', 'task'] },
      decisionState: 'open',
      // A date that is known to the year is kept as its first day.
      dueOn: { gte: new Date(Date.parse(today) - 366 * 86_400_000), lte: new Date(end) },
      meeting: published,
    },
    select: {
      id: true,
      key: true,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      texts: { select: { locale: true, text: true } },
      owners: { select: { body: named } },
      meeting: {
        select: {
          ...meetingReferenceSelect,
          agreements: {
            where: { agreement: published },
            select: { agreement: { select: { key: true } } },
            take: listLimit,
          },
        },
      },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: listLimit,
  })
  return rows.flatMap(({ meeting, owners, texts, ...row }): ComingEvent[] => {
    const date = storedDate(row.dueOn, row.duePrecision, row.dueCalendar)
    const day = rangeOf(date).to
    if (day === null || day < today || day > end) return []
    const text = chooseText(texts, locale)
    return [
      {
        ...{ kind: 'decision', id: `decision ${row.id}`, day, date, key: row.key },
        ...{ text: text?.text ?? row.key, textLocale: text?.locale ?? locale },
        meeting: toMeetingReference(meeting, locale),
        agreements: meeting.agreements.map(({ agreement }) => agreement.key),
        owners: owners.map(({ body }) => namedLink(body, locale)),
      },
    ]
  })
}
