import { isPromise } from '@/lib/clauses/clause-promises'
import 'server-only'
import { termsOf } from '@/lib/agreements/agreement-terms-select'
import type { IsoDay } from '@/lib/agreements/day-math'
import { partyViews } from '@/lib/agreements/party-select'
import type { Status } from '@/lib/clauses/status-order'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { clauseLedgerView, sidesInTurn } from '@/lib/ledger/clause-ledger-select'
import { datedLedger } from '@/lib/ledger/ledger-page'
import { nextOwed } from '@/lib/ledger/obligation-ledger'
import { listLimit } from '@/lib/records/list-limit'
import { toAgreementReference, toClauseReference } from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings } from '@/lib/rhythm/meeting-days'
import { agreementDue, type LastReport, sidesDue } from '@/lib/rhythm/report-duties'
import { type CommitmentRow, commitmentSelect } from './commitment-select'
import { compareDue, isDueFrom, isObligedAlone } from './commitments'

/** Whose commitments are asked for: those of one body, or of all bodies of a country. */
export type CommittedScope = { key: string } | { countryCode: string }

const published = { state: 'published' } as const

/**
 * What bodies have taken on under the published agreements to which they are parties, for whose parties they act, or whose clauses
 * name them as responsible; the newest agreement first.
 * @param today ISO day from which what is due is reckoned
 */
export async function getPublishedCommitments(scope: CommittedScope, locale: Locale, today: IsoDay) {
  const rows = await publicDb().agreement.findMany({
    where: { ...published, OR: concerned(scope) },
    select: commitmentSelect,
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
    take: listLimit,
  })
  const lastReports = await getLastReports({ agreement: { key: { in: rows.map(({ key }) => key) } } })
  const all = rows.map((row) => commitmentsOf(row, scope, lastReports, locale, today))
  return {
    /** Clauses under which the record obliges one of these sides alone. */
    obliged: all.flatMap(({ obliged }) => obliged),
    /** Clauses that these bodies answer for, with the word of their own side. */
    answered: all.flatMap(({ answered }) => answered),
    /** Clauses with a due date, the earliest first. */
    due: all.flatMap(({ due }) => due).sort(compareDue),
    /** Of recurring clauses the period in which something is owed next, where these sides have the turn or every side has. */
    turns: all.flatMap(({ turns }) => turns),
    /** Reports that these sides owe under a rhythm. */
    reports: all.flatMap(({ reports }) => reports),
  }
}

export type Commitments = Awaited<ReturnType<typeof getPublishedCommitments>>

/** Authorities are asked for by the body alone: a country speaks through its parties. */
function concerned(scope: CommittedScope): Prisma.AgreementWhereInput[] {
  const own = { ...scope, ...published }
  if ('countryCode' in scope) return [{ parties: { some: { body: own } } }]
  return [
    { parties: { some: { OR: [{ body: own }, { authorities: { some: { body: own } } }] } } },
    { clauses: { some: { responsible: { some: { body: own } } } } },
  ]
}

function commitmentsOf(
  row: CommitmentRow,
  scope: CommittedScope,
  lastReports: readonly LastReport[],
  locale: Locale,
  today: IsoDay,
) {
  const isOwn = (body: { key: string; countryCode: string | null }) =>
    'key' in scope ? body.key === scope.key : body.countryCode === scope.countryCode
  const views = partyViews(row, locale, row.primaryLocale)
  const viewOf = (partyId: string) => views.find(({ id }) => id === partyId)
  const own = row.parties.filter(
    ({ body, authorities }) =>
      isOwn(body) || ('key' in scope && authorities.some((authority) => isOwn(authority.body))),
  )
  const terms = termsOf(row, null)
  const agreement = toAgreementReference(row, locale)
  const inTurn = sidesInTurn(row, row.primaryLocale)
  const clauses = row.clauses.map((clause) => {
    const wordOf = (partyId: string): Status =>
      clause.latest.find((report) => report.partyId === partyId)?.status ?? 'no_information'
    return {
      ...clause,
      reference: toClauseReference({ ...clause, agreement: row }, locale),
      due: storedDate(clause.dueOn, clause.duePrecision, clause.dueCalendar),
      wordOf,
      sides: own.map(({ id }) => ({ partyId: id, status: wordOf(id) })),
    }
  })
  const counted = clauses.filter(isPromise)
  const said = (clause: (typeof clauses)[number], partyId: string) => ({
    clause: clause.reference,
    status: clause.wordOf(partyId),
    party: viewOf(partyId) ?? null,
  })
  const basis = { rhythm: row.reportingRhythm, terms, meetings: reportingMeetings(row.meetings) }
  return {
    obliged: clauses.flatMap((clause) =>
      own.filter(({ id }) => isObligedAlone(clause, id)).map(({ id }) => said(clause, id)),
    ),
    answered: counted.flatMap((clause) => answeringParties(clause, own, isOwn).map((partyId) => said(clause, partyId))),
    due: clauses.flatMap((clause) =>
      own
        .filter(({ id }) => isDueFrom(clause, id, clause.wordOf(id)))
        .map(({ id }) => ({ ...said(clause, id), due: clause.due, obliged: clause.obliged })),
    ),
    turns: clauses.flatMap((clause) => {
      const ledger = clauseLedgerView(clause, inTurn, locale, row.primaryLocale)
      const period = ledger && nextOwed(datedLedger(ledger, terms, today).periods)
      if (!ledger || !period) return []
      const isTheirs = own.some(({ id }) => id === period.turn) || (ledger.turns === 'every_party' && own.length > 0)
      return isTheirs ? [{ clause: clause.reference, unit: ledger.unit, period, turns: ledger.turns }] : []
    }),
    reports: agreementDue(clauses, basis, lastReports, today).map((due) => ({
      agreement,
      party: viewOf(due.partyId) ?? null,
      due,
      overdue: clauses
        .filter((clause) =>
          sidesDue(clause, basis, lastReports, today).some(
            (side) => side.partyId === due.partyId && side.due.state === 'overdue',
          ),
        )
        .map(({ number }) => number),
    })),
  }
}

/** For whom these bodies answer on a clause: where a side names who is responsible, that body and no other of the side. */
function answeringParties(
  clause: Pick<CommitmentRow['clauses'][number], 'responsible'>,
  own: readonly { id: string }[],
  isOwn: (body: { key: string; countryCode: string | null }) => boolean,
): string[] {
  const named = clause.responsible.filter(({ body }) => isOwn(body)).map(({ partyId }) => partyId)
  const unnamed = own.filter(({ id }) => !clause.responsible.some(({ partyId }) => partyId === id)).map(({ id }) => id)
  return [...named, ...unnamed]
}
