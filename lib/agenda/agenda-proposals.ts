import type { ComingDate } from '@/lib/agreements/agreement-coming-dates'
import type { IsoDay } from '@/lib/agreements/day-math'
import type { Accord } from '@/lib/clauses/clause-standing'
import type { Status } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { PeriodDays } from '@/lib/ledger/obligation-ledger'
import type { LocalizedText } from '@/lib/records/record-shape'

/** Why a clause is proposed, the most pressing first. */
export const clauseReasons = ['overdue', 'reportLate', 'disputed', 'blocked', 'differ'] as const
export type ClauseReason = (typeof clauseReasons)[number]

interface OpenDecision {
  id: string
  /** A proposal waits for an answer, the others for what was decided. */
  isProposal: boolean
  text: LocalizedText
  due: PartialDate
  meeting: { key: string; title: LocalizedText }
}

/** What one side objects to in the report of another, not settled yet. */
export interface OpenDispute {
  id: string
  /** The side that raised it. */
  party: LocalizedText
  reason: LocalizedText
}

interface FollowedClause {
  agreement: string
  number: number
  heading: LocalizedText
  due: PartialDate
  /** Whether a side's next report is past its due day. */
  isReportLate: boolean
  accord: Accord
  statuses: readonly Status[]
  disputes: readonly OpenDispute[]
}

/** The period of a recurring clause in which something is owed next, see `nextOwed`. */
export interface NextTurn {
  agreement: string
  number: number
  heading: LocalizedText
  /** What is owed, in words; empty where the record has none. */
  unit: LocalizedText
  period: PeriodDays & { number: number }
  /** Whose turn it is: every side, or one by its name; null where nobody says. */
  turn: 'every_party' | LocalizedText | null
  owed: number
  done: number
}

interface AnnouncedDate extends ComingDate {
  agreement: string
}

/** What stands open between the parties when a meeting is prepared. */
export interface AgendaFacts {
  decisions: readonly OpenDecision[]
  clauses: readonly FollowedClause[]
  turns: readonly NextTurn[]
  dates: readonly AnnouncedDate[]
}

/** What a meeting should speak of. `id` names it in a form, and is the same as long as it stands open. */
export type Proposal = { id: string } & (
  | ({ kind: 'decision'; isOverdue: boolean } & OpenDecision)
  | ({ kind: 'clause'; reasons: ClauseReason[] } & Pick<
      FollowedClause,
      'agreement' | 'number' | 'heading' | 'disputes'
    >)
  | ({ kind: 'turn' } & NextTurn)
  | ({ kind: 'date'; what: ComingDate['kind'] } & Pick<AnnouncedDate, 'agreement' | 'date'>)
)

const settled: ReadonlySet<Status> = new Set(['fulfilled', 'superseded'])

/**
 * What an agenda proposes by itself, each matter once: first the decisions that are not carried out, those past their day before the
 * others; then the clauses that are overdue, disputed, blocked or reported differently, the most pressing first and each once with all its
 * reasons and disputes; then the next turns of recurring obligations, the earliest period first; then the dates of the agreement's clock.
 * @param today ISO day
 */
export function agendaProposals({ decisions, clauses, turns, dates }: AgendaFacts, today: IsoDay): Proposal[] {
  const open = decisions.map((decision) => ({
    kind: 'decision' as const,
    ...decision,
    id: `decision ${decision.id}`,
    isOverdue: isPast(decision.due, today),
  }))
  const pressing = clauses.flatMap((clause) => {
    const reasons = reasonsFor(clause, today)
    const { agreement, number, heading, disputes } = clause
    return reasons.length > 0
      ? [
          {
            kind: 'clause' as const,
            id: `clause ${agreement} ${number}`,
            agreement,
            number,
            heading,
            reasons,
            disputes,
          },
        ]
      : []
  })
  const rank = ({ reasons: [first] }: { reasons: ClauseReason[] }) => (first ? clauseReasons.indexOf(first) : Infinity)
  return [
    ...open.filter(({ isOverdue }) => isOverdue),
    ...open.filter(({ isOverdue }) => !isOverdue),
    ...pressing.sort((a, b) => rank(a) - rank(b)),
    ...[...turns]
      .sort((a, b) => a.period.from.localeCompare(b.period.from))
      .map((turn) => ({
        kind: 'turn' as const,
        id: `turn ${turn.agreement} ${turn.number} ${turn.period.number}`,
        ...turn,
      })),
    ...dates.map(({ kind, agreement, date }) => ({
      kind: 'date' as const,
      id: `date ${agreement} ${kind}`,
      what: kind,
      agreement,
      date,
    })),
  ]
}

function reasonsFor({ due, isReportLate, accord, statuses, disputes }: FollowedClause, today: IsoDay): ClauseReason[] {
  const isSettled = statuses.length > 0 && statuses.every((status) => settled.has(status))
  const holds: Record<ClauseReason, boolean> = {
    overdue: !isSettled && isPast(due, today),
    reportLate: isReportLate,
    disputed: disputes.length > 0,
    blocked: statuses.includes('blocked'),
    differ: accord === 'differ',
  }
  return clauseReasons.filter((reason) => holds[reason])
}

/** Surely past: a date known to the month or the year is past with its last day. */
function isPast(date: PartialDate, today: IsoDay): boolean {
  if (date.precision === 'unknown') return false
  const length = date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10
  return date.date.slice(0, length) < today.slice(0, length)
}
