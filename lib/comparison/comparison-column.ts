import { agreementClock } from '@/lib/agreements/agreement-clock'
import type { IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import { isPromise } from '@/lib/clauses/clause-promises'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition } from '@/lib/clauses/clause-standing'
import { reportedOf } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import { agreementDue, reportingStart } from '@/lib/rhythm/report-duties'
import { type FactAccord, factAccord, inCommon } from './comparison-rule'
import type { ComparedAgreement } from './comparison-types'

/** The rows of facts above the themes, in their order. */
export const factKeys = [
  'parties',
  'signed',
  'stage',
  'clauses',
  'reports',
  'rhythm',
  'overdue',
  'disputed',
  'lastMeeting',
  'nextMeeting',
] as const
export type FactKey = (typeof factKeys)[number]

/**
 * An agreement as it stands on a day: what its page derives from the same records, by the same rules.
 * @param today ISO day
 */
export function comparisonColumn(agreement: ComparedAgreement, today: IsoDay) {
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, agreement.parties) }))
  const promises = clauses.filter(isPromise)
  const { basis, lastReports } = agreement.reporting
  const dues = agreementDue(clauses, basis, lastReports, today)
  const clock = agreementClock(agreement.terms, today)
  return {
    ...agreement,
    clauses,
    /** Without final provisions. */
    promises,
    finalProvisions: clauses.length - promises.length,
    stage: clock.stage.value ?? agreement.terms.stage,
    /** The first day in force; null where the record gives no cause to ask. */
    entry: clock.entry && clock.entry.date.precision !== 'unknown' ? clock.entry.date : null,
    sides: agreement.parties.map((party) => ({
      ...party,
      counts: composition(clauses, party.id),
      due: dues.find(({ partyId }) => partyId === party.id) ?? null,
    })),
    /** Whether a rhythm is set whose first period has no known beginning. */
    lacksReportingStart: basis.rhythm !== null && dues.length === 0 && reportingStart(agreement.terms) === null,
    disputed: promises.filter(({ openDisputes }) => openDisputes > 0),
    ...lastMeeting(agreement.meetings),
    nextMeeting: nextMeeting(agreement.meetings, today),
  }
}

export type ComparisonColumn = ReturnType<typeof comparisonColumn>

const wasHeld: ReadonlySet<string> = new Set(['held', 'minutes_drafted', 'minutes_approved'])

/** The newest meeting that was held; which one that is can be told without dates only where it is the only one. */
function lastMeeting<Meeting extends { state: string; starts: PartialDate }>(meetings: readonly Meeting[]) {
  const held = meetings.filter(({ state }) => wasHeld.has(state))
  const dated = held.find(({ starts }) => starts.precision !== 'unknown')
  const last = dated ?? (held.length === 1 ? held[0] : undefined)
  return { lastMeeting: last ?? null, heldAtUnknownTimes: last ? 0 : held.length }
}

/** The first planned meeting that is not over; one whose day is not known only where no other is planned. */
function nextMeeting<Meeting extends { state: string; starts: PartialDate; ends: PartialDate | null }>(
  meetings: readonly Meeting[],
  today: IsoDay,
): Meeting | null {
  const planned = meetings
    .filter(({ state }) => state === 'planned')
    .map((meeting) => ({ meeting, from: rangeOf(meeting.starts).from, to: rangeOf(meeting.ends ?? meeting.starts).to }))
  const dated = planned
    .filter(({ to }) => to !== null && to >= today)
    .sort((a, b) => ((a.from ?? a.to ?? '') < (b.from ?? b.to ?? '') ? -1 : 1))
  return (dated[0] ?? planned.find(({ to }) => to === null))?.meeting ?? null
}

export interface FactRow {
  key: FactKey
  accord: FactAccord
  /** Of the parties: the codes or keys that all agreements have in common. */
  common: string[]
  /** Whether all have one and the same to show, which a narrow page shows once. */
  isOne: boolean
}

/** How the agreements stand to each other in each fact. */
export function factRows(columns: readonly ComparisonColumn[]): FactRow[] {
  return factKeys.map((key) => {
    const values = columns.map((column) => factValue[key](column))
    const accord = factAccord(values)
    // Where no side has reported, each is still named.
    const isNone = values[0] === none && key !== 'reports'
    return {
      ...{ key, accord },
      common: key === 'parties' ? inCommon(columns.map(partyNames)) : [],
      isOne: accord === 'same' && (isNone || columns.every((column) => isShownAsValued(key, column))),
    }
  })
}

/** Nothing of the kind: no rhythm, no overdue report, no meeting. */
const none = 'none'

/** Whether the agreement shows nothing of its own beside the value of a fact. */
function isShownAsValued(key: FactKey, { datesDiffer, stage, terms }: ComparisonColumn): boolean {
  if (key === 'signed') return !datesDiffer
  if (key === 'stage') return stage === terms.stage
  return key === 'rhythm' || key === 'lastMeeting' || key === 'nextMeeting'
}

/** What makes two agreements the same in a fact; null where it is not known. */
const factValue: Record<FactKey, (column: ComparisonColumn) => string | null> = {
  parties: (column) => partyNames(column).sort().join(' ') || null,
  signed: ({ signed }) => dateValue(signed),
  stage: ({ stage, entry }) => `${stage} ${entry ? dateValue(entry) : ''}`,
  clauses: ({ clauses, promises }) => (clauses.length > 0 ? String(promises.length) : null),
  reports: ({ clauses, sides, promises }) => {
    if (clauses.length === 0) return null
    const reported = sides.map(({ counts }) => reportedOf(counts))
    return reported.some((count) => count > 0) ? inOrder(reported.map((count) => `${count}/${promises.length}`)) : none
  },
  rhythm: ({ reporting }) => reporting.basis.rhythm ?? none,
  overdue: ({ clauses, sides, lacksReportingStart }) => {
    if (lacksReportingStart || clauses.length === 0) return null
    return inOrder(sides.flatMap(({ due }) => (due && due.overdue > 0 ? [String(due.overdue)] : []))) || none
  },
  disputed: ({ clauses, disputed }) => (clauses.length === 0 ? null : String(disputed.length || none)),
  lastMeeting: ({ lastMeeting, heldAtUnknownTimes }) => (heldAtUnknownTimes > 0 ? null : meetingValue(lastMeeting)),
  nextMeeting: ({ nextMeeting }) => meetingValue(nextMeeting),
}

/** The values of the sides without whose they are. */
function inOrder(values: readonly string[]): string {
  return [...values].sort().join(' ')
}

function meetingValue(meeting: { key: string; starts: PartialDate } | null): string | null {
  if (!meeting) return none
  const date = dateValue(meeting.starts)
  return date && `${date} ${meeting.key}`
}

/** A party by its state, or by itself where it is of none. */
export function partyName({ countryCode, bodyKey }: { countryCode: string | null; bodyKey: string }): string {
  return countryCode ?? bodyKey
}

function partyNames({ parties }: ComparisonColumn): string[] {
  return [...new Set(parties.map(partyName))]
}

function dateValue(date: PartialDate): string | null {
  return date.precision === 'unknown' ? null : `${date.precision} ${date.date}`
}
